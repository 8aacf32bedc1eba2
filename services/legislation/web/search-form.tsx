import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

/** Asks for words and opens the list of clauses that have them. */
export function SearchForm({ query }: { query?: string | undefined }): ReactNode {
  const { t } = useTranslation('legislation');
  const navigate = useNavigate();
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    void navigate({ to: '/clauses', search: (q ? { q } : {}) as never });
  };
  return (
    <form role="search" aria-label={t('list.search')} className="row" onSubmit={submit}>
      <div className="field" style={{ flex: '1 1 18rem' }}>
        <label htmlFor={id}>{t('list.search')}</label>
        <span className="hint" id={`${id}hint`}>
          {t('list.hint')}
        </span>
        <input
          key={query}
          className="input"
          id={id}
          name="q"
          type="search"
          maxLength={200}
          defaultValue={query}
          aria-describedby={`${id}hint`}
        />
      </div>
      <button type="submit" className="button" style={{ alignSelf: 'end' }}>
        {t('list.submit')}
      </button>
    </form>
  );
}
