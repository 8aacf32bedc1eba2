/**
 * Distance of every cell, 1 - density: share of a product's proximity that lies on what the country does not have yet
 * (Atlas 2014, technical box 3.1).
 *
 * @example distance(result.density)
 */
export const distance = (density: Float64Array): Float64Array => density.map((value) => 1 - value);
