import type { MatchingModel } from '@industry/record-matching';

/**
 * What was learnt from known pairs: 1 500 invented plants and what another source says of seven in ten of them (seed 1); a test learns it
 * anew. See docs/methods/record-matching.md.
 */
export const MODEL: MatchingModel = {
  weights: {
    name: {
      same: {
        m: 0.735912,
        u: 0.0258873,
      },
      close: {
        m: 0.177173,
        u: 0.00488095,
      },
      similar: {
        m: 0.0864374,
        u: 0.0765263,
      },
      different: {
        m: 0.000477555,
        u: 0.892706,
      },
    },
    address: {
      same: {
        m: 0.740866,
        u: 0.00123112,
      },
      close: {
        m: 0.154939,
        u: 0.00440705,
      },
      similar: {
        m: 0.102165,
        u: 0.0857715,
      },
      different: {
        m: 0.00202977,
        u: 0.90859,
      },
    },
    region: {
      same: {
        m: 0.961281,
        u: 0.632102,
      },
      different: {
        m: 0.0387189,
        u: 0.367898,
      },
    },
    oked: {
      same: {
        m: 0.802758,
        u: 0.100522,
      },
      group: {
        m: 0.00059952,
        u: 0.00059952,
      },
      division: {
        m: 0.00899281,
        u: 0.0459042,
      },
      different: {
        m: 0.18765,
        u: 0.852975,
      },
    },
    place: {
      same: {
        m: 0.804897,
        u: 0.000849702,
      },
      near: {
        m: 0.180885,
        u: 0.000969328,
      },
      district: {
        m: 0.0134281,
        u: 0.00234502,
      },
      far: {
        m: 0.000789889,
        u: 0.995836,
      },
    },
    bin: {
      same: {
        m: 0.971132,
        u: 0.00115473,
      },
      different: {
        m: 0.0288684,
        u: 0.998845,
      },
    },
  },
  calibration: {
    slope: 0.626764,
    intercept: -2.37404,
  },
};
