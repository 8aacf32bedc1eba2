import { SIZE_CLASSES } from '@industry/firms/datasets/registration.ts';
import type { Settings } from '@industry/observe/settings.ts';
import type { PlantMap } from '@industry/atlas/contract';
import { regionAnswer } from '../regions.ts';
import type { PlantColumns } from './plant-columns.ts';

/** Degrees with four digits: about ten metres. */
const PLACES = 10_000;

/** The plants as the map takes them. */
export function plantMap(found: PlantColumns, settings: Pick<Settings, 'tilesUrl' | 'tilesAttribution'>): PlantMap {
  const { asOf, columns, regions, scheme, sectors, region, sector, size, origins } = found;
  const activities = [...new Set(columns.oked.map((oked) => oked ?? ''))].toSorted();
  const activityAt = new Map(activities.map((code, i) => [code, i]));
  const degrees = (text: string | null): number | null => (text === null ? null : Math.round(Number(text) * PLACES));
  return {
    asOf,
    regions: regions.flatMap(({ code }) => regionAnswer(scheme, code) ?? []),
    sectors: sectors.map(({ code, title }) => ({ code, title })),
    sizes: [...SIZE_CLASSES],
    plants: columns.plant.map((plant) => plant!),
    longitude: columns.longitude.map(degrees),
    latitude: columns.latitude.map(degrees),
    region: [...region],
    sector: [...sector],
    size: [...size],
    activities,
    activity: columns.oked.map((oked) => activityAt.get(oked ?? '')!),
    inZone: columns.zone.map((zone) => (zone === null || zone === '' ? 0 : 1)),
    tiles: settings.tilesUrl === null ? null : { url: settings.tilesUrl, attribution: settings.tilesAttribution },
    origins: origins.map((origin) => ({ ...origin })),
  };
}
