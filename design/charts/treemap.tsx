import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { type ReactNode, useMemo } from 'react';
import { useChartWidth } from './use-chart-width.ts';
import { ChartFrame } from '../export/chart-frame.tsx';

export interface TreemapItem {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  /** Said with the label when the cell is pointed at: the amount and share in words. */
  readonly note: string;
}

export interface TreemapGroup {
  readonly id: string;
  readonly label: string;
  /** 1 to 12: `hue-n` of the palette. */
  readonly hue: number;
  readonly items: readonly TreemapItem[];
}

interface TreemapProps {
  description: string;
  groups: readonly TreemapGroup[];
  /** The page's table says the same to keyboards and screen readers. */
  onPick?: (id: string) => void;
  width?: number;
  height?: number;
}

interface Node {
  readonly item?: TreemapItem;
  readonly hue?: number;
  readonly children?: readonly Node[];
}

const LETTER = 6.6;
const LINE = 15;

/** Parts of a whole as areas, one hue a group; the label stands where it fits. */
export function Treemap({ description, groups, onPick, ...size }: TreemapProps): ReactNode {
  const [measured, width] = useChartWidth(size.width ?? 760);
  const { height = Math.round(Math.min(520, 240 + width * 0.3)) } = size;
  const cells = useMemo(() => {
    const root: Node = {
      children: groups.map(({ items, hue }) => ({ children: items.map((item) => ({ item, hue })) })),
    };
    const weighed = hierarchy(root, (node) => node.children as Node[] | undefined)
      .sum((node) => Math.max(0, node.item?.value ?? 0))
      .sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
    return treemap<Node>().tile(treemapSquarify).size([width, height]).paddingInner(1).round(true)(weighed).leaves();
  }, [groups, width, height]);
  return (
    <ChartFrame
      title={description}
      rows={() => groups.flatMap((group) => group.items.map(({ label, value }) => [group.label, label, value]))}
    >
      <svg
        ref={measured}
        className="chart treemap"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={description}
      >
        {cells.map(({ data: { item, hue }, x0, x1, y0, y1 }) =>
          item && x1 > x0 && y1 > y0 ? (
            <g key={item.id} className={`hue-${hue ?? 9}`} onClick={onPick && (() => onPick(item.id))}>
              <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0}>
                <title>{`${item.label}. ${item.note}`}</title>
              </rect>
              {lines(item.label, x1 - x0 - 10, y1 - y0 - 8).map((text, index) => (
                <text key={text} x={x0 + 5} y={y0 + LINE + index * LINE} fontSize="12.5" pointerEvents="none">
                  {text}
                </text>
              ))}
            </g>
          ) : null,
        )}
      </svg>
    </ChartFrame>
  );
}

/** Words of the label, line by line, as far as they fit into the cell; none when not one word does. */
function lines(label: string, width: number, height: number): readonly string[] {
  const room = Math.floor(width / LETTER);
  const count = Math.min(4, Math.floor(height / LINE));
  if (room < 4 || count < 1) return [];
  const result: string[] = [];
  // Japanese has no spaces: any letter may begin a line.
  for (const word of /\s/.test(label) ? label.split(/\s+/) : [...label]) {
    const joint = /\s/.test(label) ? ' ' : '';
    const last = result.at(-1);
    if (last !== undefined && (last + joint + word).length <= room) result[result.length - 1] = last + joint + word;
    else if (word.length > room) break;
    else result.push(word);
  }
  return result.slice(0, count);
}
