import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCountries } from './ask.ts';
import { useCodes } from './basis.ts';
import { Choice } from './choice.tsx';

const MOST = 9;

/** Countries to compare with; they stand in the address as `peers`. */
export function PeerChoice({ without }: { without?: string | undefined }): ReactNode {
  const { t } = useTranslation('complexity');
  const countries = useCountries();
  const [peers, setPeers] = useCodes('peers');
  const label = (code: string): string => countries.find(({ id }) => id === code)?.label ?? code;
  return (
    <div className="stack no-print">
      {peers.length < MOST && (
        <Choice
          label={t('peers.add')}
          value=""
          none={t('peers.choose')}
          choices={countries.filter(({ id }) => id !== without && !peers.includes(id))}
          onChange={(code) => code !== '' && setPeers([...peers, code])}
        />
      )}
      {peers.length > 0 && (
        <ul className="chips" aria-label={t('peers.chosen')}>
          {peers.map((code) => (
            <li key={code}>
              <button
                type="button"
                aria-label={t('peers.remove', { country: label(code) })}
                onClick={() => setPeers(peers.filter((one) => one !== code))}
              >
                {label(code)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
