import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { OriginAnswer } from '@industry/http/contract.ts';

/** The origins that badges inside a part of a page show: what leaves from that part says that it comes from these. */
export class OriginScope {
  readonly #parent: OriginScope | null;
  readonly #counts = new Map<string, { readonly origin: OriginAnswer; count: number }>();
  readonly #listeners = new Set<() => void>();
  #list: readonly OriginAnswer[] = [];

  constructor(parent: OriginScope | null) {
    this.#parent = parent;
  }

  add(origin: OriginAnswer): () => void {
    const entry = this.#counts.get(origin.batch) ?? { origin, count: 0 };
    entry.count += 1;
    this.#counts.set(origin.batch, entry);
    this.#changed();
    const leaveParent = this.#parent?.add(origin);
    return () => {
      entry.count -= 1;
      if (entry.count === 0) this.#counts.delete(origin.batch);
      this.#changed();
      leaveParent?.();
    };
  }

  /** Of this part; of what it stands in when it shows none of its own. */
  readonly origins = (): readonly OriginAnswer[] =>
    this.#list.length > 0 || this.#parent === null ? this.#list : this.#parent.origins();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const leaveParent = this.#parent?.subscribe(listener);
    return () => {
      this.#listeners.delete(listener);
      leaveParent?.();
    };
  };

  #changed(): void {
    this.#list = [...this.#counts.values()].map(({ origin }) => origin);
    for (const listener of this.#listeners) listener();
  }
}

const ScopeContext = createContext<OriginScope | null>(null);

/** A part of a page: badges inside belong to what leaves from it. */
export function OriginScopeProvider({ children }: { children: ReactNode }): ReactNode {
  const parent = useContext(ScopeContext);
  const scope = useMemo(() => new OriginScope(parent), [parent]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

export function useOriginScope(): OriginScope | null {
  return useContext(ScopeContext);
}

/** Says that this origin is shown here. */
export function useShownOrigin(origin: OriginAnswer): void {
  const scope = useContext(ScopeContext);
  useEffect(() => scope?.add(origin), [scope, origin]);
}

/** Says it of several, and draws nothing. */
export function ShownOrigins({ origins }: { origins: readonly OriginAnswer[] }): ReactNode {
  const scope = useContext(ScopeContext);
  useEffect(() => {
    const leave = origins.map((origin) => scope?.add(origin));
    return () => leave.forEach((one) => one?.());
  }, [scope, origins]);
  return null;
}

const NONE: readonly OriginAnswer[] = [];

/** The origins shown in this part of the page, as they come and go. */
export function useOrigins(): readonly OriginAnswer[] {
  const scope = useContext(ScopeContext);
  return useSyncExternalStore(scope?.subscribe ?? (() => () => undefined), () => scope?.origins() ?? NONE);
}
