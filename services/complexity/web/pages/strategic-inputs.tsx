import type { ReactNode } from 'react';
import { ListsPage } from '../lists/lists-page.tsx';

export default function StrategicInputsPage(): ReactNode {
  return <ListsPage kind="strategic-inputs" />;
}
