import type { FastifyInstance } from 'fastify';
import { stringify } from 'yaml';
import { serve, signedIn } from '@industry/http';
import { renderMissing, renderReason } from '@industry/policy-rules';
import type { Platform } from '@industry/registry/types.ts';
import {
  changeDraft,
  getSandboxForm,
  listDrafts,
  listMovedFirms,
  loadSandboxPopulation,
  removeDraft,
  saveDraft,
  type SandboxMovedFirm,
  tryDraft,
  writeDraft,
} from '@industry/support/contract';
import type { MovedFirm } from '@industry/support-population';
import { addDays, type CivilDate, LANGUAGES, type LocalisedText, toCivilDate } from '@industry/values';
import { readRuleDay } from '../firm-facts/index.ts';
import { readDraft } from './draft-text.ts';
import { deleteDraft, insertDraft, readDrafts, updateDraft } from './drafts.ts';
import { sandboxForm } from './form.ts';
import { SandboxPopulations } from './populations.ts';

const yaml = (value: unknown): string => stringify(value, { lineWidth: 100, singleQuote: true });

export function sandboxRoutes(app: FastifyInstance, platform: Platform): void {
  const { pack } = platform;
  const populations = new SandboxPopulations(platform);
  app.addHook('onClose', () => populations.close());

  serve(app, getSandboxForm, async ({ query }) => {
    const asOf = query.asOf === undefined ? dayOf(platform) : toCivilDate(query.asOf);
    const day = await readRuleDay(platform, { asOf });
    return sandboxForm(pack, day.ruleset, asOf);
  });

  serve(app, loadSandboxPopulation, ({ body }) => populations.load(body));

  serve(app, tryDraft, async ({ body }) => {
    const report = await populations.impact(body.population, readDraft(body.draft));
    const { changes, affected, measures, groups, overlap, timings } = report;
    return {
      firms: measures[0] === undefined ? 0 : total(measures[0].before),
      changes: changes.map(({ section, id, before, after }) => ({
        section,
        id,
        before: yaml(before),
        after: yaml(after),
      })),
      affected: [...affected],
      measures: measures.map(({ enters, leaves, cells, ...one }) => ({
        ...one,
        enters: enters.firms,
        leaves: leaves.firms,
        cells: { region: [...cells.region], sector: [...cells.sector], size: [...cells.size] },
      })),
      groups: [...groups],
      overlap: { before: [...overlap.before], after: [...overlap.after] },
      milliseconds: timings.runMs + timings.moneyMs,
    };
  });

  serve(app, listMovedFirms, async ({ body }) => {
    const { population, draft, ...question } = body;
    const page = await populations.moves(population, readDraft(draft), question);
    return { total: page.total, firms: page.firms.map((firm) => named(platform, firm)) };
  });

  serve(app, writeDraft, async ({ body }) => {
    const draft = readDraft(body.draft);
    return { yaml: yaml(draft), difference: await populations.difference(draft) };
  });

  serve(app, listDrafts, async (call) => ({ drafts: await readDrafts(platform, signedIn(call)) }));

  serve(app, saveDraft, async (call) => {
    await populations.check(readDraft(call.body.text));
    return insertDraft(platform, signedIn(call), call.body);
  });

  serve(app, changeDraft, async (call) => {
    await populations.check(readDraft(call.body.text));
    return updateDraft(platform, signedIn(call), { ...call.body, id: call.params.id });
  });

  serve(app, removeDraft, async (call) => {
    await deleteDraft(platform, signedIn(call), call.params.id);
    return null;
  });
}

/** Today while the programme lasts, then its last day: on other days nobody gets anything. */
function dayOf({ calendar, now, pack }: Platform): CivilDate {
  const today = calendar.today(now());
  const until = pack.rules.ruleset.source.period?.until;
  return until === undefined || today < until ? today : addDays(until, -1);
}

const total = ({ yes, no, unknown }: { yes: number; no: number; unknown: number }): number => yes + no + unknown;

function named({ pack }: Platform, firm: MovedFirm): SandboxMovedFirm {
  const { bin, region, sector, size, answer, reasons, missing } = firm;
  const { ruleset } = pack.rules;
  const inAll = (words: (language: (typeof LANGUAGES)[number]) => string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, words(language)])) as unknown as LocalisedText;
  return {
    bin,
    region,
    sector,
    size,
    answer,
    why: [
      ...reasons.map((one) => ({
        text: inAll((language) => renderReason(ruleset, one, language)),
        clause: one.clause,
      })),
      ...missing.map((one) => ({ text: inAll((language) => renderMissing(ruleset, one, language)), clause: null })),
    ],
  };
}
