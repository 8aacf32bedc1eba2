import type { PublishedEconomy } from '@industry/simulation/server/publish-economy';
import type { EconomyReport } from '@industry/simulation/server/report';

export interface SimulatedAnswer {
  readonly hash: string;
  readonly firms: number;
  readonly operating: number;
  readonly active: number;
  readonly facts: number;
  readonly ms: number;
  readonly published: (PublishedEconomy & { readonly stateFolder: string }) | null;
  readonly refused?: string;
  readonly report?: EconomyReport;
}

/** The answer of `industry simulate` for a person. */
export function simulatedWords(answer: SimulatedAnswer): string {
  const { hash, firms, operating, active, facts, ms, published, refused, report } = answer;
  const lines = [
    `${firms} simulated firms, ${operating} operating, ${active} active; ${facts} facts in ${ms} ms.`,
    `Hash ${hash}`,
    ...(published
      ? [
          `Published: ${published.rows} rows in ${published.batches} batches, in the demonstration country ${published.stateFolder}; ${published.consents} firms consent.`,
        ]
      : []),
    ...(refused === undefined ? [] : [refused]),
    ...(report ? comparisonLines(report) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function comparisonLines({ compared, notSimulated }: EconomyReport): string[] {
  return [
    '',
    `  ${'figure'.padEnd(40)}${'stated'.padStart(12)}${'simulated'.padStart(12)}`,
    ...compared.map(({ figure, unit, stated, simulated, difference }) => {
      const far = difference === null ? 'kept' : `${(100 * difference).toFixed(1)} %`;
      return `  ${figure.padEnd(40)}${stated.toFixed(2).padStart(12)}${simulated.toFixed(2).padStart(12)}${far.padStart(10)}  ${unit}`;
    }),
    '',
    '  Not simulated:',
    ...notSimulated.map(({ figures, why }) => `  ${figures.join(', ')}: ${why.en}`),
  ];
}
