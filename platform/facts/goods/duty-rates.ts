/**
 * The different rates of tariff lines, lowest first. `5`, `5.0` and `5%` are one rate: sources write a share with and without
 * its sign; other texts (`5%, at least 0.1 euro a kg`) stay as they are.
 *
 * Example: `differentRates([{ rate: '5' }, { rate: '5%' }, { rate: '0.0' }])` is `['0%', '5%']`
 */
export function differentRates(lines: readonly { readonly rate: string }[]): string[] {
  const told = lines.map(({ rate }) => {
    const share = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(rate.trim());
    return share === null ? rate : `${Number(share[1]!.replace(',', '.'))}%`;
  });
  return [...new Set(told)].sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b) || (a < b ? -1 : 1));
}
