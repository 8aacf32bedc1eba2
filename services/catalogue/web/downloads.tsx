import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import { DOWNLOAD_MEDIA } from '@industry/catalogue/contract';

/** Links by which a dataset, or one batch of it, leaves as a file; a CSV has its origin beside it. */
export function Downloads({ dataset, batch }: { dataset: string; batch?: string }): ReactNode {
  const { t } = useTranslation('catalogue');
  const { language } = useFormat();
  const root = `/api/v1/datasets/${encodeURIComponent(dataset)}`;
  const path = batch === undefined ? root : `${root}/batches/${encodeURIComponent(batch)}`;
  const about = `${root}/about.txt?language=${language}${batch === undefined ? '' : `&batch=${encodeURIComponent(batch)}`}`;
  return (
    <>
      <p>{t(batch === undefined ? 'download.lead' : 'download.leadBatch')}</p>
      <p className="row no-print">
        {Object.keys(DOWNLOAD_MEDIA).map((format) => (
          <a
            key={format}
            className="button secondary"
            href={`${path}/download?format=${format}&language=${language}`}
            download
          >
            {format.toUpperCase()}
          </a>
        ))}
        <a href={about}>{t('download.about')}</a>
      </p>
    </>
  );
}
