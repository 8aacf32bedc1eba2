import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, shortName, useName } from '@industry/design';
import { HueKey } from '@industry/design/charts/hue-key.tsx';
import { ScatterChart } from '@industry/design/charts/scatter-chart.tsx';
import type { ComplexGoods } from '../answers.ts';
import { hueOf, useHueGroups } from '../hues.ts';

/** Two measures of a good beside each other: complexity from who else sells it, PRODY from the income of who sells it. */
export function ProdyScatter({ answer: { goods } }: { answer: ComplexGoods }): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const groups = useHueGroups();
  const navigate = useNavigate();
  const known = goods.filter(({ prody }) => prody !== null);
  if (known.length === 0) return <Notice>{t('products.noIncome')}</Notice>;
  return (
    <div className="stack">
      <ScatterChart
        description={t('products.scatter')}
        xLabel={t('products.prodyAxis')}
        yLabel="PCI"
        digits={2}
        points={known.map((one) => ({
          id: one.code,
          label: `${one.code} ${shortName(name(one.names, one.code).text)}`,
          x: Number(one.prody),
          y: Number(one.pci),
          size: Number(one.demand),
          hue: hueOf(one.section),
        }))}
        onPick={(code) =>
          void navigate({ to: `/complexity/products/${code}`, search: (before: Record<string, unknown>) => before })
        }
      />
      <HueKey groups={groups} />
      <p className="small muted">{t('products.scatterRead')}</p>
    </div>
  );
}
