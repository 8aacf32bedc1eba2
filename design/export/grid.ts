import { textLines } from '../charts/text-width.ts';

const SVG = 'http://www.w3.org/2000/svg';
const GAP = 24;
/** Three lines of a name. */
const TITLE = 62;
const COLUMNS = 4;
const FONT = 13;

/**
 * One drawing out of the small charts in a frame, each under its name (`data-name` of what it stands in); it is put, unseen, beside
 * them so that it looks as they do. Null: there are none.
 */
export function gridOf(frame: HTMLElement): SVGSVGElement | null {
  const charts = [...frame.querySelectorAll<SVGSVGElement>('svg.chart')].filter(
    (one) => !one.closest('.export-grid, .chart-key'),
  );
  if (charts.length === 0) return null;
  frame.querySelector('.export-grid')?.remove();
  const boxes = charts.map((chart) => chart.getBoundingClientRect());
  const width = Math.max(...boxes.map((box) => box.width)) || 240;
  const height = Math.max(...boxes.map((box) => box.height)) || 130;
  const columns = Math.min(COLUMNS, charts.length);
  const grid = document.createElementNS(SVG, 'svg');
  const whole = {
    width: columns * (width + GAP) - GAP,
    height: Math.ceil(charts.length / columns) * (height + TITLE + GAP) - GAP,
  };
  grid.setAttribute('class', 'chart export-grid');
  grid.setAttribute('width', String(whole.width));
  grid.setAttribute('height', String(whole.height));
  // Charts are as wide as what they stand in; this one stands in nothing.
  Object.assign(grid.style, { inlineSize: `${whole.width}px`, blockSize: `${whole.height}px` });
  for (const [i, chart] of charts.entries()) {
    const [x, y] = [(i % columns) * (width + GAP), Math.floor(i / columns) * (height + TITLE + GAP)];
    const name = chart.closest('[data-name]')?.getAttribute('data-name') ?? '';
    for (const [line, words] of textLines(name, FONT, width, 3).entries()) {
      const text = document.createElementNS(SVG, 'text');
      text.setAttribute('x', String(x));
      text.setAttribute('y', String(y + 14 + line * 17));
      text.setAttribute('font-size', String(FONT));
      text.setAttribute('font-weight', '600');
      text.textContent = words;
      grid.append(text);
    }
    const copy = chart.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('x', String(x));
    copy.setAttribute('y', String(y + TITLE));
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(height));
    grid.append(copy);
  }
  frame.append(grid);
  return grid;
}
