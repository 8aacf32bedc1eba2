/** The keys that stand with a chart on the page: in the narrowest part round it that has any. */
export function keysOf(chart: Element): readonly Element[] {
  if (chart.closest('[data-key="none"]')) return [];
  for (const part of ['figure', '.map-box', '.section']) {
    const keys = [...(chart.closest(part)?.querySelectorAll('.chart-key, .legend') ?? [])];
    if (keys.length > 0) return keys;
  }
  return [];
}
