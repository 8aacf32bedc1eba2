import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo } from 'react';
import type { ObjectSectionProps, RegionSectionProps, SlotDefinition } from './manifest.ts';

/** What the services give to pages of other services; the shell collects it from the manifests. */
export interface Slots {
  readonly regionSections: readonly SlotDefinition<RegionSectionProps>[];
  readonly objectSections: readonly SlotDefinition<ObjectSectionProps>[];
}

const SlotsContext = createContext<Slots>({ regionSections: [], objectSections: [] });

export function SlotsProvider({ slots, children }: { slots: Slots; children: ReactNode }): ReactNode {
  return <SlotsContext value={slots}>{children}</SlotsContext>;
}

/** The sections that other services give to a region's passport, in their order, each loaded when it is drawn. */
export function RegionSections(props: RegionSectionProps): ReactNode {
  return <Sections sections={useContext(SlotsContext).regionSections} props={props} />;
}

/**
 * What other services show of an object on its page: its history, for who may read it. `<ObjectSections object="batch:ID" />`
 * at the end of a page.
 */
export function ObjectSections(props: ObjectSectionProps): ReactNode {
  return <Sections sections={useContext(SlotsContext).objectSections} props={props} />;
}

function Sections<Props extends object>({
  sections,
  props,
}: {
  sections: readonly SlotDefinition<Props>[];
  props: Props;
}): ReactNode {
  const loaded = useMemo(
    () =>
      sections
        .toSorted((a, b) => a.order - b.order)
        .map((section) => ({ id: section.id, Component: lazy(section.load) })),
    [sections],
  );
  return loaded.map(({ id, Component }) => (
    <Suspense key={id} fallback={null}>
      <Component {...props} />
    </Suspense>
  ));
}
