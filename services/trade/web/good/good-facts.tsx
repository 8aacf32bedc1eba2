import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, FactsList, Notice, useFormat, useName } from '@industry/design';
import { dutyRatesText } from '@industry/i18n';
import { LANGUAGES } from '@industry/values';
import type { GoodAnswer } from '../parts/ask.ts';
import { sectionNames } from '../parts/hues.ts';

/** Commands that bring what the page would say more with. */
const BRINGS: Readonly<Record<string, string>> = {
  concordances: 'npx industry import concordances FILE',
  'eaeu-duty-rates': 'npx industry import eaeu-duty-rates FILE --year 2026 --classification HS2022',
  'rauch-classification': 'npx industry import rauch-classification FILE',
  'goods-names': 'npx industry import goods-names FILE --classification HS2017 --language ru',
};

/** Names by language, place in the classification, duty, how it is traded. */
export function GoodFacts({ answer }: { answer: GoodAnswer }): ReactNode {
  const { t } = useTranslation('trade');
  const format = useFormat();
  const name = useName();
  const { good, rauch, duties, rates, missing } = answer;
  const section = sectionNames(good.section);
  return (
    <>
      <FactsList
        rows={[
          [t('good.code'), `${good.code} · ${good.classification}`],
          ...LANGUAGES.map((language): readonly [string, ReactNode] => [
            t(`good.name.${language}`),
            good.names[language] === null ? (
              <span key="none" className="muted">
                {t('good.noName')}
              </span>
            ) : (
              <span key="name" lang={language}>
                {good.names[language]}
              </span>
            ),
          ]),
          [
            t('column.section'),
            good.section !== null && section && `${good.section}. ${name(section, good.section).text}`,
          ],
          [
            t('column.duty'),
            rates.length === 0
              ? t('missing.duty')
              : t('duty.rates', { rates: dutyRatesText(rates, format.language), lines: duties.length }),
          ],
          [
            t('good.rauch'),
            rauch.length > 0 &&
              format.list(rauch.map((one) => `${t(`rauch.${one.class}`)} ${format.percent(one.share, 0)}`)),
          ],
        ]}
      />
      {missing.length > 0 && (
        <Notice title={t('good.missing')}>
          {missing.map((dataset) => (
            <CommandLine key={dataset} command={BRINGS[dataset]!} />
          ))}
        </Notice>
      )}
    </>
  );
}
