import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Query, shortName, useName, useSearchState } from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { ScatterChart } from '@industry/design/charts/scatter-chart.tsx';
import { call } from '@industry/http/client.ts';
import { listOpportunities } from '@industry/complexity/contract';
import { useBasis } from '../basis.ts';
import { hueOf, useHueGroups } from '../hues.ts';
import type { Asked } from './asked.ts';
import { growthQuery } from './growth-choice.tsx';

const HEIGHTS = ['pci', 'cog', 'growth'] as const;

interface ScatterProps {
  country: string;
  filters: Asked['filters'];
  basket: readonly string[];
  onToggle: (code: string) => void;
}

/** Feasible to the right, attractive upwards: every good that the country lacks and that passes the filters. */
export function OpportunitiesScatter({ country, filters, basket, onToggle }: ScatterProps): ReactNode {
  const { t } = useTranslation('complexity');
  const basis = useBasis();
  const name = useName();
  const groups = useHueGroups();
  const [asked, choose] = useSearchState('height');
  const [growthYears] = useSearchState('growthYears');
  const height = HEIGHTS.find((one) => one === asked) ?? 'pci';
  return (
    <div className="stack">
      <Choice
        label={t('scatter.height')}
        value={height}
        onChange={choose}
        choices={HEIGHTS.map((id) => ({ id, label: t(`weight.${id}`) }))}
      />
      <Query
        name={['complexity-opportunity-cloud', country, basis, filters, growthYears]}
        ask={() =>
          call(listOpportunities, {
            params: { country },
            query: { ...basis, ...filters, ...growthQuery(growthYears), limit: 1500 },
          })
        }
      >
        {({ opportunities }) => (
          <ScatterChart
            description={t('scatter.description', { height: t(`weight.${height}`) })}
            xLabel={t('column.density')}
            yLabel={t(`column.${height}`)}
            digits={3}
            points={opportunities.flatMap((one) => {
              const y = one[height];
              if (y === null) return [];
              return [
                {
                  id: one.code,
                  label: `${one.code} ${shortName(name(one.names, one.code).text)}`,
                  x: Number(one.density),
                  y: Number(y),
                  size: Number(one.demand),
                  hue: hueOf(one.section),
                  chosen: basket.includes(one.code),
                  // Whole names of goods that lie near would cover each other; the table of the basket has them.
                  ...(basket.length > 1 ? { mark: one.code } : {}),
                },
              ];
            })}
            onPick={onToggle}
          />
        )}
      </Query>
      <HueKey groups={groups} />
      <p className="small muted">{t('scatter.read')}</p>
    </div>
  );
}
