import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What the browser's client asks of a route; schemas of answers, texts for OpenAPI and rights are the server's. */
const OF_THE_CLIENT = new Set(['method', 'path', 'query']);
const CONTRACT = /\/(services|platform)\/.*contract(\/.*)?\.ts$/;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface AstNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/**
 * Contracts as pages need them. They are declarations, so what no page uses is dropped: each call outside of functions is said to be pure, and
 * of `route({ … })` only what the client reads is left. TypeBox itself is replaced by `client-schemas.ts`.
 */
export function clientContracts(): Plugin {
  return {
    name: 'client-contracts',
    config: () => ({
      resolve: {
        alias: [{ find: /^typebox$/, replacement: fileURLToPath(new URL('client-schemas.ts', import.meta.url)) }],
      },
    }),
    transform(code, id) {
      if (!CONTRACT.test(id)) return undefined;
      const edits: Edit[] = [];
      edit(this.parse(code) as unknown as AstNode, edits);
      // From the end on; what was found later at one place stands further in.
      const made = edits
        .toReversed()
        .toSorted((a, b) => b.start - a.start)
        .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), code);
      return { code: made, map: null };
    },
  };
}

function edit(node: AstNode, edits: Edit[]): void {
  if (/Function/.test(node.type)) return;
  const value = node.type === 'VariableDeclarator' ? node['init'] : undefined;
  // Spreading reads what might be a getter: only as a whole can it be said to be pure.
  if (isNode(value) && spreads(value)) {
    edits.push({ start: value.start, end: value.start, text: '/* @__PURE__ */ (() => (' });
    edits.push({ start: value.end, end: value.end, text: '))()' });
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    edits.push({ start: node.start, end: node.start, text: '/* @__PURE__ */ ' });
    if ((node['callee'] as AstNode)['name'] === 'route') {
      const [definition] = node['arguments'] as AstNode[];
      if (definition?.type === 'ObjectExpression') return (edits.push(...editRoute(definition)), undefined);
    }
  }
  for (const child of Object.values(node).flat()) if (isNode(child)) edit(child, edits);
}

function editRoute(definition: AstNode): readonly Edit[] {
  const inner: Edit[] = [];
  for (const property of definition['properties'] as AstNode[]) {
    const name = (property['key'] as AstNode | undefined)?.['name'];
    if (property.type !== 'Property' || OF_THE_CLIENT.has(String(name))) edit(property, inner);
    else inner.push({ start: property.start, end: property.end, text: '...{}' });
  }
  return inner;
}

const spreads = (node: AstNode): boolean =>
  node.type === 'SpreadElement' ||
  (!/Function/.test(node.type) &&
    Object.values(node)
      .flat()
      .some((child) => isNode(child) && spreads(child)));

const isNode = (value: unknown): value is AstNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
