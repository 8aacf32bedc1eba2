import type { Complexity } from '@industry/economic-complexity';

/** 17 significant digits, which name every float64 exactly, without trailing zeros. */
export function digits17(value: number): string {
  const text = value.toPrecision(17);
  if (!text.includes('.')) return text;
  const [mantissa, exponent] = text.split('e') as [string, string?];
  const short = mantissa.replace(/\.?0+$/, '');
  return exponent === undefined ? short : `${short}e${exponent}`;
}

/** A code as a CSV field. */
export const csvField = (code: string): string => (/[",\r\n]/.test(code) ? `"${code.replaceAll('"', '""')}"` : code);

export const countryHeader = 'year,country,diversity,eci,coi\n';
export const productHeader = 'year,product,ubiquity,pci\n';

export function countryRows(year: number, { countries, diversity, eci, coi }: Complexity): string {
  return countries
    .map((code, c) => `${year},${csvField(code)},${diversity[c]},${digits17(eci[c]!)},${digits17(coi[c]!)}\n`)
    .join('');
}

export function productRows(year: number, { products, ubiquity, pci }: Complexity): string {
  return products.map((code, p) => `${year},${csvField(code)},${ubiquity[p]},${digits17(pci[p]!)}\n`).join('');
}
