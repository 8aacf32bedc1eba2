import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, Field, Link, Notice, ProblemNotice, Query, staleRecord } from '@industry/design';
import { call } from '@industry/http/client.ts';
import {
  changeDraft,
  listDrafts,
  removeDraft,
  type SandboxDraft,
  type SandboxPopulation,
  saveDraft,
} from '@industry/support/contract';

export const DRAFTS = ['sandbox-drafts'] as const;
export const askDrafts = () => call(listDrafts);

/** What a kept draft is opened by: its text in the field, its firms in the address. */
export const draftPath = ({ id, population: { firms, seed, asOf } }: SandboxDraft): string =>
  `/support/sandbox?draft=${id}&firms=${firms}&seed=${seed}&asOf=${asOf}`;

interface KeepProps {
  draft: string;
  population: SandboxPopulation;
  /** The kept draft that is open and one's own. */
  open: SandboxDraft | undefined;
}

/** Keeps the draft under a title; others see it when it is shared. */
export function KeepDraft({ draft, population, open }: KeepProps): ReactNode {
  const { t } = useTranslation('support');
  const id = useId();
  const client = useQueryClient();
  const [title, write] = useState(open?.title ?? '');
  const [shared, share] = useState(open?.shared ?? false);
  const body = { title, text: draft, population, shared };
  const keep = useMutation({
    mutationFn: () =>
      open === undefined
        ? call(saveDraft, { body })
        : call(changeDraft, { params: { id: open.id }, body: { ...body, version: open.version } }),
    onSuccess: () => client.invalidateQueries({ queryKey: DRAFTS }),
  });
  const newer = staleRecord<SandboxDraft>(keep.error);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <Field
        label={t('sandbox.draft.title')}
        required
        maxLength={200}
        value={title}
        onChange={(event) => write(event.target.value)}
      />
      <label htmlFor={id}>
        <input id={id} type="checkbox" checked={shared} onChange={(event) => share(event.target.checked)} />{' '}
        {t('sandbox.draft.share')}
      </label>
      <div className="button-row">
        <button type="submit" className="button" disabled={draft === '' || title.trim() === '' || keep.isPending}>
          {t(open === undefined ? 'sandbox.draft.keep' : 'sandbox.draft.change')}
        </button>
      </div>
      {newer !== null && (
        <Notice kind="warning" title={t('sandbox.draft.newer')}>
          <pre>{newer.text}</pre>
        </Notice>
      )}
      {keep.error && newer === null && <ProblemNotice error={keep.error} />}
      {keep.isSuccess && <p role="status">{t('sandbox.draft.kept')}</p>}
    </form>
  );
}

/** One's own drafts and those that others share; two of them can be compared. */
export function DraftList(): ReactNode {
  const { t } = useTranslation('support');
  return (
    <Query name={DRAFTS} ask={askDrafts}>
      {({ drafts }) =>
        drafts.length === 0 ? <p className="muted">{t('sandbox.draft.none')}</p> : <Drafts drafts={drafts} />
      }
    </Query>
  );
}

function Drafts({ drafts }: { drafts: readonly SandboxDraft[] }): ReactNode {
  const { t } = useTranslation('support');
  const client = useQueryClient();
  const [marked, mark] = useState<readonly string[]>([]);
  const remove = useMutation({
    mutationFn: (id: string) => call(removeDraft, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: DRAFTS }),
  });
  const columns: readonly Column<SandboxDraft>[] = [
    {
      id: 'marked',
      header: t('sandbox.draft.compare'),
      value: ({ id }) => (marked.includes(id) ? 1 : 0),
      cell: ({ id, title }) => (
        <input
          type="checkbox"
          aria-label={t('sandbox.draft.mark', { title })}
          checked={marked.includes(id)}
          onChange={({ target }) =>
            mark(target.checked ? [...marked, id].slice(-2) : marked.filter((one) => one !== id))
          }
        />
      ),
    },
    {
      id: 'title',
      header: t('sandbox.draft.title'),
      value: ({ title }) => title,
      cell: (draft) => <Link to={draftPath(draft)}>{draft.title}</Link>,
    },
    { id: 'author', header: t('sandbox.draft.author'), value: ({ author }) => author },
    {
      id: 'shared',
      header: t('sandbox.draft.shared'),
      value: ({ shared }) => t(shared ? 'sandbox.yes' : 'sandbox.no'),
    },
    {
      id: 'remove',
      header: t('sandbox.draft.remove'),
      value: () => null,
      cell: ({ id, own, title }) =>
        own && (
          <button
            type="button"
            className="link-button"
            aria-label={t('sandbox.draft.removeOne', { title })}
            onClick={() => remove.mutate(id)}
          >
            {t('sandbox.draft.remove')}
          </button>
        ),
    },
  ];
  return (
    <>
      <DataTable caption={t('sandbox.draft.list')} columns={columns} rows={drafts} searchable={drafts.length > 12} />
      {marked.length === 2 && (
        <p>
          <Link to={`/support/sandbox/comparison?a=${marked[0]}&b=${marked[1]}`}>{t('sandbox.draft.compareTwo')}</Link>
        </p>
      )}
      {remove.error && <ProblemNotice error={remove.error} />}
    </>
  );
}
