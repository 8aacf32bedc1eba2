import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useText } from '@industry/design';
import { actAs } from '@industry/demonstration/contract';
import { call } from '@industry/http/client.ts';
import { useActingPerson, useDemonstration } from './use-demonstration.ts';

/** On every page of the demonstration country: that all figures are simulated, and whose eyes are borrowed. */
export default function DemonstrationBanner(): ReactNode {
  const { t } = useTranslation('demonstration');
  const text = useText();
  const id = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data } = useDemonstration();
  const acting = useActingPerson();
  if (data?.mode !== 'demonstration') return null;
  const become = async (person: string): Promise<void> => {
    await call(actAs, { body: { person } });
    await queries.resetQueries();
    await navigate({ to: '/inbox' });
  };
  return (
    <aside className="simulated-banner" aria-label={t('banner.label')}>
      <div className="frame">
        <Link to="/simulation">{t('banner.text')}</Link>
        {data.allowed && (
          <span className="row no-print">
            <label htmlFor={id}>{t('banner.person')}</label>
            <select
              id={id}
              className="input"
              style={{ width: 'auto', maxWidth: '28rem' }}
              value={acting ?? ''}
              onChange={(event) => void become(event.target.value)}
            >
              <option value="" disabled>
                {t('banner.nobody')}
              </option>
              {data.persons.map((person) => (
                <option key={person.id} value={person.id}>
                  {text(person.name)} – {text(person.duty)}
                </option>
              ))}
            </select>
          </span>
        )}
        {acting && (
          <Link to="/inbox" className="no-print">
            {t('banner.inbox')}
          </Link>
        )}
      </div>
    </aside>
  );
}
