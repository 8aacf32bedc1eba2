import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, FactsList, OriginBadge, Section, useFormat, useText } from '@industry/design';
import type { OriginAnswer } from '@industry/http/contract.ts';
import type { TradeResult } from '@industry/trade/contract';

/** Each batch once, as badges in a row. */
export function Origins({ origins }: { origins: readonly OriginAnswer[] }): ReactNode {
  return (
    <span className="row">
      {[...new Map(origins.map((origin) => [origin.batch, origin])).values()].map((origin) => (
        <OriginBadge key={origin.batch} origin={origin} />
      ))}
    </span>
  );
}

interface ResultNoteProps {
  result: TradeResult;
  origins: readonly OriginAnswer[];
  /** Names, duties, concordances. */
  further: readonly OriginAnswer[];
}

/** Where the figures of a page come from and how anyone computes them again. */
export function ResultNote({ result, origins, further }: ResultNoteProps): ReactNode {
  const { t } = useTranslation('trade');
  const text = useText();
  const format = useFormat();
  const { version, dropped, notDone } = result.cleaned;
  return (
    <Section title={t('result.title')} id="result">
      <FactsList
        rows={[
          [t('result.origins'), <Origins key="origins" origins={origins} />],
          [t('result.further'), further.length > 0 && <Origins key="further" origins={further} />],
          [
            t('result.cleaning'),
            version === null
              ? t('cleaning.asDelivered')
              : t('result.cleaningOf', { title: text(version.title), date: format.date(version.declaredOn) }),
          ],
          [
            t('result.dropped'),
            version !== null && t('result.droppedOf', { countries: dropped.countries, goods: dropped.goods }),
          ],
          [t('result.notDone'), notDone.length > 0 && format.list(notDone.map((step) => t(`step.${step}`)))],
          [t('result.hash'), <code key="hash">{result.hash}</code>],
        ]}
      />
      <p className="small muted">{t('result.reproduce')}</p>
      <CommandLine command={result.command} />
    </Section>
  );
}
