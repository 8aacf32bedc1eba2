import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsList, useText } from '@industry/design';
import type { BodyRef, IndicatorAnswer } from '@industry/programme/contract';

/** Whose indicator it is and who supplies its figures, in the order of the act. */
export function Bodies({ indicator }: { indicator: IndicatorAnswer }): ReactNode {
  const { t } = useTranslation('programme');
  return (
    <FactsList
      rows={[
        [
          t('bodies.responsible'),
          <BodyList key="responsible" bodies={indicator.responsible} none={t('bodies.none')} />,
        ],
        [t('bodies.sources'), <BodyList key="sources" bodies={indicator.sources} none={t('bodies.none')} />],
      ]}
    />
  );
}

function BodyList({ bodies, none }: { bodies: readonly BodyRef[]; none: string }): ReactNode {
  const { t } = useTranslation('programme');
  const text = useText();
  if (bodies.length === 0) return none;
  return (
    <ul style={{ paddingInlineStart: 'var(--space-4)' }}>
      {bodies.map((body) => (
        <li key={body.id}>
          {text(body.name)} {body.byAgreement && <span className="muted">({t('bodies.byAgreement')})</span>}
        </li>
      ))}
    </ul>
  );
}
