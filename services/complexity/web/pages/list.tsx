import type { ReactNode } from 'react';
import { ListPage } from '../lists/list-page.tsx';

export default function GoodsListPage(): ReactNode {
  return <ListPage />;
}
