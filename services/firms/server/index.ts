import { firmDatasets } from '@industry/firms';
import type { ServerService } from '@industry/registry/types.ts';

export const firmsService: ServerService = {
  name: 'firms',
  contributions: { datasets: firmDatasets },
};
