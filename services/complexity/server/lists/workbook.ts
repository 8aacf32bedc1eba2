import type { ListCriterion, ResultIdentity } from '@industry/complexity/contract';
import { documentHead, type Sheet, xlsx } from '@industry/documents';
import { dutyRatesText } from '@industry/i18n';
import type { Platform } from '@industry/registry/types.ts';
import type { Language, UserText } from '@industry/values';
import { listPolicy, verdictOf, wordsOf } from './answers.ts';
import { listPath } from './notices.ts';
import { readServices, type StoredList } from './store.ts';
import { TEST_SIGNS, VERDICT_WORDS, WORKBOOK_WORDS } from './words.ts';

/** The list as a workbook: goods with the measure of every criterion, the criteria, services, where it comes from. */
export async function exportWorkbook(platform: Platform, stored: StoredList, language: Language): Promise<Buffer> {
  const { row } = stored;
  const words = WORKBOOK_WORDS[language];
  const { origins, hash, command } = row.result as ResultIdentity;
  const policy = listPolicy(platform.pack, row.kind);
  const title = `${policy.title[language]}${row.number === null ? '' : ` № ${row.number}`}`;
  const bytes = await xlsx({
    title,
    language,
    sheets: [
      await goodsSheet(platform, stored, language),
      criteriaSheet(row.criteria as ListCriterion[], language),
      ...(policy.services ? [await servicesSheet(platform, row.id, language)] : []),
    ],
    about: {
      recordedAt: platform.now().toISOString(),
      timeZone: platform.pack.passport.timeZone,
      sources: origins,
      auditHead: await documentHead(platform.audit),
      address: new URL(`/${language}${listPath(row)}`, platform.settings.publicUrl).href,
      notes: [`${words.result}: ${hash}`, command],
    },
  });
  return Buffer.from(bytes);
}

async function goodsSheet(platform: Platform, stored: StoredList, language: Language): Promise<Sheet> {
  const { names, duties } = await wordsOf(platform, stored, false);
  const words = WORKBOOK_WORDS[language];
  const criteria = stored.row.criteria as ListCriterion[];
  const text = (header: string, width?: number) => ({ header, kind: 'text' as const, ...(width && { width }) });
  const grade = (header: string) => ({ header, kind: 'integer' as const });
  return {
    name: words.goods,
    columns: [
      text(words.code, 10),
      text(words.name),
      text(words.verdict, 14),
      grade(words.prody),
      grade(words.pci),
      grade(words.index),
      ...criteria.map(({ title, test, bound }) => text(`${title[language]} (${TEST_SIGNS[test]} ${bound})`, 24)),
      text(words.decided),
      ...(stored.row.kind === 'strategic-inputs' ? [text(words.duties, 20)] : []),
    ],
    rows: stored.lines.map((line) => {
      const name = names(line.code);
      const { prodyClass, pciClass, valueAddedIndex = null } = line;
      return [
        line.code,
        name[language] ?? name.ru ?? name.en ?? '',
        VERDICT_WORDS[language][verdictOf(stored, line)],
        ...[prodyClass, pciClass, valueAddedIndex].map((value) => (value === null ? null : String(value))),
        ...line.reasons.map(({ passed, value }) => `${passed === null ? '?' : passed ? '✓' : '✗'} ${value ?? ''}`),
        written(stored.overrides.get(line.code)?.reason, language),
        ...(stored.row.kind === 'strategic-inputs' ? [dutyRatesText(duties(line.code), language)] : []),
      ];
    }),
  };
}

function criteriaSheet(criteria: readonly ListCriterion[], language: Language): Sheet {
  const words = WORKBOOK_WORDS[language];
  const yes = (is: boolean) => (is ? words.yes : words.no);
  return {
    name: words.criteria,
    columns: [words.criterion, words.bound, words.inDecree, words.boundInDecree, words.clause].map((header) => ({
      header,
      kind: 'text',
    })),
    rows: criteria.map(({ title, test, bound, inDecree, boundInDecree, clause }) => [
      title[language],
      `${TEST_SIGNS[test]} ${bound}`,
      yes(inDecree),
      yes(boundInDecree),
      clause ?? '',
    ]),
  };
}

async function servicesSheet(platform: Platform, list: string, language: Language): Promise<Sheet> {
  const words = WORKBOOK_WORDS[language];
  const services = await readServices(platform, list);
  return {
    name: words.services,
    columns: ['OKED', words.name, words.decided].map((header) => ({ header, kind: 'text' })),
    rows: services.map(({ code, name, reason }) => [code, written(name, language), written(reason, language)]),
  };
}

function written(text: UserText | undefined, language: Language): string {
  return text === undefined ? '' : (text.texts[language] ?? text.texts[text.original] ?? '');
}
