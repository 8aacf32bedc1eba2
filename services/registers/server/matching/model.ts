import type { MatchingModel } from '@industry/record-matching';

/**
 * What was learnt from known pairs: name, region and activity, and the calibration, from 2 000 firms of the simulated economy (seed 1)
 * and their misspelt records in other registers; address, place and BIN, which those do not say, from invented plants. A test learns
 * it anew. See docs/methods/record-matching.md.
 */
export const MODEL: MatchingModel = {
  weights: {
    name: {
      same: { m: 0.307194, u: 0.000734938 },
      close: { m: 0.27554, u: 0.000998665 },
      similar: { m: 0.403597, u: 0.044917 },
      different: { m: 0.0136691, u: 0.953349 },
    },
    address: {
      same: { m: 0.740866, u: 0.00123112 },
      close: { m: 0.154939, u: 0.00440705 },
      similar: { m: 0.102165, u: 0.0857715 },
      different: { m: 0.00202977, u: 0.90859 },
    },
    region: { same: { m: 0.981988, u: 0.17093 }, different: { m: 0.0180115, u: 0.82907 } },
    oked: {
      same: { m: 0.867201, u: 0.0624949 },
      group: { m: 0.0490196, u: 0.0509502 },
      division: { m: 0.0828877, u: 0.0991844 },
      different: { m: 0.000891266, u: 0.78737 },
    },
    place: {
      same: { m: 0.804897, u: 0.000849702 },
      near: { m: 0.180885, u: 0.000969328 },
      district: { m: 0.0134281, u: 0.00234502 },
      far: { m: 0.000789889, u: 0.995836 },
    },
    bin: { same: { m: 0.971132, u: 0.00115473 }, different: { m: 0.0288684, u: 0.998845 } },
  },
  calibration: { slope: 0.648208, intercept: -5.12429 },
};
