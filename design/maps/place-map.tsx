import { geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { FeatureCollection, Geometry } from 'geojson';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../export/chart-frame.tsx';
import { canvasColours } from './canvas-colours.ts';
import type { MapClass } from './classes.ts';
import { type Cluster, clusters } from './clusters.ts';
import type { MapPoint } from './region-map.tsx';
import { tilesOf } from './tiles.ts';

export interface MapArea {
  readonly code: string;
  readonly class: MapClass;
}

/** A place of a layer beside the points: a rhomb with its name where there is room. */
export interface PlaceMark {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  /** 1 to 12: `--hue-n` of the palette. */
  readonly hue: number;
}

interface PlaceMapProps {
  description: string;
  /** What the map is fitted to: borders of the regions or districts, or the outline of the country. */
  ground: FeatureCollection<Geometry, { code: string }>;
  /** Lines drawn over the ground: borders of the regions over their districts. */
  lines?: FeatureCollection<Geometry> | undefined;
  /** Name of an area, written in it where it fits. */
  nameOf?: ((code: string) => string | undefined) | undefined;
  /** Classes of the regions; without them the ground is plain. */
  areas?: readonly MapArea[];
  /** Degrees; NaN = no place. */
  longitude: ArrayLike<number>;
  latitude: ArrayLike<number>;
  /** Indexes of the points that are shown. */
  shown: ArrayLike<number>;
  /** 1 to 12: `--hue-n` of the palette. */
  hue: (point: number) => number;
  chosen?: number | undefined;
  onPick: (point: number | undefined) => void;
  towns?: readonly MapPoint[];
  marks?: readonly PlaceMark[];
  /** Address of raster tiles with {z}, {x}, {y}. */
  tiles?: string | undefined;
  /** Longitude, latitude and zoom of the middle, as the page keeps it: "71.4_51.1_3". */
  view: string | undefined;
  onView: (view: string | undefined) => void;
  rows: () => readonly (readonly (string | number | null)[])[];
  heads: readonly string[];
}

/** Size of the plane in which everything is placed. */
const [WIDE, HIGH] = [1000, 600];
const NEAREST = 400;
const STEP = 80;
const REACH = 12;
/** Milliseconds of rest after which the address is told where the map stands. */
const REST = 400;
/** Half the height of a rhomb, pixels, and the nearness from which its name is written. */
const [MARK, NAMED] = [6, 2];

/**
 * Tens of thousands of places on a canvas, without WebGL: clusters when far, points when near. Wheel, pinch and dragging, arrow
 * keys, + and -, 0 shows all; a click on a cluster comes nearer, on a point chooses it. The page's list says the same.
 */
export function PlaceMap(props: PlaceMapProps): ReactNode {
  const { t } = useTranslation('design');
  const { description, ground, lines, longitude, latitude, rows, heads } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const latest = useRef(props);
  const move = useRef<{ readonly act: (key: string) => boolean; readonly follow: () => void }>(undefined);

  // In the plane of a map 1000 pixels wide: what is drawn follows by scaling alone.
  const plane = useMemo(() => {
    const projection = geoMercator().fitExtent(
      [
        [10, 10],
        [WIDE - 10, HIGH - 10],
      ],
      ground,
    );
    const path = geoPath(projection);
    const shapes = ground.features.map((feature) => {
      const [[west], [east]] = path.bounds(feature);
      return {
        code: feature.properties.code,
        size: path.area(feature),
        middle: path.centroid(feature),
        width: east - west,
        shape: new Path2D(path(feature) ?? ''),
      };
    });
    const over = lines && new Path2D(path(lines) ?? '');
    const [x, y] = [new Float64Array(longitude.length), new Float64Array(longitude.length)];
    for (let i = 0; i < longitude.length; i += 1) {
      const place = Number.isNaN(longitude[i]!) ? null : projection([longitude[i]!, latitude[i]!]);
      [x[i], y[i]] = place ?? [Number.NaN, Number.NaN];
    }
    return { projection, shapes: shapes.toSorted((a, b) => b.size - a.size), over, x, y };
  }, [ground, lines, longitude, latitude]);

  useEffect(() => {
    latest.current = props;
    move.current?.follow();
  });

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    const colours = canvasColours(element, NAMES);
    const of = (name: string): string => colours.get(name) ?? '#000';
    const font = getComputedStyle(element).fontFamily;
    const images = new Map<string, HTMLImageElement>();
    let transform: ZoomTransform = zoomIdentity;
    let frame = 0;
    let drawn: readonly Cluster[] = [];
    let grouped: { readonly shown: ArrayLike<number>; readonly step: number } | undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    /** Where the map stands as the page knows it: another place in the address comes from elsewhere, a link of the list. */
    let known = latest.current.view;
    let asked = known;
    // The plane in the middle of the canvas, whole.
    const base = (): { readonly size: number; readonly x: number; readonly y: number } => {
      const [width, height] = [element.clientWidth, element.clientHeight];
      const size = Math.min(width / WIDE, height / HIGH);
      return { size, x: (width - WIDE * size) / 2, y: (height - HIGH * size) / 2 };
    };
    /** Scale of the plane on the screen, and where its corner lies. */
    const seen = (): { readonly scale: number; readonly x: number; readonly y: number } => {
      const { size, x, y } = base();
      return { scale: size * transform.k, x: x * transform.k + transform.x, y: y * transform.k + transform.y };
    };
    const visible = (shown: ArrayLike<number>): ArrayLike<number> =>
      Array.from(shown).filter((point) => !Number.isNaN(plane.x[point]!));

    const tile = (url: string): HTMLImageElement => {
      const known = images.get(url);
      if (known) return known;
      const image = new Image();
      image.crossOrigin = 'anonymous';
      image.referrerPolicy = 'no-referrer';
      image.addEventListener('load', () => redraw());
      image.src = url;
      if (images.size > 400) images.delete(images.keys().next().value!);
      images.set(url, image);
      return image;
    };

    /** A name that can be read over lines and colours. */
    const outlined = (name: string, x: number, y: number, ink: string): void => {
      context.lineJoin = 'round';
      context.lineWidth = 3;
      context.strokeStyle = of('--surface');
      context.strokeText(name, x, y);
      context.fillStyle = of(ink);
      context.fillText(name, x, y);
    };

    const draw = (): void => {
      frame = 0;
      const { areas, shown, hue, chosen, towns = [], marks = [], nameOf, tiles } = latest.current;
      const [ratio, width, height] = [devicePixelRatio, element.clientWidth, element.clientHeight];
      if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
        element.width = Math.round(width * ratio);
        element.height = Math.round(height * ratio);
      }
      const { scale, x: cornerX, y: cornerY } = seen();
      const place = (x: number, y: number): readonly [number, number] => [x * scale + cornerX, y * scale + cornerY];
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      const inPlane = (x: number, y: number) => [(x - cornerX) / scale, (y - cornerY) / scale] as const;
      const [left, top] = inPlane(0, 0);
      const [right, bottom] = inPlane(width, height);
      context.save();
      context.translate(cornerX, cornerY);
      context.scale(scale, scale);
      if (tiles !== undefined)
        for (const { url, x, y, side } of tilesOf(tiles, plane.projection, scale, { left, top, right, bottom })) {
          const image = tile(url);
          if (image.complete && image.naturalWidth > 0) context.drawImage(image, x, y, side, side);
        }
      const classes = areas && new Map(areas.map(({ code, class: of }) => [code, of]));
      for (const { code, shape } of plane.shapes) {
        const value = classes?.get(code);
        context.globalAlpha = tiles === undefined ? 1 : 0.55;
        context.fillStyle =
          value === undefined || value === null ? of(classes ? '--class-missing' : '--sunken') : of(`--class-${value}`);
        if (tiles === undefined || classes) context.fill(shape);
        context.globalAlpha = 1;
        context.strokeStyle = of(classes ? '--surface' : '--line-strong');
        context.lineWidth = 1 / scale;
        context.stroke(shape);
      }
      if (plane.over) {
        context.strokeStyle = of('--ink-3');
        context.lineWidth = 1.4 / scale;
        context.stroke(plane.over);
      }
      context.restore();
      if (nameOf) {
        context.font = `11px ${font}`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        for (const { code, middle, width: wide } of plane.shapes) {
          const name = nameOf(code);
          const [x, y] = place(...middle);
          if (name === undefined || x < 0 || x > width || y < 0 || y > height) continue;
          if (context.measureText(name).width > wide * scale * 0.9) continue;
          outlined(name, x, y, '--ink-2');
        }
      }

      for (const town of towns) {
        const found = plane.projection([town.longitude, town.latitude]);
        if (!found) continue;
        const [x, y] = place(...found);
        context.fillStyle = of('--ink-3');
        context.fillRect(x - 1.5, y - 1.5, 3, 3);
        if (town.radius * Math.sqrt(transform.k) < 4.5) continue;
        context.font = `11px ${font}`;
        context.fillStyle = of('--ink-2');
        context.fillText(town.name, x + 5, y + 4);
      }

      for (const { name, longitude: lon, latitude: lat, hue: of12 } of marks) {
        const found = plane.projection([lon, lat]);
        if (!found) continue;
        const [x, y] = place(...found);
        if (x < -MARK || x > width + MARK || y < -MARK || y > height + MARK) continue;
        context.beginPath();
        context.moveTo(x, y - MARK);
        context.lineTo(x + MARK, y);
        context.lineTo(x, y + MARK);
        context.lineTo(x - MARK, y);
        context.closePath();
        context.fillStyle = of(`--hue-${of12}`);
        context.fill();
        context.strokeStyle = of('--surface');
        context.lineWidth = 1.5;
        context.stroke();
        if (transform.k < NAMED) continue;
        context.font = `600 11px ${font}`;
        context.textAlign = 'left';
        context.textBaseline = 'middle';
        outlined(name, x + MARK + 3, y, '--ink-2');
      }

      const step = Math.floor(Math.log2(scale));
      if (grouped?.shown !== shown || grouped.step !== step) {
        drawn = clusters({ x: plane.x, y: plane.y, shown: visible(shown) }, scale);
        grouped = { shown, step };
      }
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      for (const { x, y, count, first } of drawn) {
        if (x < left || x > right || y < top || y > bottom) continue;
        const [px, py] = place(x, y);
        context.beginPath();
        context.arc(px, py, count === 1 ? 4.5 : radiusOf(count), 0, 2 * Math.PI);
        context.fillStyle = of(`--hue-${count === 1 ? hue(first) : 1}`);
        // Places of layers lie below, so that the number of a cluster stays legible.
        context.globalAlpha = count === 1 ? 1 : marks.length > 0 ? 0.75 : 0.9;
        context.fill();
        context.globalAlpha = 1;
        context.strokeStyle = of('--surface');
        context.lineWidth = 1;
        context.stroke();
        if (count === 1) continue;
        context.font = `600 ${count < 1000 ? 12 : 11}px ${font}`;
        context.fillStyle = of('--surface');
        context.fillText(String(count), px, py);
      }
      if (chosen !== undefined && !Number.isNaN(plane.x[chosen]!)) {
        const [x, y] = place(plane.x[chosen]!, plane.y[chosen]!);
        context.beginPath();
        context.arc(x, y, 9, 0, 2 * Math.PI);
        context.strokeStyle = of('--gold');
        context.lineWidth = 3;
        context.stroke();
      }
    };
    const redraw = (): void => void (frame ||= requestAnimationFrame(draw));

    const tell = (): void => {
      const { scale, x, y } = seen();
      const middle = [(element.clientWidth / 2 - x) / scale, (element.clientHeight / 2 - y) / scale] as const;
      const place = plane.projection.invert?.([...middle]);
      known =
        transform.k <= 1.01 || !place
          ? undefined
          : [place[0].toFixed(3), place[1].toFixed(3), transform.k.toFixed(2)].join('_');
      latest.current.onView(known);
    };
    const behaviour = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([1, NEAREST])
      .on('zoom', (event: { transform: ZoomTransform }) => {
        transform = event.transform;
        redraw();
        clearTimeout(rest);
        rest = setTimeout(tell, REST);
      });
    const selection = select(element).call(behaviour);
    const go = (view: string | undefined): void => {
      const found = viewOf(view);
      const at = found && plane.projection([found.longitude, found.latitude]);
      if (!found || !at) return;
      const { size, x, y } = base();
      const shift = [
        element.clientWidth / 2 - (at[0] * size + x) * found.zoom,
        element.clientHeight / 2 - (at[1] * size + y) * found.zoom,
      ] as const;
      selection.call(behaviour.transform, zoomIdentity.translate(...shift).scale(found.zoom));
    };
    go(known);
    const follow = (): void => {
      const { view } = latest.current;
      const changed = view !== asked;
      asked = view;
      if (changed && view !== undefined && view !== known) go((known = view));
      redraw();
    };

    const pick = (event: MouseEvent): void => {
      const { left, top } = element.getBoundingClientRect();
      const { scale, x: cornerX, y: cornerY } = seen();
      const [x, y] = [event.clientX - left, event.clientY - top];
      const near = drawn
        .map((one) => ({
          one,
          away: Math.hypot(one.x * scale + cornerX - x, one.y * scale + cornerY - y),
        }))
        .filter(({ one, away }) => away <= (one.count === 1 ? REACH : radiusOf(one.count)))
        .toSorted((a, b) => a.away - b.away)[0];
      if (!near) latest.current.onPick(undefined);
      else if (near.one.count === 1 || transform.k >= NEAREST) latest.current.onPick(near.one.first);
      else selection.call(behaviour.scaleBy, 2.4, [x, y]);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => behaviour.translateBy(selection, STEP / transform.k, 0),
      ArrowRight: () => behaviour.translateBy(selection, -STEP / transform.k, 0),
      ArrowUp: () => behaviour.translateBy(selection, 0, STEP / transform.k),
      ArrowDown: () => behaviour.translateBy(selection, 0, -STEP / transform.k),
      '+': () => behaviour.scaleBy(selection, 1.6),
      '=': () => behaviour.scaleBy(selection, 1.6),
      '-': () => behaviour.scaleBy(selection, 1 / 1.6),
      '0': () => behaviour.transform(selection, zoomIdentity),
    };
    const act = (key: string): boolean => {
      const found = keys[key];
      found?.();
      return found !== undefined;
    };
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && act(event.key)) event.preventDefault();
    };
    element.addEventListener('click', pick);
    element.addEventListener('keydown', press);
    const observer = new ResizeObserver(redraw);
    observer.observe(element);
    move.current = { act, follow };
    redraw();
    return () => {
      observer.disconnect();
      clearTimeout(rest);
      cancelAnimationFrame(frame);
      element.removeEventListener('click', pick);
      element.removeEventListener('keydown', press);
      selection.on('.zoom', null);
    };
  }, [plane]);

  return (
    <ChartFrame title={description} rows={rows} heads={heads}>
      <div className="place-map">
        <canvas ref={canvas} className="network" role="img" aria-label={description} tabIndex={0} />
        <div className="place-map-buttons no-print">
          {(['+', '-', '0'] as const).map((key) => (
            <button
              key={key}
              type="button"
              className="button secondary"
              aria-label={t(`map.${key}`)}
              title={t(`map.${key}`)}
              onClick={() => move.current?.act(key)}
            >
              <span aria-hidden="true">{{ '+': '+', '-': '−', '0': '⤢' }[key]}</span>
            </button>
          ))}
        </div>
      </div>
    </ChartFrame>
  );
}

const NAMES = [
  '--class-0',
  '--class-1',
  '--class-2',
  '--class-3',
  '--class-4',
  '--class-missing',
  '--sunken',
  '--surface',
  '--line-strong',
  '--ink-2',
  '--ink-3',
  '--gold',
  ...Array.from({ length: 12 }, (_, i) => `--hue-${i + 1}`),
];

const radiusOf = (count: number): number => 10 + 3.2 * Math.log10(count) ** 1.5;

function viewOf(text: string | undefined): { longitude: number; latitude: number; zoom: number } | null {
  const [longitude = Number.NaN, latitude = Number.NaN, zoom = Number.NaN] = (text ?? '').split('_').map(Number);
  if (![longitude, latitude, zoom].every(Number.isFinite)) return null;
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 85) return null;
  return { longitude, latitude, zoom: Math.min(NEAREST, Math.max(1, zoom)) };
}
