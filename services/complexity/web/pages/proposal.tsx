import type { ReactNode } from 'react';
import { ProposalPage } from '../lists/proposal-page.tsx';

export default function TariffProposalPage(): ReactNode {
  return <ProposalPage />;
}
