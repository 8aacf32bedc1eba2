import { type FieldError, officialText, Problem, readUserText } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { LocalisedText, UserText } from '@industry/values';
import type { Updateable } from 'kysely';
import { plansAt } from '../plan-changes/effective.ts';
import type { Owed } from './duties.ts';
import { actualFigures, comparisonOf, regionChoice, warningsOf } from './figures.ts';
import type { RegionFigure, ReportingTables, SubmissionRow } from './tables.ts';
import { FIELD_WORDS } from './words.ts';

type Change = Updateable<ReportingTables['submission']>;
type Text = UserText | null;

export interface ActualContent {
  readonly value: string | null;
  readonly regions: readonly RegionFigure[];
  readonly source: Text;
  readonly reason: Text;
  readonly confirmation: Text;
}

/** What saving an actual writes; regions that the period's list does not have, or twice, are refused. */
export function actualChange({ pack }: Platform, owed: Owed, content: ActualContent): Change {
  const choice = regionChoice(owed.indicator!, pack, owed.term);
  const errors = content.regions.flatMap(({ region }, i): readonly FieldError[] => {
    const path = `body.regions[${i}].region`;
    if (choice === null) return [{ path, message: FIELD_WORDS.notSplit }];
    const first = content.regions.findIndex((one) => one.region === region) === i;
    const known = choice.regions.some(({ code }) => code === region);
    return first && known ? [] : [{ path, message: FIELD_WORDS.region }];
  });
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors });
  const { value, regions } = content;
  return {
    value,
    unit: owed.indicator!.unit,
    regions: JSON.stringify(regions),
    scheme: choice?.scheme ?? null,
    source: kept(content.source, 'body.source'),
    reason: kept(content.reason, 'body.reason'),
    confirmation: kept(content.confirmation, 'body.confirmation'),
  };
}

export function reportChange(content: { readonly text: Text; readonly reason: Text }): Change {
  return { text: kept(content.text, 'body.text'), reason: kept(content.reason, 'body.reason') };
}

/** Throws what a record still lacks before it can be submitted. */
export async function demandComplete(platform: Platform, row: SubmissionRow, owed: Owed): Promise<void> {
  const { pack, facts } = platform;
  const missing: FieldError[] = [];
  const demand = (there: boolean, field: keyof typeof FIELD_WORDS) => {
    if (!there) missing.push({ path: `body.${field}`, message: FIELD_WORDS[field] satisfies LocalisedText });
  };
  if (row.kind === 'actual') {
    const planned = (await plansAt(platform)).pack.indicators.get(owed.indicator!.id)!;
    const comparison = comparisonOf(await actualFigures(facts, pack), planned, owed.term);
    demand(row.value !== null, 'value');
    demand(row.source !== null, 'source');
    demand(
      row.confirmation !== null || warningsOf(row.value, comparison, pack.reporting.plausibleTimes).length === 0,
      'confirmation',
    );
    demand(row.reason !== null || (row.revises === null && comparison.published === null), 'reason');
  } else {
    demand(row.text !== null, 'text');
    demand(row.reason !== null || row.revises === null, 'reason');
  }
  if (missing.length > 0) throw new Problem('submission-incomplete', {}, { errors: missing });
  if (owed.official && row.text !== null) officialText(row.text, 'body.text', pack.passport.texts.officialLanguages);
}

function kept(text: Text, path: string): string | null {
  return text === null ? null : JSON.stringify(readUserText(text, path));
}
