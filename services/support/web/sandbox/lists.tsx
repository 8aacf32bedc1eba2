import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, useText } from '@industry/design';
import type { SandboxForm } from '@industry/support/contract';
import { type Draft, withEntry } from './draft.ts';

interface ListsProps {
  form: SandboxForm;
  draft: Draft;
  change: (draft: Draft) => void;
}

/** Codes that a draft puts on a list or takes off it. */
export function Lists({ form, draft, change }: ListsProps): ReactNode {
  return form.lists.map((list) => <List key={list.id} list={list} draft={draft} change={change} />);
}

type Change = { readonly add?: readonly string[]; readonly remove?: readonly string[] };

function List({ list, draft, change }: Omit<ListsProps, 'form'> & { list: SandboxForm['lists'][number] }): ReactNode {
  const { t } = useTranslation('support');
  const text = useText();
  const { id, scheme, codes } = list;
  const changed = (draft['lists']?.[id] ?? {}) as Change;
  const [typed, type] = useState({ add: (changed.add ?? []).join(' '), remove: (changed.remove ?? []).join(' ') });
  const enter = (next: typeof typed) => {
    type(next);
    const [add, remove] = [next.add, next.remove].map((one) => one.split(/[\s,;]+/).filter((code) => code !== ''));
    const nothing = add!.length + remove!.length === 0;
    change(
      withEntry(
        draft,
        'lists',
        id,
        nothing ? undefined : { ...(add!.length && { add }), ...(remove!.length && { remove }) },
      ),
    );
  };
  return (
    <fieldset>
      <legend>{text(list.text)}</legend>
      <p className="small muted">
        {t('sandbox.list.codes', { scheme, count: codes.length })} {codes.slice(0, 60).join(', ')}
        {codes.length > 60 && ' …'}
      </p>
      {codes.length === 0 ? (
        <p className="muted">{t('sandbox.list.none')}</p>
      ) : (
        <div className="row">
          <Field
            label={t('sandbox.list.add')}
            value={typed.add}
            onChange={(event) => enter({ ...typed, add: event.target.value })}
          />
          <Field
            label={t('sandbox.list.remove')}
            value={typed.remove}
            onChange={(event) => enter({ ...typed, remove: event.target.value })}
          />
        </div>
      )}
    </fieldset>
  );
}
