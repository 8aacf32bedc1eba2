import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListDetail, ListLine } from '@industry/complexity/contract';
import { Name, useFormat, UserTextView } from '@industry/design';
import { dutyRatesText } from '@industry/i18n';
import { OverrideForm } from './override-form.tsx';
import { ReasonList } from './reason-list.tsx';

/** Why a good is in or out, with all reasons and what a person decided; drawn when it is opened. */
export function Why({ list, line }: { list: ListDetail; line: ListLine }): ReactNode {
  const { t } = useTranslation('complexity');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { code, names, override } = line;
  return (
    <details className="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('lists.why')}
        <span className="visually-hidden">: {code}</span>
      </summary>
      {open && (
        <div className="stack">
          <p className="small">
            <Name names={names} code={code} whole />
          </p>
          <ReasonList reasons={line.reasons} criteria={list.criteria} countries={list.countries} />
          {line.duties.length > 0 && (
            <p className="small">{t('lists.dutiesOf', { rates: dutyRatesText(line.duties, format.language) })}</p>
          )}
          {override && (
            <p className="small">
              <strong>{t(`lists.override.${override.verdict}`)}</strong> <UserTextView text={override.reason} />{' '}
              <span className="muted">
                {[format.instant(override.at, 'Asia/Almaty'), override.by].filter(Boolean).join(' · ')}
              </span>
            </p>
          )}
          {list.may.edit && <OverrideForm list={list} line={line} />}
        </div>
      )}
    </details>
  );
}
