import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, Link, useFormat, useText } from '@industry/design';
import { clausePath } from '@industry/legislation/contract';
import type { ResultRule } from '@industry/programme/contract';

/** The published rule with its parameters, and what of it is not the decree's. */
export function RuleBox({ rule }: { rule: ResultRule }): ReactNode {
  const { t } = useTranslation(['programme', 'design']);
  const text = useText();
  const format = useFormat();
  const { points, weights } = rule;
  const point = (name: string, value: string): string => `${name} ${format.number(value)}`;
  return (
    <div className="stack">
      <p>{text(rule.text)}</p>
      <FactsList
        rows={[
          [
            t('results.rule.points'),
            format.list([
              point(t('state.met', { ns: 'design' }), points.met),
              point(t('state.on-path', { ns: 'design' }), points['on-path']),
              point(t('state.behind', { ns: 'design' }), points.behind),
              point(t('results.basis.late'), points.late),
            ]),
          ],
          [
            t('results.rule.weights'),
            format.list([
              point(t('results.rule.responsible'), weights.responsible),
              point(t('bodies.byAgreement'), weights.byAgreement),
            ]),
          ],
          [
            t('results.rule.grades'),
            format.list(
              rule.grades.map(({ title, from }) =>
                t('results.rule.from', { grade: text(title), from: format.number(from) }),
              ),
            ),
          ],
          [t('results.rule.counted'), format.percent(rule.gradeFromCountedShare, 0)],
          [
            t('key.clause'),
            <>
              <Link to={clausePath(rule.clause)}>{rule.clause}</Link>
              {!rule.inDecree && ` – ${t('results.rule.notInDecree')}`}
            </>,
          ],
        ]}
      />
      <p>
        <Link to="/methods/results-funding">{t('method.of')}</Link>
      </p>
    </div>
  );
}
