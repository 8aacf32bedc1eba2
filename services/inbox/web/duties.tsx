import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Link, Section, useFormat, useText } from '@industry/design';
import type { InboxItemAnswer } from '@industry/inbox/contract';

interface ItemsProps {
  items: readonly InboxItemAnswer[];
}

/** Work that waits, what is due first comes first. */
export function Duties({ items }: ItemsProps): ReactNode {
  const { t } = useTranslation('inbox');
  const text = useText();
  return (
    <Section title={t('duties')}>
      {items.length === 0 ? (
        <EmptyState title={t('dutiesEmpty')}>
          <p>{t('dutiesEmptyWhat')}</p>
        </EmptyState>
      ) : (
        <ul className="stack plain-list">
          {items.map((item) => (
            <li key={item.id} className="card row">
              <Link to={item.path}>{text(item.title)}</Link>
              <DueDay item={item} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Tasks of the demonstration country. */
export function Practice({ items }: ItemsProps): ReactNode {
  const { t } = useTranslation('inbox');
  const text = useText();
  if (items.length === 0) return null;
  return (
    <Section title={t('practice')}>
      <ul className="stack plain-list">
        {items.map((item) => (
          <li key={item.id} className="card">
            <Link to={item.path}>{text(item.title)}</Link>
            <p className="small muted">{t('practiceSteps')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function DueDay({ item: { due, workingDays } }: { item: InboxItemAnswer }): ReactNode {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  if (due === null) return null;
  const left = workingDays?.left ?? 0;
  return (
    <span className="row small">
      <span className="muted">{t('due', { date: format.date(due) })}</span>
      {workingDays && (
        <span className={left < 0 ? 'tag state-behind' : 'tag state-unknown'}>
          {left < 0 ? `▼ ${t('late', { count: -left })}` : left === 0 ? t('today') : t('left', { count: left })}
        </span>
      )}
      {workingDays?.certain === false && <Link to="/calendar">{t('uncertain')}</Link>}
    </span>
  );
}
