import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, useSearchState } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listAuditActions } from '@industry/audit-trail/contract';
import { useActionName } from './words.ts';

/** What the list and the export are filtered by; lives in the address. */
export function useFilters() {
  const [action, setAction] = useSearchState('action');
  const [object, setObject] = useSearchState('object');
  const [actor, setActor] = useSearchState('actor');
  const [from, setFrom] = useSearchState('from');
  const [to, setTo] = useSearchState('to');
  const values = {
    ...(action && { action }),
    // A name without its kind would be refused; the field says so.
    ...(object?.includes(':') && { object }),
    ...(actor?.includes(':') && { actor }),
    ...(from && { from }),
    ...(to && { to }),
  };
  return { values, action, object, actor, from, to, setAction, setObject, setActor, setFrom, setTo };
}

export function Filters({ filters }: { filters: ReturnType<typeof useFilters> }): ReactNode {
  const { t } = useTranslation('audit-trail');
  const id = useId();
  const actionName = useActionName();
  const actions = useQuery({ queryKey: ['audit-actions'], queryFn: () => call(listAuditActions) });
  const named = (text: string | undefined) => (text && !text.includes(':') ? t('filter.kindMissing') : undefined);
  return (
    <div className="filters no-print">
      <div className="field">
        <label htmlFor={id}>{t('filter.action')}</label>
        <select
          id={id}
          className="input"
          value={filters.action ?? ''}
          onChange={(event) => filters.setAction(event.target.value || undefined)}
        >
          <option value="">{t('filter.all')}</option>
          {actions.data?.actions.map(({ action, title, events }) => (
            <option key={action} value={action}>
              {t('filter.actionCount', { action: actionName({ action, actionTitle: title }), count: String(events) })}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t('filter.object')}
        placeholder="indicator:ind.t1"
        defaultValue={filters.object ?? ''}
        error={named(filters.object)}
        onBlur={(event) => filters.setObject(event.target.value.trim() || undefined)}
      />
      <Field
        label={t('filter.actor')}
        placeholder="person:…"
        defaultValue={filters.actor ?? ''}
        error={named(filters.actor)}
        onBlur={(event) => filters.setActor(event.target.value.trim() || undefined)}
      />
      <Field
        label={t('filter.from')}
        type="date"
        value={filters.from ?? ''}
        onChange={(event) => filters.setFrom(event.target.value || undefined)}
      />
      <Field
        label={t('filter.to')}
        type="date"
        value={filters.to ?? ''}
        onChange={(event) => filters.setTo(event.target.value || undefined)}
      />
    </div>
  );
}
