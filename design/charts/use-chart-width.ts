import { useCallback, useState } from 'react';

const NARROWEST = 112;

/**
 * Width in which a chart stands, in CSS pixels, so that its letters keep their size on a phone and in a small frame. The ref goes
 * to the SVG element itself; until it is measured the chart is drawn at `first`.
 */
export function useChartWidth(
  first: number,
): readonly [(element: SVGSVGElement | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(first);
  const ref = useCallback((element: SVGSVGElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.max(NARROWEST, Math.round(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
