import { useCallback, useState, useSyncExternalStore } from 'react';

const mounted = new Map<string, (object | undefined)[]>();

/** Takes the first free place among parts of one name. Example: the second table "Sources" of a page gets 1. */
export function takePlace(name: string, holder: object): number {
  const places = mounted.get(name) ?? [];
  mounted.set(name, places);
  const free = places.indexOf(undefined);
  const place = free < 0 ? places.length : free;
  places[place] = holder;
  return place;
}

export function leavePlace(name: string, holder: object): void {
  const places = mounted.get(name);
  if (!places) return;
  const place = places.indexOf(holder);
  if (place >= 0) places[place] = undefined;
  if (places.every((one) => one === undefined)) mounted.delete(name);
}

/** Which of the parts of one name on the page this is, from 0 in the order in which they were drawn: they get ids of their own. */
export function useTwin(name: string): number {
  const [holder] = useState(() => ({}));
  const subscribe = useCallback(() => {
    takePlace(name, holder);
    return () => leavePlace(name, holder);
  }, [name, holder]);
  // React looks again once it has subscribed: then the part has its place.
  return useSyncExternalStore(subscribe, () => Math.max(0, mounted.get(name)?.indexOf(holder) ?? 0));
}
