import type { Examples } from '../example.ts';
import { OWN } from '../world.ts';

export const registers: Examples = {
  askRegister: {
    scope: { firm: OWN.firm },
    make: () => ({
      params: { register: 'tax' },
      payload: { bin: OWN.firm, predicate: 'taxes-paid-in-full', year: 2023 },
    }),
  },
};
