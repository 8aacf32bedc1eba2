import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { licenceText } from '@industry/i18n';
import { useTranslation } from 'react-i18next';
import type { OriginAnswer } from '@industry/http/contract.ts';
import { useFormat, useText } from '../language.tsx';
import { embedAddress, embedCode, permanentAddress, today } from './address.ts';
import { useOriginScope } from './origin-scope.tsx';
import { save } from './save.ts';
import { type ExportTable, MOST_ROWS, tableCsv, tableWorkbook } from './table.ts';
import { useExportWords } from './words.ts';

export interface ExportMenuProps {
  /** What leaves is called so, and the menu is told apart by it. */
  readonly title: string;
  /** Without its ending. */
  readonly fileName: string;
  /** Where on the page it is: for links and frames. */
  readonly part: string;
  readonly chart?: () => SVGSVGElement | HTMLCanvasElement | null;
  readonly table?: () => ExportTable;
}

/** Loaded when the first picture leaves. */
const drawer = () => import('./picture.ts');

/** The ways in which a chart or a table leaves: picture, table, link, frame; each with origin and date in it. */
export function ExportMenu({ title, fileName, part, chart, table }: ExportMenuProps): ReactNode {
  const { t } = useTranslation('design');
  const { language } = useFormat();
  const textOf = useText();
  const scope = useOriginScope();
  const wordsOf = useExportWords();
  const details = useRef<HTMLDetailsElement>(null);
  const codeId = useId();
  const [said, setSaid] = useState('');
  const [code, setCode] = useState<string>();

  useEffect(() => {
    const menu = details.current;
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !menu?.open) return;
      menu.open = false;
      menu.querySelector('summary')?.focus();
    };
    menu?.addEventListener('keydown', close);
    return () => menu?.removeEventListener('keydown', close);
  }, []);
  const words = () => wordsOf(scope?.origins() ?? [], permanentAddress(location.href, part));
  const name = (ending: string): string => `${fileName}_${today()}.${ending}`;
  const attempt = (work: () => Promise<string>) => (): void => {
    setSaid(t('export.working'));
    void work().then(setSaid, () => setSaid(t('export.failed')));
  };

  const picture = async () => {
    const drawing = chart?.();
    if (!drawing) throw new Error('nothing is drawn');
    const { sources, saved } = words();
    const { pictureOf } = await drawer();
    return pictureOf(drawing, { title, lines: [...sources, saved] });
  };
  const actions: readonly (readonly [id: string, act: () => Promise<string>])[] = [
    ...(chart
      ? ([
          [
            'svg',
            async () => {
              save(name('svg'), new Blob([(await picture()).svg], { type: 'image/svg+xml' }));
              return t('export.done');
            },
          ],
          [
            'png',
            async () => {
              save(name('png'), await (await drawer()).pngOf(await picture()));
              return t('export.done');
            },
          ],
        ] as const)
      : []),
    ...(table
      ? ([
          [
            'xlsx',
            async () => {
              const path = `${location.pathname}${location.search}#${part}`;
              const whole = table();
              if (whole.rows.length > MOST_ROWS)
                return t('export.tooLong', { rows: whole.rows.length, most: MOST_ROWS });
              save(
                name('xlsx'),
                await tableWorkbook(whole, { title, origins: scope?.origins() ?? [], language, path }),
              );
              return t('export.done');
            },
          ],
          [
            'csv',
            async () => {
              const origins = scope?.origins() ?? [];
              const joined = (part: (origin: OriginAnswer) => string): string =>
                [...new Set(origins.map(part))].join('; ');
              const text = tableCsv(table(), [
                ...(origins.length === 0
                  ? []
                  : ([
                      [t('table.source'), joined((one) => textOf(one.sourceText))],
                      [t('table.batch'), joined((one) => one.batch)],
                      [t('table.licence'), joined((one) => textOf(licenceText(one.licence)))],
                    ] as const)),
                [t('export.savedHead'), words().saved],
              ]);
              save(name('csv'), new Blob([text], { type: 'text/csv;charset=utf-8' }));
              return t('export.done');
            },
          ],
        ] as const)
      : []),
    [
      'link',
      async () => {
        await navigator.clipboard.writeText(permanentAddress(location.href, part));
        return t('export.copied');
      },
    ],
    [
      'embed',
      async () => {
        const height = Math.ceil((document.getElementById(part)?.getBoundingClientRect().height ?? 400) + 160);
        setCode(embedCode(embedAddress(location.href, part), title, height));
        return t('export.embedHint');
      },
    ],
  ];

  return (
    <details
      ref={details}
      className="export no-print"
      onToggle={(event) => {
        if (event.currentTarget.open) return;
        setSaid('');
        setCode(undefined);
      }}
    >
      <summary>
        {t('export.open')}
        <span className="visually-hidden">: {title}</span>
      </summary>
      <div className="export-box">
        <ul>
          {actions.map(([id, act]) => (
            <li key={id}>
              <button type="button" onClick={attempt(act)}>
                {t(`export.${id}`)}
              </button>
            </li>
          ))}
        </ul>
        {code !== undefined && (
          <>
            <label htmlFor={codeId} className="visually-hidden">
              {t('export.embed')}
            </label>
            <textarea id={codeId} readOnly rows={5} value={code} onFocus={(event) => event.currentTarget.select()} />
          </>
        )}
        <p role="status" className="small muted">
          {said}
        </p>
      </div>
    </details>
  );
}
