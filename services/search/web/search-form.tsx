import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

/** The field of the page itself: what was asked, to be asked otherwise. */
export function SearchForm({ query, ask }: { query: string; ask: (q: string) => void }): ReactNode {
  const { t } = useTranslation('search');
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    ask(String(new FormData(event.currentTarget).get('q') ?? '').trim());
  };
  return (
    <form role="search" aria-label={t('title')} className="row" onSubmit={submit}>
      <div className="field" style={{ flex: '1 1 16rem' }}>
        <label htmlFor={id}>{t('field.label')}</label>
        <span className="hint" id={`${id}hint`}>
          {t('field.hint')}
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
        {t('submit')}
      </button>
    </form>
  );
}
