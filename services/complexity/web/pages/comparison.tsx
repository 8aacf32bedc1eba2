import type { ReactNode } from 'react';
import { ComparisonPage } from '../lists/comparison-page.tsx';

export default function GoodsListComparisonPage(): ReactNode {
  return <ComparisonPage />;
}
