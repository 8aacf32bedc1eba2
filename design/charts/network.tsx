import { quadtree } from 'd3-quadtree';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartFrame } from '../export/chart-frame.tsx';
import { canvasColours } from '../maps/canvas-colours.ts';

export interface NetworkNode {
  readonly id: string;
  readonly label: string;
  /** Precomputed place, -1 to 1. */
  readonly x: number;
  readonly y: number;
  /** Radius at scale 1, pixels. */
  readonly radius: number;
  /** 1 to 12: `--hue-n` of the palette. */
  readonly hue: number;
  /** Unlit nodes are drawn as the ground of the picture. */
  readonly lit: boolean;
}

interface NetworkProps {
  description: string;
  nodes: readonly NetworkNode[];
  /** Indexes into `nodes`. */
  links: readonly { readonly from: number; readonly to: number }[];
  chosen?: string | undefined;
  /** Nodes that are marked as neighbours of the chosen one. */
  marked?: ReadonlySet<string>;
  onPick?: (id: string | undefined) => void;
  height?: number;
  /** What it means that a node is lit, and that it is not: the cells of the table that leaves. */
  words: { readonly lit: string; readonly other: string };
}

const REACH = 14;
const STEP = 60;
/** Room for the largest marks at the edge, both sides together. */
const MARGIN = 40;

/**
 * A network with given places: wheel and pinch zoom, dragging and arrow keys move, + and - zoom, 0 shows all, a click chooses.
 * Drawn on a canvas because a thousand nodes must follow the finger; the page's table says the same without a pointer.
 */
export function Network(props: NetworkProps): ReactNode {
  const { description, nodes, links, chosen, marked, onPick, height = 520, words } = props;
  const { t } = useTranslation('design');
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<ZoomTransform>(zoomIdentity);
  const tree = useMemo(
    () =>
      quadtree(
        nodes.map((_, i) => i),
        (i) => nodes[i]!.x,
        (i) => nodes[i]!.y,
      ),
    [nodes],
  );

  const bounds = useMemo(() => boundsOf(nodes), [nodes]);
  const picture = useMemo(() => ({ nodes, links, chosen, marked }), [nodes, links, chosen, marked]);

  useEffect(() => {
    const { nodes, links, chosen, marked } = picture;
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    const style = getComputedStyle(element);
    const resolved = canvasColours(element, ['--line', '--line-strong', '--ink', '--surface', ...hues()]);

    let frame = 0;
    // All of it fills the canvas at scale 1; a phone's is no higher than it is wide.
    const size = (): { width: number; high: number; scale: number } => {
      const width = element.clientWidth;
      const high = Math.min(height, width * 1.1);
      return { width, high, scale: Math.min((width - MARGIN) / bounds.width, (high - MARGIN) / bounds.height) };
    };
    const draw = (): void => {
      frame = 0;
      const ratio = devicePixelRatio;
      const { width, high, scale } = size();
      if (element.width !== Math.round(width * ratio) || element.height !== Math.round(high * ratio)) {
        element.width = Math.round(width * ratio);
        element.height = Math.round(high * ratio);
        element.style.height = `${high}px`;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, high);
      const places = nodes.map(
        ({ x, y }) =>
          [
            view.current.applyX(width / 2 + (x - bounds.x) * scale),
            view.current.applyY(high / 2 + (y - bounds.y) * scale),
          ] as const,
      );
      context.strokeStyle = resolved.get('--line')!;
      context.lineWidth = 1;
      context.beginPath();
      for (const { from, to } of links) {
        context.moveTo(...places[from]!);
        context.lineTo(...places[to]!);
      }
      context.stroke();
      const growth = Math.sqrt(view.current.k);
      for (const lit of [false, true]) {
        for (const [i, node] of nodes.entries()) {
          if (node.lit !== lit) continue;
          const [x, y] = places[i]!;
          context.beginPath();
          context.arc(x, y, Math.max(1.5, node.radius * growth), 0, 2 * Math.PI);
          context.fillStyle = lit ? resolved.get(`--hue-${node.hue}`)! : resolved.get('--surface')!;
          context.fill();
          context.strokeStyle = resolved.get(node.id === chosen || marked?.has(node.id) ? '--ink' : '--line-strong')!;
          context.lineWidth = node.id === chosen ? 3 : marked?.has(node.id) ? 2 : 0.75;
          context.stroke();
        }
      }
      const index = nodes.findIndex((node) => node.id === chosen);
      if (index >= 0) {
        const [x, y] = places[index]!;
        context.font = `600 13px ${style.fontFamily}`;
        context.lineWidth = 4;
        context.strokeStyle = resolved.get('--surface')!;
        context.fillStyle = resolved.get('--ink')!;
        const left = x > width / 2;
        context.textAlign = left ? 'right' : 'left';
        const at = [
          fitting(context, nodes[index]!.label, (left ? x : width - x) - 16),
          x + (left ? -12 : 12),
          y - 10,
        ] as const;
        context.strokeText(...at);
        context.fillText(...at);
      }
    };
    const redraw = (): void => void (frame ||= requestAnimationFrame(draw));

    const behaviour = zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([0.8, 12])
      .on('zoom', (event: { transform: ZoomTransform }) => {
        view.current = event.transform;
        redraw();
      });
    const selection = select(element).call(behaviour);
    selection.call(behaviour.transform, view.current);
    const pick = (event: MouseEvent): void => {
      const { left, top } = element.getBoundingClientRect();
      const { width, high, scale } = size();
      const [x, y] = view.current.invert([event.clientX - left, event.clientY - top]);
      const found = tree.find(
        bounds.x + (x - width / 2) / scale,
        bounds.y + (y - high / 2) / scale,
        REACH / view.current.k / scale,
      );
      onPick?.(found === undefined ? undefined : nodes[found]!.id);
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => behaviour.translateBy(selection, STEP / view.current.k, 0),
      ArrowRight: () => behaviour.translateBy(selection, -STEP / view.current.k, 0),
      ArrowUp: () => behaviour.translateBy(selection, 0, STEP / view.current.k),
      ArrowDown: () => behaviour.translateBy(selection, 0, -STEP / view.current.k),
      '+': () => behaviour.scaleBy(selection, 1.4),
      '=': () => behaviour.scaleBy(selection, 1.4),
      '-': () => behaviour.scaleBy(selection, 1 / 1.4),
      '0': () => behaviour.transform(selection, zoomIdentity),
    };
    const press = (event: KeyboardEvent): void => {
      const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    element.addEventListener('click', pick);
    element.addEventListener('keydown', press);
    const observer = new ResizeObserver(redraw);
    observer.observe(element);
    redraw();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      element.removeEventListener('click', pick);
      element.removeEventListener('keydown', press);
      selection.on('.zoom', null);
    };
  }, [picture, onPick, height, tree, bounds]);

  return (
    <ChartFrame
      title={description}
      rows={() => nodes.map(({ label, lit }) => [label, lit ? words.lit : words.other])}
      heads={[t('export.of'), t('export.value')]}
    >
      <canvas ref={canvas} className="network" style={{ height }} role="img" aria-label={description} tabIndex={0} />
    </ChartFrame>
  );
}

/** Middle and extent of the places. */
function boundsOf(nodes: readonly NetworkNode[]) {
  const range = (of: (node: NetworkNode) => number) => {
    const values = nodes.map(of);
    const [low, high] = values.length === 0 ? [-1, 1] : [Math.min(...values), Math.max(...values)];
    return { middle: (low + high) / 2, extent: Math.max(high - low, 0.01) };
  };
  const [across, down] = [range(({ x }) => x), range(({ y }) => y)];
  return { x: across.middle, y: down.middle, width: across.extent, height: down.extent };
}

/** As much of a label as there is room for. */
function fitting(context: CanvasRenderingContext2D, label: string, room: number): string {
  if (context.measureText(label).width <= room) return label;
  let length = label.length;
  while (length > 1 && context.measureText(`${label.slice(0, length)}…`).width > room) length -= 1;
  return `${label.slice(0, length).trimEnd()}…`;
}

function hues(): readonly string[] {
  return Array.from({ length: 12 }, (_, i) => `--hue-${i + 1}`);
}
