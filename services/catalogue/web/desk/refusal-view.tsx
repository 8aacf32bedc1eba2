import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Notice, useText } from '@industry/design';
import type { RefusalAnswer } from '@industry/catalogue/contract';
import { Checks } from '../checks.tsx';

/** Why a file was refused, where the first mistake stands, what to do, and all rejected rows as a file. */
export function RefusalView({ upload, refusal }: { upload: string; refusal: RefusalAnswer }): ReactNode {
  const { t } = useTranslation('catalogue');
  const text = useText();
  const lang = refusal.translated ? {} : { lang: 'en' };
  return (
    <div className="stack">
      <Notice kind="warning" title={t('desk.state.refused')}>
        <p {...lang}>{text(refusal.reason)}</p>
        <p {...lang}>{text(refusal.remedy)}</p>
      </Notice>
      <FactsList
        rows={[
          [t('desk.row'), refusal.row === null ? null : String(refusal.row)],
          [t('desk.field'), refusal.field],
          [t('desk.value'), refusal.value],
        ]}
      />
      {refusal.findings.length > 0 && <Checks findings={refusal.findings} text={text} />}
      {refusal.rejected && (
        <p>
          <a href={`/api/v1/uploads/${upload}/rejected`}>{t('desk.rejectedFile')}</a>
        </p>
      )}
    </div>
  );
}
