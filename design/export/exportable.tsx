import { type ReactNode, useRef } from 'react';
import type { OriginAnswer } from '@industry/http/contract.ts';
import { pageName, partId } from './address.ts';
import { EmbeddedPart, useEmbed } from './embed.tsx';
import { ExportMenu } from './export-menu.tsx';
import { OriginScopeProvider, ShownOrigins } from './origin-scope.tsx';
import type { ExportTable } from './table.ts';
import { useTwin } from './twins.ts';

const NONE: readonly OriginAnswer[] = [];

interface ExportableProps {
  /** `chart` is drawn inside and leaves as a picture too. */
  readonly kind: 'chart' | 'table';
  readonly title: string;
  /** Of the files, without their ending; that of the page when absent. */
  readonly fileName?: string;
  readonly table?: () => ExportTable;
  /** Draws the picture out of what stands in the frame; absent: its first drawing is the picture. */
  readonly compose?: (frame: HTMLElement) => SVGSVGElement | null;
  /** The keys that stand near are of another chart. */
  readonly noKey?: boolean;
  /** Where the content comes from, when no badge inside says it. */
  readonly origins?: readonly OriginAnswer[];
  readonly children: ReactNode;
}

/**
 * The one frame of everything that people take along: it draws what is inside, under it the menu by which it leaves, and on a page
 * of one part (`EmbedPage`) it alone.
 */
export function Exportable({
  kind,
  title,
  fileName,
  table,
  compose,
  noKey = false,
  origins = NONE,
  children,
}: ExportableProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const embed = useEmbed();
  const twin = useTwin(`${kind} ${title}`);
  const part = partId(`${kind} ${title}${twin > 0 ? ` ${twin + 1}` : ''}`);
  if (embed) {
    if (embed.part !== part || embed.place === null) return null;
    return (
      <OriginScopeProvider>
        <EmbeddedPart title={title} place={embed.place}>
          <ShownOrigins origins={origins} />
          {children}
        </EmbeddedPart>
      </OriginScopeProvider>
    );
  }
  const chart = () =>
    (frame.current && compose?.(frame.current)) ??
    frame.current?.querySelector<SVGSVGElement | HTMLCanvasElement>('svg.chart, canvas') ??
    null;
  return (
    <OriginScopeProvider>
      <div ref={frame} id={part} className={`exportable ${kind}`} data-key={noKey ? 'none' : undefined}>
        <ShownOrigins origins={origins} />
        {children}
        <ExportMenu
          title={title}
          fileName={fileName ?? pageName(location.pathname)}
          part={part}
          {...(kind === 'chart' && { chart })}
          {...(table && { table })}
        />
      </div>
    </OriginScopeProvider>
  );
}
