import type { ReactNode } from 'react';
import { NewProposalPage } from '../lists/new-proposal-page.tsx';

export default function NewTariffProposalPage(): ReactNode {
  return <NewProposalPage />;
}
