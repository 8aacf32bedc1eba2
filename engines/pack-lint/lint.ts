import type { Language } from '@industry/values';
import { RULES } from './rules.ts';
import type { Finding, LintPack, RenderedFinding } from './types.ts';

/**
 * All findings of all rules on a pack. Order: indicators in the pack's order, then everything else by id; within one id by
 * rule. Equal packs give equal lists. Example: `lintPack(loadPack('programmes/kz-2020-2025')).map(({ rule, id }) => ...)`.
 */
export function lintPack(pack: LintPack): Finding[] {
  const place = new Map([...pack.indicators.keys()].map((id, index) => [id, index] as const));
  const rows = place.size;
  return RULES.flatMap((rule) => rule.check(pack))
    .map((finding) => ({ finding, at: place.get(finding.id) ?? rows }))
    .sort((a, b) => a.at - b.at || compare(a.finding.id, b.finding.id))
    .map(({ finding }) => finding);
}

/** By code unit, so that the order does not depend on a locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * A finding in one language, without its figures. Clauses are cited as inside the act; give `act` (`passport.act.code`) for
 * citations that leave it: `KZ-1050:3.1/trade`.
 */
export function renderFinding(finding: Finding, language: Language, act?: string): RenderedFinding {
  const { rule, id, severity, message, clause } = finding;
  return { rule, id, severity, message: message[language], clause: act === undefined ? clause : `${act}:${clause}` };
}
