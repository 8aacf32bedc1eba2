import type { ProposalLine, TariffProposal } from '@industry/complexity/contract';
import { documentHead, type PdfDocument, type PdfRun } from '@industry/documents';
import { createFormat, dutyRatesText, type Format, licenceText } from '@industry/i18n';
import { differentRates } from '@industry/facts/goods/duty-rates.ts';
import type { Platform } from '@industry/registry/types.ts';
import { LANGUAGES, type Language, textFor } from '@industry/values';
import { proposalPath } from '../lists/notices.ts';
import { DOCUMENT_WORDS, type DocumentWords } from './words.ts';

/** The proposal as people print it: on what grounds, what is proposed for which good, the evidence of each, the sources. */
export async function proposalDocument(
  platform: Platform,
  proposal: TariffProposal,
  language: Language,
): Promise<PdfDocument> {
  const words = DOCUMENT_WORDS[language];
  const format = createFormat(language);
  const { list, grounds, lines, criteria, origins, number, tariffYear } = proposal;
  const [title, ground] = [textFor(proposal.title, language), textFor(grounds, language)];
  const from = `${list.title[language]} № ${list.number}, ${format.date(list.validFrom)}`;
  const numbered = origins.map((_, at) => at + 1);
  return {
    title: title.text,
    kind: number === null ? words.kind : `${words.kind} № ${number}`,
    lead: [
      `${words.state}: ${words.states[proposal.state]}`,
      `${words.list}: ${from}`,
      `${words.clause}: ${proposal.clause}`,
      `${words.data}: ${list.year} · ${list.classification}`,
    ],
    language,
    sections: [
      {
        title: words.grounds,
        blocks: ground.text
          .split(/\n+/)
          .map((paragraph) => ({ kind: 'paragraph', runs: [{ text: paragraph }], language: ground.language })),
      },
      {
        title: words.goods,
        blocks: [
          {
            kind: 'table',
            title: `${words.goods} ${numbered.map((one) => `[${one}]`).join('')}`,
            columns: [
              { header: words.code, kind: 'text', share: 1 },
              { header: words.good, kind: 'text', share: 4 },
              { header: tariffYear === null ? words.duty : `${words.duty}, ${tariffYear}`, kind: 'text', share: 2 },
              { header: words.proposed, kind: 'figure' },
            ],
            rows: lines.map((line) => [
              [{ text: line.code }],
              [nameRun(line, language)],
              [dutyRun(line, words, language)],
              [{ text: `${format.number(line.proposed)} %`, bold: true }],
            ]),
          },
        ],
      },
      {
        title: words.evidence,
        blocks: lines.map((line) => ({
          kind: 'table' as const,
          title: `${line.code} ${nameRun(line, language).text}`,
          columns: [
            { header: words.criterion, kind: 'text' as const, share: 3 },
            { header: words.measured, kind: 'text' as const, share: 3 },
            { header: words.passed, kind: 'text' as const, share: 1 },
          ],
          rows: line.reasons.map(({ criterion, passed, value, parts }) => {
            const asked = criteria.find(({ id }) => id === criterion);
            return [
              [
                {
                  text:
                    asked === undefined
                      ? criterion
                      : `${asked.title[language]} (${words.tests[asked.test]} ${asked.bound})`,
                },
              ],
              [measuredRun(value, parts, proposal, words, format, asked?.fact)],
              [{ text: words.answers[`${passed}`], quiet: passed === null }],
            ];
          }),
        })),
      },
    ],
    sources: origins.map((origin) => ({
      title: origin.sourceText[language],
      detail: [origin.batch, licenceText(origin.licence)[language]].filter(Boolean).join(' · '),
    })),
    about: {
      recordedAt: platform.now().toISOString(),
      timeZone: platform.pack.passport.timeZone,
      auditHead: await documentHead(platform.audit),
      address: new URL(`/${language}${proposalPath(proposal.id)}`, platform.settings.publicUrl).href,
      notes: [
        ...(proposal.state === 'approved' ? [] : [words.notApproved]),
        ...(title.standIn || ground.standIn ? [words.standIn] : []),
        platform.pack.passport.texts.notice[language],
      ],
    },
  };
}

/** A good's name, or that in another language, which it says. */
function nameRun({ names, code }: ProposalLine, language: Language): PdfRun {
  const own = names[language];
  if (own !== null) return { text: own };
  const other = LANGUAGES.find((one) => names[one] !== null);
  return other === undefined ? { text: code, quiet: true } : { text: `${names[other]!} [${other}]` };
}

function dutyRun({ duties }: ProposalLine, words: DocumentWords, language: Language): PdfRun {
  const rates = differentRates(duties);
  return rates.length === 0 ? { text: words.noDuty, quiet: true } : { text: dutyRatesText(rates, language) };
}

function measuredRun(
  value: string | null,
  parts: ProposalLine['reasons'][number]['parts'],
  { countries }: TariffProposal,
  words: DocumentWords,
  format: Format,
  fact = '',
): PdfRun {
  if (value === null) return { text: words.unknown, quiet: true };
  if (fact === 'bec') return { text: value };
  const money = fact === 'third-country-imports' || fact === 'world-exports';
  const whole = fact.endsWith('class') || fact.endsWith('index');
  const figure = (one: string) => (money ? format.compact(one) : format.number(one, whole ? 0 : 2));
  const named = (code: string) => countries.find((one) => one.code === code)?.names[format.language] ?? code;
  const of = parts.map(({ code, value: part }) => `${named(code)} ${figure(part)}`).join(', ');
  return { text: [`${figure(value)}${money ? ` ${words.dollars}` : ''}`, of].filter(Boolean).join(': ') };
}
