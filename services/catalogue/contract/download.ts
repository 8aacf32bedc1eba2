import { type Static, Type as T } from 'typebox';
import { route, TimesQuery } from '@industry/http/contract.ts';

/** Formats in which a dataset leaves, with their media types. */
export const DOWNLOAD_MEDIA = {
  csv: 'text/csv; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type DownloadFormat = keyof typeof DOWNLOAD_MEDIA;

const Format = T.Enum(Object.keys(DOWNLOAD_MEDIA) as DownloadFormat[]);
const dataset = { id: T.String({ maxLength: 80 }) };
const problems = ['dataset-unknown', 'download-empty', 'download-too-large', 'download-busy'];

export const downloadDataset = route({
  id: 'downloadDataset',
  method: 'GET',
  path: '/api/v1/datasets/:id/download',
  access: 'public',
  summary: 'The rows of a dataset in force for the times asked for, as a file with its origin',
  params: T.Object(dataset),
  query: T.Object({ format: Format, ...TimesQuery }, { additionalProperties: false }),
  response: T.Unknown(),
  media: Object.values(DOWNLOAD_MEDIA),
  problems,
});

export const downloadBatch = route({
  id: 'downloadBatch',
  method: 'GET',
  path: '/api/v1/datasets/:id/batches/:batch/download',
  access: 'public',
  summary: 'One batch as it was taken in, as a file with its origin',
  params: T.Object({ ...dataset, batch: T.String({ maxLength: 80 }) }),
  query: T.Object({ format: Format }, { additionalProperties: false }),
  response: T.Unknown(),
  media: Object.values(DOWNLOAD_MEDIA),
  problems: [...problems, 'batch-unknown'],
});

/** What stands inside an XLSX or Parquet file and, for a CSV file, beside it: the header `Link` of a CSV leads here. */
export const getDatasetAbout = route({
  id: 'getDatasetAbout',
  method: 'GET',
  path: '/api/v1/datasets/:id/about.txt',
  access: 'public',
  summary: 'Where the rows of a download come from: sources, dates, licences, columns, units',
  params: T.Object(dataset),
  query: T.Object({ ...TimesQuery, batch: T.Optional(T.String({ maxLength: 80 })) }, { additionalProperties: false }),
  response: T.Unknown(),
  media: ['text/plain; charset=utf-8'],
  problems: ['dataset-unknown', 'batch-unknown'],
});

export const getCatalogueJsonLd = route({
  id: 'getCatalogueJsonLd',
  method: 'GET',
  path: '/api/v1/catalogue.jsonld',
  access: 'public',
  summary: 'The catalogue as DCAT-AP 3, JSON-LD',
  response: T.Unknown(),
  media: ['application/ld+json'],
});

export type DownloadQuery = Static<NonNullable<typeof downloadDataset.query>>;
