import type { Examples } from '../example.ts';
import { OWN } from '../world.ts';

export const platform: Examples = {
  getReadLog: { scope: { firm: OWN.firm }, make: () => ({ query: { firm: OWN.firm } }) },
};
