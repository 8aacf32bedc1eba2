import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo } from 'react';
import type { RegionSectionProps, SlotDefinition } from './manifest.ts';

/** What the services give to pages of other services; the shell collects it from the manifests. */
export interface Slots {
  readonly regionSections: readonly SlotDefinition<RegionSectionProps>[];
}

const SlotsContext = createContext<Slots>({ regionSections: [] });

export function SlotsProvider({ slots, children }: { slots: Slots; children: ReactNode }): ReactNode {
  return <SlotsContext value={slots}>{children}</SlotsContext>;
}

/** The sections that other services give to a region's passport, in their order, each loaded when it is drawn. */
export function RegionSections({ region }: RegionSectionProps): ReactNode {
  const { regionSections } = useContext(SlotsContext);
  const sections = useMemo(
    () =>
      regionSections
        .toSorted((a, b) => a.order - b.order)
        .map((section) => ({ id: section.id, Component: lazy(section.load) })),
    [regionSections],
  );
  return sections.map(({ id, Component }) => (
    <Suspense key={id} fallback={null}>
      <Component region={region} />
    </Suspense>
  ));
}
