import { lazy, type ReactNode, Suspense } from 'react';
import { services } from '../services.ts';

const sections = services
  .flatMap((service) => service.frontSections ?? [])
  .toSorted((a, b) => a.order - b.order)
  .map((section) => ({ id: section.id, Component: lazy(section.load) }));

/** The front page is what the services give to it, in their order. */
export default function FrontPage(): ReactNode {
  return (
    <article className="page frame">
      {sections.map(({ id, Component }) => (
        <Suspense key={id} fallback={null}>
          <Component />
        </Suspense>
      ))}
    </article>
  );
}
