import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { pageAddress } from './address.ts';
import { useOrigins } from './origin-scope.tsx';
import { keysOf } from './keys.ts';
import { useExportWords } from './words.ts';

interface Embed {
  /** The part of the page that is shown alone. */
  readonly part: string;
  readonly place: HTMLElement | null;
}

const EmbedContext = createContext<Embed | null>(null);

/** Null on a page of our own. */
export function useEmbed(): Embed | null {
  return useContext(EmbedContext);
}

/** A page of which only one part is drawn, without navigation, for a frame on somebody else's page. */
export function EmbedPage({ part, children }: { part: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation('design');
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 8_000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <EmbedContext value={{ part, place }}>
      <main className="embed">
        <div ref={setPlace} className="embed-part" />
        {late && (
          <p className="embed-late small muted">
            <a href={pageAddress(location.href)} target="_blank" rel="noopener">
              {t('embed.gone')}
            </a>
          </p>
        )}
      </main>
      {/* The page runs unseen: it asks for its figures as always, and its one part is drawn above. */}
      <div hidden>{children}</div>
    </EmbedContext>
  );
}

/** The part in its frame, with its title, origin and the way to its page. */
export function EmbeddedPart({
  title,
  place,
  children,
}: {
  title: string;
  place: HTMLElement;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('design');
  const origins = useOrigins();
  const words = useExportWords()(origins, new URL(location.href).host);
  const stands = useRef<HTMLSpanElement>(null);
  const key = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The key is drawn beside the chart on its page, which is not seen here.
    if (stands.current) key.current?.replaceChildren(...keysOf(stands.current).map((list) => list.cloneNode(true)));
  }, []);
  const part = createPortal(
    <figure className="stack">
      <figcaption>
        <h1 className="embed-title">{title}</h1>
      </figcaption>
      {children}
      <div ref={key} />
      <footer className="embed-foot small muted">
        {words.sources.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          {words.saved} ·{' '}
          <a href={pageAddress(location.href)} target="_blank" rel="noopener">
            {t('embed.open')}
          </a>
        </p>
      </footer>
    </figure>,
    place,
  );
  return (
    <>
      <span ref={stands} />
      {part}
    </>
  );
}
