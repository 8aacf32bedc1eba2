import type { Facts } from '@industry/policy-rules';

/** Numbers that follow from seed and firm alone (Mulberry32), even over [0, 1). */
export function numbersOf(seed: number, firm: number): () => number {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(firm + 1, 0xc2b2ae35)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** OKED divisions of light industry: textiles, clothing, leather. */
const LIGHT = new Set(['13', '14', '15']);

/**
 * What a firm might ask for: invented, for no register holds applications that nobody has made. Amounts go with the firm's sales of
 * the year, so that a change of a limit moves somebody; every product is asked for, so that each rule has something to decide.
 */
export function requestsOf(next: () => number, sales: number, oked: string): Facts {
  const between = (from: number, to: number) => from + (to - from) * next();
  const size = Math.max(sales, 5_000_000);
  const tenge = (amount: number) => ({ amount: String(Math.round(amount / 1000) * 1000), currency: 'KZT' });
  const share = (from: number, to: number) => between(from, to).toFixed(3);
  const months = (from: number, to: number) => Math.round(between(from, to) / 6) * 6;
  const cost = size * between(0.2, 2);
  const loan = cost * between(0.3, 0.9);
  const fund = between(0.5, 6) * 1e9;
  const division = oked.slice(0, 2);
  return {
    'project.cost': tenge(cost),
    'project.ownShare': share(0.05, 0.5),
    'project.activity': oked,
    'lease.assetClass': LIGHT.has(division) ? 'light-industry' : 'ordinary',
    'lease.assetPrice': tenge(size * between(0.02, 0.8)),
    'lease.ownContributionShare': share(0.05, 0.4),
    'lease.termMonths': months(24, 132),
    'loan.amount': tenge(loan),
    'loan.lenderRate': between(0.1, 0.18).toFixed(3),
    'loan.purpose': next() < 0.6 ? 'investment' : 'working-capital',
    'loan.termMonths': months(12, 132),
    'guarantee.loanAmount': tenge(loan),
    'equity.amount': tenge(cost * between(0.2, 0.8)),
    'equity.share': share(0.2, 0.6),
    'equity.termMonths': months(36, 132),
    'venture.fundSize': tenge(fund),
    'venture.amount': tenge(fund * between(0.02, 0.4)),
    'venture.termMonths': months(12, 72),
    'voucher.amount': { amount: String(Math.round(between(2, 30)) * 1000), currency: 'EUR' },
    'grant.amount': tenge(between(1, 14) * 1e6),
    'incubation.amount': tenge(between(5, 70) * 1e6),
    'software.firstYearAmount': tenge(between(5, 120) * 1e6),
    'software.nextYearsAmount': tenge(between(5, 90) * 1e6),
    'analysis.yearlyAmount': tenge(between(5, 140) * 1e6),
  };
}
