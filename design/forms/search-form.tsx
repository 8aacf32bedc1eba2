import { type FormEvent, type ReactNode, useId } from 'react';

interface SearchFormProps {
  /** What was asked, to be asked otherwise. */
  query: string;
  ask: (query: string) => void;
  label: string;
  hint: string;
  submit: string;
}

/** Words to look for, of a page of its own. */
export function SearchForm({ query, ask, label, hint, submit }: SearchFormProps): ReactNode {
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    ask(String(new FormData(event.currentTarget).get('q') ?? '').trim());
  };
  return (
    <form role="search" aria-label={label} className="row" onSubmit={onSubmit}>
      <div className="field" style={{ flex: '1 1 16rem' }}>
        <label htmlFor={id}>{label}</label>
        <span className="hint" id={`${id}hint`}>
          {hint}
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
        {submit}
      </button>
    </form>
  );
}
