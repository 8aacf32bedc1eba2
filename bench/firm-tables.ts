export { makeFirmYears, measuresOf } from '@industry/firm-statistics/firm-years.ts';
export { sumsBy } from '@industry/firm-statistics/sums.ts';
export { loadPack } from '@industry/pack';
export { openWarehouse } from '@industry/warehouse';
