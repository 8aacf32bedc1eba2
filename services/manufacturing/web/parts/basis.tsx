import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandLine, EmptyState, Link, OriginBadge, useFormat } from '@industry/design';
import type { OriginAnswer } from '@industry/http/contract.ts';

interface FirmBasisProps {
  origins: readonly OriginAnswer[];
  builtAt: string | null;
}

/** Says that figures are sums over firms, how they are protected, of when they are and from which registers. */
export function FirmBasis({ origins, builtAt }: FirmBasisProps): ReactNode {
  const { t } = useTranslation('manufacturing');
  const format = useFormat();
  return (
    <div className="stack small">
      <p className="muted">
        {t('basis.firms')} <Link to="/methods/disclosure-control">{t('method.disclosure')}</Link>{' '}
        {builtAt !== null && t('basis.built', { instant: format.instant(builtAt, 'Asia/Almaty') })}
      </p>
      <span className="row">
        {origins.map((origin) => (
          <OriginBadge key={origin.batch} origin={origin} />
        ))}
      </span>
    </div>
  );
}

/** Nothing is loaded yet: which data, and how they come. */
export function NothingLoaded({ missing }: { missing: readonly { dataset: string; command: string }[] }): ReactNode {
  const { t } = useTranslation('manufacturing');
  return (
    <EmptyState title={t('empty.title')}>
      <p>{t('empty.why')}</p>
      <dl className="stack">
        {missing.map(({ dataset, command }) => (
          <div key={dataset}>
            <dt className="small">
              <Link to={`/datasets/${dataset}`}>{dataset}</Link>
            </dt>
            <dd style={{ margin: 0 }}>
              <CommandLine command={command} />
            </dd>
          </div>
        ))}
      </dl>
    </EmptyState>
  );
}

/** Links to the pages of methods. */
export function Methods({ methods }: { methods: readonly string[] }): ReactNode {
  const { t } = useTranslation('manufacturing');
  return (
    <span className="row small">
      {methods.map((method) => (
        <Link key={method} to={`/methods/${method}`}>
          {t(`method.${method}`)}
        </Link>
      ))}
    </span>
  );
}
