import type { Viewer } from '@industry/http/viewer.ts';
import type { FactDeclaration, Facts } from '@industry/policy-rules';
import type { Platform } from '@industry/registry/types.ts';
import type { FactBasis, MissingFact } from '@industry/support/contract';
import type { Bin, CivilDate } from '@industry/values';
import type { Origin, Reader } from '@industry/facts/types.ts';
import { consentFact } from './consent.ts';
import { definedFact, definitionsOn } from './defined.ts';
import { type FoundFact, onceADataset, type ReadFact, type Subject, type UnreadFact } from './found.ts';
import { missingFact } from './missing.ts';
import { registeredFirm, registrationFacts } from './registration.ts';
import { stateShareFact } from './state-share.ts';

export { readRuleDay, type RuleDay, type RuleDayQuestion } from './rule-day.ts';

export interface RuleFactsQuestion {
  /** The day whose facts are asked for. */
  readonly asOf: CivilDate;
  /** As it was known at the end of this day; now when absent. */
  readonly knownAt?: CivilDate;
  readonly requestId?: string;
}

/** What registers say of one firm, as the rules ask for it. */
export interface RuleFacts {
  /** For `evaluate`; a fact that is not known has no key. */
  readonly facts: Facts;
  /** By fact: the batches that it was read from; none where it is a decision kept here (consent). */
  readonly origins: Readonly<Record<string, readonly Origin[]>>;
  /** By fact, where it does not stand so in a register: how the pack defines that it is read, bounds of a share. */
  readonly bases: Readonly<Record<string, FactBasis>>;
  /** Facts about the firm, and those that a register holds, that are not known. Requests (project, loan, lease) are not among them. */
  readonly missing: readonly MissingFact[];
  /** The register of legal persons has the firm on that day. */
  readonly registered: boolean;
}

/**
 * Facts of one firm as of a day for the rules of support, for the purpose "decide support": every register that the secrecy table
 * opens to the viewer, each answer in the firm's read log. What is closed, not told or not connected is missing and says so.
 *
 * Example:
 * ```ts
 * const { facts, missing } = await readRuleFacts(platform, viewer, bin, { asOf: toCivilDate('2021-06-01'), requestId: request.id });
 * evaluate(ruleset, { ...facts, ...asked }, { asOf, rates });
 * ```
 */
export async function readRuleFacts(
  platform: Subject['platform'],
  viewer: Viewer | null,
  bin: Bin,
  { asOf, knownAt, requestId }: RuleFactsQuestion,
): Promise<RuleFacts> {
  const reader: Reader = { viewer, purpose: 'decide-support', ...(requestId !== undefined && { requestId }) };
  const times = { asOf, ...(knownAt !== undefined && { knownAt }) };
  const known = { platform, bin, reader, asOf, times };
  const subject: Subject = { ...known, observations: onceADataset(known) };
  const firm = await registeredFirm(subject);
  const read: ReadFact[] = [
    ...registrationFacts(firm),
    ...(await Promise.all([
      stateShareFact(subject),
      consentFact(subject),
      ...definitionsOn(platform.pack.rules.definitions, asOf).map((one) => definedFact(subject, one, firm)),
    ])),
  ];
  return { ...answerOf(platform, read), registered: firm !== null };
}

function answerOf(
  { pack, facts: lake }: Subject['platform'],
  read: readonly ReadFact[],
): Omit<RuleFacts, 'registered'> {
  const declared = pack.rules.ruleset.source.facts;
  const byFact = new Map(read.map((one) => [one.fact, one]));
  const found = declared.flatMap(({ id }) => {
    const one = byFact.get(id);
    return one !== undefined && 'value' in one ? [one] : [];
  });
  const missing = declared
    .filter((one) => one.id.startsWith('firm.') || one.register !== undefined)
    .filter(({ id }) => !found.some(({ fact }) => fact === id))
    .map((one) => missingFact(one, (byFact.get(one.id) as UnreadFact | undefined) ?? unread(lake, one)));
  return {
    facts: Object.fromEntries(found.map(({ fact, value }) => [fact, value])),
    origins: Object.fromEntries(found.map(({ fact, origins }) => [fact, origins])),
    bases: Object.fromEntries(found.flatMap((one) => (basisOf(one) === null ? [] : [[one.fact, basisOf(one)!]]))),
    missing,
  };
}

/** Of a fact that nothing here reads. */
function unread(lake: Platform['facts'], { id, register }: FactDeclaration): UnreadFact {
  if (register === undefined) return { fact: id, missing: 'to-ask' };
  return { fact: id, missing: lake.dataset(register) === undefined ? 'not-connected' : 'not-held' };
}

function basisOf({ reading, between }: FoundFact): FactBasis | null {
  if (reading === undefined && between === undefined) return null;
  return { reading: reading ?? null, between: between ?? null };
}
