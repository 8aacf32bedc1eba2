import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName, useFormat, useName } from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { Network } from '@industry/design/charts/network.tsx';
import type { ProductSpace } from '../answers.ts';
import { hueOf, useHueGroups } from '../hues.ts';

interface SpaceViewProps {
  space: ProductSpace;
  /** Goods of the country; undefined: no country, all are lit. */
  present: ReadonlySet<string> | undefined;
  chosen: string | undefined;
  neighbours: ReadonlySet<string>;
  onPick: (code: string | undefined) => void;
}

/** The network of goods: places from proximity alone, size by world exports, hue by section, lit where the country has it. */
export function SpaceView({ space, present, chosen, neighbours, onPick }: SpaceViewProps): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const { language } = useFormat();
  const groups = useHueGroups();
  const nodes = useMemo(() => {
    const largest = Math.max(1, ...space.nodes.map(({ demand }) => Number(demand)));
    return space.nodes.map((node) => ({
      id: node.code,
      label: `${node.code} ${shortName(name(node.names, node.code).text)}`,
      x: node.x,
      y: node.y,
      radius: 2 + 9 * Math.sqrt(Number(node.demand) / largest),
      hue: hueOf(node.section),
      lit: present === undefined || present.has(node.code),
    }));
    // Names change with the language only.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [space, present, language]);
  return (
    <div className="stack">
      <Network
        description={t('space.description', { goods: nodes.length, links: space.links.length })}
        nodes={nodes}
        links={space.links}
        chosen={chosen}
        marked={neighbours}
        onPick={onPick}
        height={600}
        words={{ lit: t('card.has'), other: t('card.lacks') }}
      />
      <HueKey groups={groups} />
      <p className="small muted">{t('space.read')}</p>
    </div>
  );
}
