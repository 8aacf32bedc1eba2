import { fontFaces } from './fonts.ts';
import { keysOf } from './keys.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Properties that make a chart look as it does; the rest of a computed style says nothing about a drawing. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
] as const;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureWords {
  readonly title: string;
  /** Origin and date, under the drawing. */
  readonly lines: readonly string[];
}

const PAD = 16;
const NARROWEST = 420;

/** A chart as a drawing of its own: title over it, its key and its origin under it, everything as it looks on the page. */
export async function pictureOf(chart: SVGSVGElement | HTMLCanvasElement, words: PictureWords): Promise<Picture> {
  const page = getComputedStyle(document.body);
  const box = chart.getBoundingClientRect();
  const width = Math.max(NARROWEST, Math.ceil(box.width) + 2 * PAD);
  const inner = width - 2 * PAD;
  const ink = page.color;
  const family = page.fontFamily;

  const title = wrapped(words.title, inner, `600 17px ${family}`);
  const key = keyItems(chart, inner, `13px ${family}`);
  const lines = words.lines.flatMap((line) => wrapped(line, inner, `12px ${family}`));
  const top = PAD + title.length * 22 + 10;
  const keyTop = top + box.height + 14;
  const linesTop = keyTop + key.height + (key.height > 0 ? 10 : 4);
  const height = Math.ceil(linesTop + lines.length * 17 + PAD);

  const root = document.createElementNS(SVG, 'svg');
  set(root, { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': words.title });
  const ground = part('rect', { width, height, fill: groundOf(chart) });
  const drawing = drawn(chart, { x: PAD + (inner - box.width) / 2, y: top, width: box.width, height: box.height });
  root.append(
    ground,
    ...title.map((line, i) =>
      written(line, { x: PAD, y: PAD + 17 + i * 22, fill: ink, size: 17, weight: 600, family }),
    ),
    drawing,
    ...key.items.map((item) => placed(item, keyTop, ink, family)),
    ...lines.map((line, i) =>
      written(line, { x: PAD, y: linesTop + 12 + i * 17, fill: ink, size: 12, weight: 400, family, faint: true }),
    ),
  );
  const style = document.createElementNS(SVG, 'style');
  style.textContent = await fontFaces(root.textContent ?? '');
  root.prepend(style);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

/** The same as pixels, twice as fine as the page. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [width * 2, height * 2];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser cannot draw pixels');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

type Attributes = Readonly<Record<string, string | number>>;

function set(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

function part(name: string, attributes: Attributes): SVGElement {
  const element = document.createElementNS(SVG, name);
  set(element, attributes);
  return element;
}

interface Written {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly size: number;
  readonly weight: number;
  readonly family: string;
  readonly faint?: boolean;
}

function written(text: string, { x, y, fill, size, weight, family, faint = false }: Written): SVGElement {
  const element = part('text', {
    x,
    y,
    fill,
    'font-size': `${size}px`,
    'font-weight': weight,
    'font-family': family,
    ...(faint && { 'fill-opacity': 0.75 }),
  });
  element.textContent = text;
  return element;
}

/** The first ground behind the chart that can be seen. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (colour && !/^(transparent|rgba\(.*,\s*0\))$/.test(colour)) return colour;
  }
  return '#fff';
}

/** The drawing itself, with its looks written into it; a canvas becomes an image. */
function drawn(chart: SVGSVGElement | HTMLCanvasElement, place: Attributes): Element {
  if (chart instanceof HTMLCanvasElement) return part('image', { ...place, href: chart.toDataURL('image/png') });
  const copy = lookedAt(chart) as SVGSVGElement;
  set(copy, place);
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${place['width']} ${place['height']}`);
  copy.setAttribute('overflow', 'visible');
  return copy;
}

/** A copy whose elements carry the style that they have on the page, without classes; links lead nowhere from a file. */
function lookedAt(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const [originals, copies] = [
    [element, ...element.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  for (const [i, original] of originals.entries()) {
    const target = copies[i]!;
    const looks = getComputedStyle(original);
    if (looks.display === 'none' || looks.visibility === 'hidden') target.setAttribute('display', 'none');
    for (const property of PROPERTIES) {
      const value = looks.getPropertyValue(property);
      if (value) target.setAttribute(property, value);
    }
    target.removeAttribute('class');
    target.removeAttribute('style');
    if (target.localName === 'a') target.removeAttribute('href');
  }
  return copy;
}

interface KeyItem {
  readonly mark: Element | null;
  readonly text: string;
  readonly x: number;
  readonly row: number;
}

const ROW = 22;
const MARK = 30;

/** The key that stands with the chart on the page, set in rows. */
function keyItems(
  chart: Element,
  width: number,
  font: string,
): { readonly items: readonly KeyItem[]; readonly height: number } {
  const found = keysOf(chart).flatMap((list) => [...list.children]);
  const items: KeyItem[] = [];
  let [x, row] = [0, 0];
  for (const item of found) {
    const text = item.textContent?.trim() ?? '';
    const mark = item.querySelector('svg, .hue-mark');
    const wide = (mark ? MARK + 8 : 0) + measured(text, font) + 18;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    items.push({ mark, text, x, row });
    x += wide;
  }
  return { items, height: items.length > 0 ? (row + 1) * ROW : 0 };
}

function placed({ mark, text, x, row }: KeyItem, top: number, ink: string, family: string): SVGElement {
  const group = part('g', {});
  const y = top + row * ROW;
  if (mark instanceof SVGSVGElement) {
    const copy = lookedAt(mark);
    set(copy, { x: PAD + x, y: y + 2, width: MARK, height: 12 });
    group.append(copy);
  } else if (mark) {
    group.append(
      part('rect', { x: PAD + x + 9, y: y + 2, width: 12, height: 12, fill: getComputedStyle(mark).backgroundColor }),
    );
  }
  group.append(
    written(text, { x: PAD + x + (mark ? MARK + 8 : 0), y: y + 12, fill: ink, size: 13, weight: 400, family }),
  );
  return group;
}

let ruler: CanvasRenderingContext2D | null = null;

function measured(text: string, font: string): number {
  ruler ??= document.createElement('canvas').getContext('2d');
  if (!ruler) return text.length * 7;
  ruler.font = font;
  return ruler.measureText(text).width;
}

/** Lines that fit: broken at blanks, or at any letter where a script has none. */
function wrapped(text: string, width: number, font: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/\s+|[^\s\u3000-\u9fff\uff00-\uffef]+|./gu) ?? []) {
    if (line.trim() !== '' && measured(line + word, font) > width) {
      lines.push(line.trim());
      line = '';
    }
    // An address is longer than any line: it is cut where the line ends.
    for (const letter of measured(word, font) > width ? [...word] : [word]) {
      if (line !== '' && measured(line + letter, font) > width) {
        lines.push(line.trim());
        line = '';
      }
      line += letter;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
