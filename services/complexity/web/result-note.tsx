import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, FactsList, Link, Notice, OriginBadge, Section, useFormat, useText } from '@industry/design';
import type { ResultIdentity } from '@industry/complexity/contract';

/** Where the figures of a page come from and how anyone computes them again: data, cleaning, hash, command, methods. */
export function ResultNote({ result }: { result: ResultIdentity }): ReactNode {
  const { t } = useTranslation('complexity');
  const text = useText();
  const format = useFormat();
  const { cleaning, dropped, notDone } = result;
  const { options } = cleaning;
  const steps = [
    options.minimumPopulation !== null &&
      t('cleaning.minimumPopulation', { value: format.number(String(options.minimumPopulation)) }),
    options.minimumCountryExports !== null &&
      t('cleaning.minimumCountryExports', { value: format.compact(String(options.minimumCountryExports)) }),
    options.minimumWorldTrade !== null &&
      t('cleaning.minimumWorldTrade', { value: format.compact(String(options.minimumWorldTrade)) }),
    options.microTerritories === 'drop' && t('cleaning.microTerritories'),
    options.reExports === 'net' && t('cleaning.reExports'),
    options.averageYears > 1 && t('cleaning.averageYears', { years: String(options.averageYears) }),
    options.dropProducts.length > 0 && t('cleaning.dropProducts', { codes: options.dropProducts.join(', ') }),
  ].filter((step): step is string => step !== false);
  return (
    <Section
      title={t('result.title')}
      id="result"
      aside={
        <span className="row small">
          {result.methods.map((method) => (
            <Link key={method} to={`/methods/${method}`}>
              {t(`method.${method}`)}
            </Link>
          ))}
        </span>
      }
    >
      {notDone.map(({ step, reason }) => (
        <Notice key={step} kind="source-note">
          {text(reason)}
        </Notice>
      ))}
      <FactsList
        rows={[
          [t('result.data'), `${result.year} · ${t(`source.${result.source}`)} · ${result.classification}`],
          [
            t('result.cleaning'),
            t('result.cleaningOf', { title: text(cleaning.title), date: format.date(cleaning.declaredOn) }),
          ],
          [t('result.steps'), steps.length === 0 ? t('cleaning.none') : format.list(steps)],
          [t('result.dropped'), t('result.droppedOf', { countries: dropped.countries, goods: dropped.goods })],
          [t('result.hash'), <code key="hash">{result.hash}</code>],
          [
            t('result.origins'),
            <span key="origins" className="row">
              {result.origins.map((origin) => (
                <OriginBadge key={origin.batch} origin={origin} />
              ))}
            </span>,
          ],
        ]}
      />
      <p className="small muted">{t('result.reproduce')}</p>
      <CommandLine command={result.command} />
    </Section>
  );
}
