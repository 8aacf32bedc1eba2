import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { OriginScopeProvider } from '../export/origin-scope.tsx';
import { Link } from '../link.tsx';

interface PageProps {
  title: string;
  lead?: ReactNode;
  crumbs?: readonly { readonly label: string; readonly to: string }[];
  children: ReactNode;
}

const InPage = createContext(false);

/** Whether a page with its first heading already stands around. */
export const useInPage = (): boolean => useContext(InPage);

/** A page: its place, its one first heading, what it is about, its sections. Sets the document's title. */
export function Page({ title, lead, crumbs = [], children }: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${title} · Industry`;
  }, [title]);
  return (
    <article className="page frame">
      <header className="page-head">
        {crumbs.length > 0 && (
          <nav aria-label={title}>
            <ol className="crumbs">
              {crumbs.map((crumb) => (
                <li key={crumb.to}>
                  <Link to={crumb.to}>{crumb.label}</Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <h1>{title}</h1>
        {lead && <div className="lead">{lead}</div>}
      </header>
      <InPage value={true}>
        <OriginScopeProvider>{children}</OriginScopeProvider>
      </InPage>
    </article>
  );
}

interface SectionProps {
  title: string;
  id?: string;
  /** At the heading's end: a link to the method, a switch. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under a second heading. */
export function Section({ title, id, aside, children }: SectionProps): ReactNode {
  return (
    <section className="section" id={id}>
      <div className="section-head">
        <h2>{title}</h2>
        {aside}
      </div>
      <OriginScopeProvider>{children}</OriginScopeProvider>
    </section>
  );
}
