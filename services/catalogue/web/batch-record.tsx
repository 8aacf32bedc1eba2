import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Section, useFormat, useText } from '@industry/design';
import { licenceText } from '@industry/i18n';
import type { BatchAnswer } from '@industry/catalogue/contract';
import { batchKind } from './batch-kind.ts';
import { Checks } from './checks.tsx';
import { Withdraw } from './desk/withdraw.tsx';

/** What is known of a batch beside its rows: its record, its withdrawal, what checks found. */
export function BatchRecord({ batch, secrecy = 'public' }: { batch: BatchAnswer; secrecy?: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const text = useText();
  return (
    <>
      <FactsList
        rows={[
          [t('column.kind'), t(batchKind(batch))],
          [t('batch.source'), text(batch.sourceText)],
          [t('column.licence'), text(licenceText(batch.licence))],
          [t('column.published'), batch.publishedOn ? format.date(batch.publishedOn) : t('unknown')],
          [t('column.recorded'), format.instant(batch.recordedAt, 'Asia/Almaty')],
          [t('column.actor'), batch.actor],
          [t('batch.valid'), batch.validFrom && batch.validTo && format.period(batch.validFrom, batch.validTo)],
          [t('column.rows'), format.number(String(batch.rows))],
          [t('column.rejected'), format.number(String(batch.rejectedRows))],
          [t('batch.file'), batch.fileName],
          [t('batch.hash'), <code key="hash">{batch.fileHash}</code>],
          [t('batch.importer'), `${batch.importer} ${batch.importerVersion}`],
          [
            t('batch.options'),
            Object.keys(batch.options).length > 0 && <code key="options">{JSON.stringify(batch.options)}</code>,
          ],
          [t('batch.state'), t(`batch.state.${batch.state}`)],
        ]}
      />
      <Withdraw batch={batch} secrecy={secrecy} />
      <Section title={t('batch.checks')}>
        {batch.findings.length === 0 ? (
          <p>{t('batch.checksNone')}</p>
        ) : (
          <Checks findings={batch.findings} text={text} />
        )}
      </Section>
    </>
  );
}
