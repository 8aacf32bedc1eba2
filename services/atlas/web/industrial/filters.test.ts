import { expect, test } from 'vitest';
import type { PlantMap } from '@industry/atlas/contract';
import { shownPlants } from './filters.ts';

const map = {
  plants: ['a', 'b', 'c'],
  regions: [{ code: '10' }, { code: '20' }],
  sectors: [{ code: '10' }, { code: '24' }],
  activities: ['10710', '24101'],
  sizes: ['small', 'medium', 'large'],
  region: [0, 1, 1],
  sector: [1, 1, -1],
  activity: [1, 1, 0],
  size: [0, 2, -1],
  inZone: [0, 1, 0],
} as unknown as PlantMap;

test.each([
  [{}, [0, 1, 2]],
  [{ region: '20' }, [1, 2]],
  [{ region: '20', sector: '24' }, [1]],
  [{ activity: '24101' }, [0, 1]],
  [{ activity: '99999' }, []],
  [{ size: 'small' }, [0]],
  [{ zone: 'yes' as const }, [1]],
  [{ region: '99' }, []],
])('%j shows %j', (filter, plants) => {
  expect([...shownPlants(map, filter)]).toEqual(plants);
});
