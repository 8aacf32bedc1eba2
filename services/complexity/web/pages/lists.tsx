import type { ReactNode } from 'react';
import { ListsPage } from '../lists/lists-page.tsx';

export default function PriorityGoodsPage(): ReactNode {
  return <ListsPage kind="priority-goods" />;
}
