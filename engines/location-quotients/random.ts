/** Uniform numbers in [0, 1): sfc32 (C. Doty-Humphrey, PractRand, public domain), started from one number. */
export function uniform(seed: number): () => number {
  let [a, b, c, d] = [0x9e3779b9, seed | 0, seed ^ 0x85ebca6b, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i += 1) next();
  return next;
}
