import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodesChoice, useSearchCodes } from '@industry/design';
import { useCountries } from './ask.ts';

/** Countries to compare with; they stand in the address as `peers`. */
export function PeerChoice({ without }: { without?: string | undefined }): ReactNode {
  const { t } = useTranslation('complexity');
  const [peers, setPeers] = useSearchCodes('peers');
  return (
    <CodesChoice
      label={t('peers.add')}
      chosenLabel={t('peers.chosen')}
      choices={useCountries()}
      value={peers}
      onChange={setPeers}
      without={without}
    />
  );
}
