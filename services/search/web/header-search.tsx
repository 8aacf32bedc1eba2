import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '@industry/design';
import { useSuggestions } from './use-suggestions.ts';

/** The one search field of every page; "/" goes to it, the arrows to what it suggests. */
export default function HeaderSearch(): ReactNode {
  const { t } = useTranslation('search');
  const text = useText();
  const navigate = useNavigate();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const suggestions = useSuggestions(typed);
  const shown = open && suggestions.length > 0;
  useSlash(input);

  const go = (path?: string): void => {
    const q = typed.trim();
    setOpen(false);
    const [to = '/', query] = path?.split('?') ?? [];
    if (path !== undefined) void navigate({ to, search: Object.fromEntries(new URLSearchParams(query)) as never });
    else if (q) void navigate({ to: '/search', search: { q } as never });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return setOpen(false);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    // -1 is the field itself.
    setChosen((now) => ((now + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
  };
  return (
    <form
      role="search"
      aria-label={t('field.placeholder')}
      className="header-search no-print"
      onSubmit={(event) => {
        event.preventDefault();
        go(shown ? suggestions[chosen]?.path : undefined);
      }}
    >
      <input
        ref={input}
        className="input"
        type="search"
        name="q"
        maxLength={200}
        autoComplete="off"
        placeholder={t('field.placeholder')}
        aria-label={t('field.label')}
        aria-keyshortcuts="/"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && chosen >= 0 ? `${id}${chosen}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setOpen(true);
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div id={`${id}list`} role="listbox" aria-label={t('suggestions')} className="suggestions" hidden={!shown}>
        {suggestions.map((one, index) => (
          // The keyboard reaches an option through the field (aria-activedescendant).
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${one.kind} ${one.path}`}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(one.path)}
          >
            {text(one.title)} <span className="muted small">{t(`kind.${one.kind}`, { defaultValue: one.kind })}</span>
          </div>
        ))}
      </div>
    </form>
  );
}

/** "/" moves to the field, unless somebody writes. */
function useSlash(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent): void => {
      const { target } = event;
      const writes =
        target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.key !== '/' || writes || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [field]);
}
