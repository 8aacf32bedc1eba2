import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useName } from '@industry/design';
import { ScatterChart } from '@industry/design/charts/scatter-chart.tsx';
import type { Ranking } from '../answers.ts';

const [GROUND, CHOSEN] = [9, 1] as const;

/** Many goods that few others make stand at the lower right: diversity against mean ubiquity, each mark a country. */
export function DiversityChart({ ranking, chosen }: { ranking: Ranking; chosen: readonly string[] }): ReactNode {
  const { t } = useTranslation('complexity');
  const name = useName();
  const navigate = useNavigate();
  return (
    <>
      <ScatterChart
        description={t('diversity.description')}
        xLabel={t('column.diversity')}
        yLabel={t('column.meanUbiquity')}
        digits={1}
        points={ranking.countries.map((one) => ({
          id: one.country,
          label: name(one.names, one.country).text,
          x: one.diversity,
          y: Number(one.meanUbiquity),
          hue: chosen.includes(one.country) ? CHOSEN : GROUND,
          chosen: chosen.includes(one.country),
        }))}
        onPick={(id) =>
          void navigate({ to: `/complexity/countries/${id}`, search: (before: Record<string, unknown>) => before })
        }
      />
      <p className="small muted">{t('diversity.read')}</p>
    </>
  );
}
