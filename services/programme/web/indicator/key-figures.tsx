import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, OriginBadge, StateTag, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { IndicatorAnswer } from '@industry/programme/contract';
import { useFigures } from './write.ts';

/** What the page is about in a few figures: state, plan and actual of its year, the end of the path. */
export function KeyFigures({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  const { level, compared, difference } = useFigures(indicator);
  const { years, stateYear, plan, asChange, baseYear, unit } = indicator;
  const year = years.find((one) => one.year === stateYear);
  const origin = indicator.actual.find((one) => one.year === stateYear)?.origin;
  const end = plan.at(-1);
  const measured = asChange ? t('unit.change', { unit: text(unit.symbol), year: String(baseYear) }) : text(unit.name);
  return (
    <dl className="key-figures">
      <div>
        <dt>{stateYear === null ? t('key.state') : t('key.stateOf', { year: String(stateYear) })}</dt>
        <dd>
          <StateTag state={indicator.state} />
          <Link className="small" to="/methods/indicator-state">
            {t(indicator.stateRule.inDecree ? 'key.rule' : 'key.ruleNotInDecree')}
          </Link>
        </dd>
      </div>
      {year?.actual && (
        <div>
          <dt>{t('key.actual', { year: String(year.year) })}</dt>
          <dd>
            <span className="key-figure">{compared(year.actual)}</span>
            <span className="small muted">{measured}</span>
            {indicator.proxy && <strong className="small">{t('proxy')}</strong>}
            {origin && <OriginBadge origin={origin} />}
          </dd>
        </div>
      )}
      {year && (
        <div>
          <dt>{t('key.plan', { year: String(year.year) })}</dt>
          <dd>
            <span className="key-figure">{compared(year.plan)}</span>
            <span className="small muted">{measured}</span>
            {year.gap && <span className="small">{t('key.gap', { gap: difference(year.gap) })}</span>}
          </dd>
        </div>
      )}
      {end && (
        <div>
          <dt>{t('key.end', { year: String(end.year) })}</dt>
          <dd>
            <span className="key-figure">
              {asChange && end.change !== undefined ? difference(end.change) : level(end.value)}
            </span>
            <span className="small muted">{measured}</span>
            {asChange && <span className="small">{t('key.level', { value: level(end.value) })}</span>}
            {indicator.base !== null && (
              <span className="small">{t('key.base', { year: String(baseYear), value: level(indicator.base) })}</span>
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('key.clause')}</dt>
        <dd>
          <Link to={clausePath(indicator.clause)}>{indicator.clause}</Link>
          <span className="small muted">{t('key.printedUnit')}</span>
          <q className="small" lang="ja">
            {indicator.printedUnit}
          </q>
        </dd>
      </div>
    </dl>
  );
}
