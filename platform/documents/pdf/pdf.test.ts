import { execFileSync } from 'node:child_process';
import { LANGUAGES, type Language } from '@industry/values';
import { describe, expect, test } from 'vitest';
import { pdf } from './pdf.ts';
import { scriptRuns } from './script-runs.ts';
import type { PdfDocument } from './types.ts';

const TEXT: Readonly<Record<Language, string>> = {
  kk: 'Өңдеу өнеркәсібі: ӘҒҚҢӨҰҮҺІ әғқңөұүһі, 20 627,6 ₸',
  ru: 'Обрабатывающая промышленность: 20 627,6 ₸',
  en: 'Manufacturing: 20,627.6 ₸',
  ja: '製造業の総付加価値：20,627.6 ₸（カザフスタン）',
};

function document(language: Language): PdfDocument {
  const points = (values: readonly string[]) => values.map((value, i) => ({ year: 2019 + i, value, text: value }));
  return {
    title: TEXT[language],
    kind: 'Test',
    lead: ['2023'],
    language,
    sections: [
      {
        title: TEXT[language],
        blocks: [
          { kind: 'paragraph', runs: [{ text: TEXT[language] }, { text: ' 15.4', bold: true, sources: [1] }] },
          {
            kind: 'table',
            title: 'T',
            columns: [
              { header: 'a', kind: 'text', share: 2 },
              { header: 'b', kind: 'figure' },
            ],
            rows: [[[{ text: TEXT[language] }], [{ text: '1', sources: [1] }]]],
          },
          {
            kind: 'charts',
            charts: [
              {
                title: 'C',
                unit: '₸',
                planLabel: 'plan',
                actualLabel: 'actual',
                plan: points(['1', '2', '3']),
                actual: points(['1', '1.5']),
              },
            ],
          },
        ],
      },
    ],
    sources: [{ title: TEXT[language], detail: '2026-02-08' }],
    about: {
      recordedAt: '2026-11-30T10:00:00Z',
      timeZone: 'Asia/Almaty',
      auditHead: { day: '2026-11-29', head: 'ab'.repeat(32) },
      address: 'https://industry.example.kz/kk/reports/2023',
    },
  };
}

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a PDF', () => {
  test('is one', async () => {
    const bytes = await pdf(document('kk'));
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  // Reads the text back: a letter that the font lacks, or that was split off, would not come out.
  test.runIf(hasPdftotext()).each(LANGUAGES)(
    'in %s holds every letter, its sources and its audit head',
    async (language) => {
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
        input: await pdf(document(language)),
      }).toString();
      const flat = text.normalize('NFKC').replace(/\s+/g, '');
      expect(flat).toContain(TEXT[language].normalize('NFKC').replace(/\s+/g, ''));
      expect(flat).toContain('15.4[1]');
      expect(flat).toContain('ab'.repeat(32));
      expect(flat).toContain('https://industry.example.kz/kk/reports/2023');
    },
  );

  // The lines over it put the table's title at and near the foot of the page.
  test.runIf(hasPdftotext()).each([26, 27, 28])(
    'of %i lines before a table keeps its title with its first row',
    async (lines) => {
      const { sections, ...rest } = document('en');
      const blocks = [
        ...Array.from({ length: lines }, (_, i) => ({ kind: 'paragraph' as const, runs: [{ text: `line ${i}` }] })),
        {
          kind: 'table' as const,
          title: 'Title of the table',
          columns: [{ header: 'a', kind: 'text' as const }],
          rows: Array.from({ length: 30 }, () => [[{ text: 'row of it' }]]),
        },
      ];
      const input = await pdf({ ...rest, sections: [{ ...sections[0]!, blocks }] });
      const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input }).toString().split('\f');
      expect(pages.find((page) => page.includes('Title of the table'))).toContain('row of it');
    },
  );
});

test.each([
  ['計画 KZ', 'ja', ['計画', ' KZ'], ['Gothic', 'Noto']],
  ['Жоспар 計画', 'kk', ['Жоспар ', '計画'], ['Noto', 'Gothic']],
  ['ЕАЭС', 'ru', ['ЕАЭС'], ['Noto']],
] as const)('%s in %s is cut by script', (text, language, texts, fonts) => {
  const runs = scriptRuns(text, language);
  expect([runs.map((run) => run.text), runs.map((run) => run.font)]).toEqual([texts, fonts]);
});
