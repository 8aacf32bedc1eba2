import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@industry/design';
import type { MatchingAnswer, MatchingPartner, MatchingSide } from '@industry/registers/contract';

export interface MatchingDecision {
  readonly decision: 'join' | 'new' | 'undo';
  readonly partner?: string;
}

interface CardProps {
  record: MatchingAnswer;
  busy: boolean;
  decide: (decision: MatchingDecision) => void;
}

/** One record, its possible partners, and what may be decided. */
export function MatchingCard({ record, busy, decide }: CardProps): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const partners =
    record.joined === null ? record.partners : record.partners.filter(({ side }) => side.id === record.joined);
  return (
    <article className="check-card stack">
      <h3>{record.record.name}</h3>
      {record.contested && <p className="small">{t('matching.contested')}</p>}
      {partners.map((partner) => (
        <Comparison key={partner.side.id} record={record} partner={partner}>
          {record.state === 'queued' && (
            <button
              type="button"
              className="button"
              disabled={busy}
              aria-label={t('matching.joinNamed', { name: partner.side.name })}
              onClick={() => decide({ decision: 'join', partner: partner.side.id })}
            >
              {t('matching.join')}
            </button>
          )}
        </Comparison>
      ))}
      {record.state === 'queued' ? (
        <div>
          <button
            type="button"
            className="button secondary"
            disabled={busy}
            onClick={() => decide({ decision: 'new' })}
          >
            {t('matching.isNew')}
          </button>
        </div>
      ) : (
        <div className="row">
          <span className="small muted">
            {record.decidedBy !== null && record.decidedAt !== null
              ? t('matching.decidedBy', { name: record.decidedBy, at: format.instant(record.decidedAt, 'Asia/Almaty') })
              : record.state === 'joined' && t('matching.automatic')}
          </span>
          <button
            type="button"
            className="button secondary"
            disabled={busy}
            onClick={() => decide({ decision: 'undo' })}
          >
            {t('matching.undo')}
          </button>
        </div>
      )}
    </article>
  );
}

const said = (side: MatchingSide, field: string): string => {
  if (field === 'place')
    return side.latitude === null || side.longitude === null
      ? '–'
      : `${side.latitude.toFixed(4)}, ${side.longitude.toFixed(4)}`;
  return { name: side.name, address: side.address, region: side.region, oked: side.oked, bin: side.bin }[field] ?? '–';
};

/** The reasons side by side: what each source says of a field, how near that is, and how much it says. */
function Comparison({
  record,
  partner,
  children,
}: {
  record: MatchingAnswer;
  partner: MatchingPartner;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('registers');
  const format = useFormat();
  const label = t('matching.probability', { share: `${format.number((100 * partner.probability).toFixed(0))} %` });
  return (
    <div className="stack">
      <div className="table-box" tabIndex={0} role="region" aria-label={`${record.record.name} – ${partner.side.name}`}>
        <table className="data">
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('matching.field')}</th>
              <th scope="col">{t('matching.theirs', { source: record.source })}</th>
              <th scope="col">{t('matching.ours')}</th>
              <th scope="col">{t('matching.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {partner.reasons.map(({ field, level, bits }) => (
              <tr key={field}>
                <th scope="row">{t(`matching.fieldText.${field}`)}</th>
                <td>{said(record.record, field)}</td>
                <td>{said(partner.side, field)}</td>
                <td>
                  {t(`matching.level.${level}`)}
                  {level !== 'missing' && ` (${bits > 0 ? '+' : ''}${format.number(bits.toFixed(1), 1)})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>{children}</div>
    </div>
  );
}
