import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice, Link, ProblemNotice, useFormat } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type ClauseVersion, compareClause } from '@industry/legislation/contract';
import { Compared } from './compared.tsx';

interface TimelineProps {
  readonly versions: readonly ClauseVersion[];
  /** The version that is shown above. */
  readonly from: string;
  readonly section: string;
  readonly name: string;
}

/** The wordings of a clause in time, and two of them compared. */
export function Timeline({ versions, from, section, name }: TimelineProps): ReactNode {
  const { t } = useTranslation('legislation');
  const format = useFormat();
  return (
    <>
      <ol className="clause-timeline">
        {versions.map((version) => (
          <li key={version.from} aria-current={version.from === from ? 'true' : undefined}>
            <Link to={`/clauses/${section}/${name}?asOf=${version.from}`}>
              {version.until
                ? t('version.between', { from: format.date(version.from), until: format.date(version.until) })
                : t('version.since', { from: format.date(version.from) })}
            </Link>
            <span className="muted"> {version.act}</span>
            {version.text === null && <span className="tag state-behind">{t('state.repealed')}</span>}
            {version.change && <Link to={`/clause-changes/${version.change}`}>{t('version.change')}</Link>}
          </li>
        ))}
      </ol>
      {versions.length > 1 ? (
        <Comparison versions={versions} section={section} name={name} />
      ) : (
        <p className="muted">{t('version.only')}</p>
      )}
    </>
  );
}

function Comparison({ versions, section, name }: Omit<TimelineProps, 'from'>): ReactNode {
  const { t } = useTranslation('legislation');
  const format = useFormat();
  const [before, setBefore] = useState(versions.at(-2)!.from);
  const [after, setAfter] = useState(versions.at(-1)!.from);
  const { data, error } = useQuery({
    queryKey: ['clause-comparison', section, name, before, after],
    queryFn: () => call(compareClause, { params: { section, name }, query: { before, after } }),
  });
  const choices = versions.map(({ from, act }) => ({ id: from, label: `${format.date(from)} · ${act}` }));
  return (
    <div className="stack">
      <div className="row">
        <Choice label={t('compare.before')} value={before} choices={choices} onChange={setBefore} />
        <Choice label={t('compare.after')} value={after} choices={choices} onChange={setAfter} />
      </div>
      {error && <ProblemNotice error={error} />}
      {data && <Compared languages={data.languages} />}
    </div>
  );
}
