import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';
import { RegionSchema } from './region.ts';

const Indexes = T.Array(T.Integer());

/** What the map of the plants is drawn from: one entry of each array a plant that works on the day. */
export const PlantMapSchema = T.Object({
  asOf: T.String(),
  regions: T.Array(RegionSchema),
  /** Divisions of OKED, in their order. */
  sectors: T.Array(T.Object({ code: T.String(), title: LocalisedTextSchema })),
  sizes: T.Array(T.String()),
  /** Key of each plant in its register. */
  plants: T.Array(T.String()),
  /** Degrees times 10 000, WGS 84; null where the register knows no place. */
  longitude: T.Array(T.Union([T.Integer(), T.Null()])),
  latitude: T.Array(T.Union([T.Integer(), T.Null()])),
  /** Indexes into `regions`, `sectors` and `sizes`; -1 where the firm's registration does not say. */
  region: Indexes,
  sector: Indexes,
  size: Indexes,
  /** Classes of OKED that plants have, five digits, and the index of each plant's own. */
  activities: T.Array(T.String()),
  activity: Indexes,
  /** 1 in a special economic or industrial zone. */
  inZone: Indexes,
  tiles: T.Union([T.Object({ url: T.String(), attribution: T.String() }), T.Null()]),
  origins: T.Array(OriginSchema),
});

export const getPlantMap = route({
  id: 'getPlantMap',
  method: 'GET',
  path: '/api/v1/atlas/plants',
  access: 'public',
  summary: 'Places, sectors and sizes of all plants that work, as columns',
  query: T.Object({ asOf: TimesQuery.asOf }, { additionalProperties: false }),
  response: PlantMapSchema,
});

/** A plant with what the public registers say of it and of its firm. */
export const PlantSchema = T.Object({
  plant: T.String(),
  name: T.String(),
  bin: T.String(),
  firm: T.Union([T.Object({ kk: T.String(), ru: T.String() }), T.Null()]),
  region: T.String(),
  district: T.Union([T.String(), T.Null()]),
  oked: T.String(),
  size: T.Union([T.String(), T.Null()]),
  zone: T.Union([T.String(), T.Null()]),
  openedOn: T.Union([T.String(), T.Null()]),
  longitude: T.Union([T.String(), T.Null()]),
  latitude: T.Union([T.String(), T.Null()]),
});

/** Plants on a page of the list. */
export const PLANTS_ON_PAGE = 50;

export const listPlants = route({
  id: 'listPlants',
  method: 'GET',
  path: '/api/v1/atlas/plant-list',
  access: 'public',
  summary: 'The plants of the map as a list, by region and name: the same filters, or some plants by their keys',
  query: T.Object(
    {
      asOf: TimesQuery.asOf,
      region: T.Optional(T.String({ maxLength: 20 })),
      sector: T.Optional(T.String({ pattern: '^\\d{2}$' })),
      activity: T.Optional(T.String({ pattern: '^\\d{5}$' })),
      size: T.Optional(T.String({ maxLength: 20 })),
      zone: T.Optional(T.Enum(['yes', 'no'])),
      /** At most fifty keys with commas between them. */
      plants: T.Optional(T.String({ pattern: '^[A-Za-z0-9-]{1,40}(,[A-Za-z0-9-]{1,40}){0,49}$' })),
      page: T.Optional(T.Integer({ minimum: 1, maximum: 100_000 })),
    },
    { additionalProperties: false },
  ),
  response: T.Object({
    total: T.Integer(),
    page: T.Integer(),
    plants: T.Array(PlantSchema),
    origins: T.Array(OriginSchema),
  }),
});

export type PlantMap = Static<typeof PlantMapSchema>;
export type Plant = Static<typeof PlantSchema>;
export type PlantList = Static<(typeof listPlants)['response']>;
