import { baseYear } from './rules/base-year.ts';
import { bodyRepeated } from './rules/body-repeated.ts';
import { growthPattern } from './rules/growth-pattern.ts';
import { missingYear } from './rules/missing-year.ts';
import { partsOfTotal } from './rules/parts-of-total.ts';
import { ratio } from './rules/ratio.ts';
import { responsibleMissing } from './rules/responsible-missing.ts';
import { sourceMissing } from './rules/source-missing.ts';
import { sum } from './rules/sum.ts';
import { textTarget } from './rules/text-target.ts';
import { unitMagnitude } from './rules/unit-magnitude.ts';
import { yoyCumulative } from './rules/yoy-cumulative.ts';
import type { Rule } from './types.ts';

/** Every rule, in the order in which findings about one row are listed. */
export const RULES: readonly Rule[] = [
  unitMagnitude,
  baseYear,
  growthPattern,
  yoyCumulative,
  textTarget,
  sum,
  ratio,
  partsOfTotal,
  missingYear,
  responsibleMissing,
  bodyRepeated,
  sourceMissing,
];
