import type { ReactNode } from 'react';
import { ListsPage } from '../lists/lists-page.tsx';

export default function UnifiedMapPage(): ReactNode {
  return <ListsPage kind="unified-map" />;
}
