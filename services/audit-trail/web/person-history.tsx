import type { ReactNode } from 'react';
import { call } from '@industry/http/client.ts';
import { getPersonHistory } from '@industry/audit-trail/contract';
import { EventList } from './event-list.tsx';

export function PersonHistory({ person }: { person: string }): ReactNode {
  return (
    <EventList
      name={['person', person]}
      ask={(before) => call(getPersonHistory, { params: { person }, query: before ? { before } : {} })}
    />
  );
}
