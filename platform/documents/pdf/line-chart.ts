import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Format } from '@industry/i18n';
import type { ChartPoint, PdfChart } from './types.ts';

const WIDTH = 250;
const HEIGHT = 130;
const PLAN = '#5b6873';
const ACTUAL = '#00607a';
const QUIET = '#53616b';
const SIZE = 7.5;

/** The chart as SVG, by the grammar of design/README.md. Letters are of Noto Sans: years, figures, no words. */
export function chartSvg({ plan, actual, downwards = false }: PdfChart, format: Format): string {
  const points = [...plan, ...actual];
  const [first = 0, last = 0] = extent(points, ({ year }) => year);
  const [low = 0, high = 0] = extent(points, ({ value }) => Number(value));
  const y = scaleLinear([low, high === low ? low + 1 : high], [0, 1]).nice(4);
  const ticks = y.ticks(4);
  const wide = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length)) * SIZE * 0.56 + 8;
  const labels = ticks.map((tick) => format.number(String(tick)));
  const ends = [plan.at(-1), actual.at(-1)].flatMap((point) => point?.text ?? []);
  const margin = { top: 10, right: wide(ends) + 6, bottom: 16, left: wide(labels) };
  const [foot, top] = [HEIGHT - margin.bottom, margin.top];
  y.range(downwards ? [top, foot] : [foot, top]);
  const x = scaleLinear([first, Math.max(last, first + 1)], [margin.left, WIDTH - margin.right]);
  const years = x.ticks(Math.min(6, Math.max(1, last - first))).filter(Number.isInteger);
  const parts = [
    ...ticks.map((tick, i) => {
      const at = y(tick).toFixed(1);
      return (
        `<line x1="${margin.left}" x2="${WIDTH - margin.right}" y1="${at}" y2="${at}" stroke="#dfe4e7" stroke-width="0.5"/>` +
        text(margin.left - 4, y(tick) + 2.6, labels[i] ?? '', 'end', QUIET)
      );
    }),
    ...years.map((year) => text(x(year), HEIGHT - 4, String(year), 'middle', QUIET)),
    series(plan, x, y, { stroke: PLAN, width: 1.2, dash: '4 3', fill: '#ffffff', radius: 2.2 }),
    series(actual, x, y, { stroke: ACTUAL, width: 1.8, dash: null, fill: ACTUAL, radius: 2.4 }),
    ...endLabels(
      [
        { point: plan.at(-1), colour: PLAN },
        { point: actual.at(-1), colour: ACTUAL },
      ],
      x,
      y,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

type Scale = (value: number) => number;

function series(
  points: readonly ChartPoint[],
  x: Scale,
  y: Scale,
  look: { stroke: string; width: number; dash: string | null; fill: string; radius: number },
): string {
  const path = line<ChartPoint>(
    ({ year }) => x(year),
    ({ value }) => y(Number(value)),
  );
  const dash = look.dash === null ? '' : ` stroke-dasharray="${look.dash}"`;
  const drawn = unbroken(points).map(
    (run) => `<path d="${path(run) ?? ''}" fill="none" stroke="${look.stroke}" stroke-width="${look.width}"${dash}/>`,
  );
  const circles = points.map(
    ({ year, value }) =>
      `<circle cx="${x(year).toFixed(1)}" cy="${y(Number(value)).toFixed(1)}" r="${look.radius}" fill="${look.fill}" stroke="${look.stroke}" stroke-width="1"/>`,
  );
  return [...drawn, ...circles].join('');
}

/** Last values at the lines' ends; two that would lie over one another are moved apart. */
function endLabels(
  ends: readonly { readonly point: ChartPoint | undefined; readonly colour: string }[],
  x: Scale,
  y: Scale,
): readonly string[] {
  const placed = ends
    .flatMap(({ point, colour }) => (point ? [{ point, colour, at: y(Number(point.value)) + 2.6 }] : []))
    .toSorted((a, b) => a.at - b.at);
  placed.forEach((one, i) => {
    const above = placed[i - 1];
    if (above && one.at - above.at < SIZE + 1 && Math.abs(x(one.point.year) - x(above.point.year)) < 40)
      one.at = above.at + SIZE + 1;
  });
  return placed.map(({ point, colour, at }) => text(x(point.year) + 5, at, point.text, 'start', colour));
}

function unbroken(points: readonly ChartPoint[]): ChartPoint[][] {
  const runs: ChartPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point.year - run.at(-1)!.year === 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function text(x: number, y: number, words: string, anchor: string, colour: string): string {
  const safe = words.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${SIZE}" text-anchor="${anchor}" fill="${colour}">${safe}</text>`;
}
