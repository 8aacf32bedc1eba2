import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Link, useFormat, useText } from '@industry/design';
import type { Owed } from '@industry/programme/contract';

/** Figures that are not here: which years, who delivers them by when, and how they come in. */
export function OwedBox({ owed }: { owed: Owed }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const format = useFormat();
  const title = t(owed.late ? 'owed.titleLate' : 'owed.titleDue', { years: format.list(owed.years.map(String)) });
  return (
    <EmptyState title={title}>
      <p>{t('owed.who', { body: text(owed.body.name), date: format.date(owed.due) })}</p>
      {!owed.inDecree && <p className="small muted">{t('owed.configured')}</p>}
      {owed.command && owed.dataset && (
        <>
          <p className="no-print row">
            {owed.dataset === 'indicator-actuals' && <Link to="/reporting">{t('reporting.toEnter')}</Link>}
            <Link className="button" to={`/datasets/${owed.dataset}`}>
              {t('owed.upload')}
            </Link>
          </p>
          <p>{t('owed.command')}</p>
          <CommandLine command={owed.command} />
        </>
      )}
    </EmptyState>
  );
}
