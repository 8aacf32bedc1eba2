import { useTranslation } from 'react-i18next';
import { useText } from '@industry/design';
import type { EventAnswer } from '@industry/audit-trail/contract';

type Named = Pick<EventAnswer, 'action' | 'actionTitle'>;

/** What an action is called: our own words, else those of the service that declares it, else its id. */
export function useActionName(): (event: Named) => string {
  const { t, i18n } = useTranslation('audit-trail');
  const text = useText();
  return ({ action, actionTitle }) => {
    const key = `action.${action}`;
    if (i18n.exists(key, { ns: 'audit-trail' })) return t(key);
    return actionTitle ? text(actionTitle) : action;
  };
}

/** The page of an object, where its address follows from its name; else null. */
export function pageOf(object: string): string | null {
  const [kind = '', ...rest] = object.split(':');
  const id = rest.join(':');
  if (kind === 'indicator') return `/indicators/${encodeURIComponent(id)}`;
  // The id of a batch is that of its dataset and sixteen digits.
  const dataset = kind === 'batch' ? /^(.+)-[0-9a-f]{16}$/.exec(id)?.[1] : undefined;
  if (dataset) return `/datasets/${dataset}/batches/${id}`;
  if (kind === 'event') return `/audit/events/${encodeURIComponent(id)}`;
  return null;
}

export function historyOf(object: string): string {
  return `/audit/objects/${encodeURIComponent(object)}`;
}

/** Where a person's history is, for an actor that is one. */
export function personHistoryOf(actor: string): string | null {
  return actor.startsWith('person:') ? `/audit/persons/${encodeURIComponent(actor.slice('person:'.length))}` : null;
}
