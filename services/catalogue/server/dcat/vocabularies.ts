import type { Language } from '@industry/values';

/*
 * Controlled vocabularies that DCAT-AP 3 asks for: the Publications Office of the European Union, IANA, SPDX.
 */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

const iri = { '@type': '@id' } as const;
const languages = { '@container': '@language' } as const;
const ofType = (type: string) => ({ '@type': `xsd:${type}` });

/** Written here, so that a reader needs no network to expand it. */
export const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: { '@id': 'dct:title', ...languages },
  description: { '@id': 'dct:description', ...languages },
  name: { '@id': 'foaf:name', ...languages },
  label: { '@id': 'rdfs:label', ...languages },
  keyword: { '@id': 'dcat:keyword', ...languages },
  fn: { '@id': 'vcard:fn', ...languages },
  hasURL: { '@id': 'vcard:hasURL', ...iri },
  identifier: { '@id': 'dct:identifier' },
  version: { '@id': 'dcat:version' },
  publisher: { '@id': 'dct:publisher', ...iri },
  language: { '@id': 'dct:language', ...iri },
  license: { '@id': 'dct:license', ...iri },
  spatial: { '@id': 'dct:spatial', ...iri },
  temporal: { '@id': 'dct:temporal', ...iri },
  startDate: { '@id': 'dcat:startDate', ...ofType('date') },
  endDate: { '@id': 'dcat:endDate', ...ofType('date') },
  issued: { '@id': 'dct:issued', ...ofType('dateTime') },
  modified: { '@id': 'dct:modified', ...ofType('dateTime') },
  accrualPeriodicity: { '@id': 'dct:accrualPeriodicity', ...iri },
  accessRights: { '@id': 'dct:accessRights', ...iri },
  provenance: { '@id': 'dct:provenance', ...iri },
  conformsTo: { '@id': 'dct:conformsTo', ...iri },
  format: { '@id': 'dct:format', ...iri },
  homepage: { '@id': 'foaf:homepage', ...iri },
  landingPage: { '@id': 'dcat:landingPage', ...iri },
  contactPoint: { '@id': 'dcat:contactPoint', ...iri },
  dataset: { '@id': 'dcat:dataset', ...iri },
  service: { '@id': 'dcat:service', ...iri },
  distribution: { '@id': 'dcat:distribution', ...iri },
  accessURL: { '@id': 'dcat:accessURL', ...iri },
  downloadURL: { '@id': 'dcat:downloadURL', ...iri },
  mediaType: { '@id': 'dcat:mediaType', ...iri },
  accessService: { '@id': 'dcat:accessService', ...iri },
  endpointURL: { '@id': 'dcat:endpointURL', ...iri },
  endpointDescription: { '@id': 'dcat:endpointDescription', ...iri },
  servesDataset: { '@id': 'dcat:servesDataset', ...iri },
} as const;

const CODES: Readonly<Record<Language, string>> = { kk: 'KAZ', ru: 'RUS', en: 'ENG', ja: 'JPN' };

export const language = (of: Language): object => ({
  '@id': `${AUTHORITY}/language/${CODES[of]}`,
  '@type': 'dct:LinguisticSystem',
});

/** A country by its three letters. */
export const country = (code: string): string => `${AUTHORITY}/country/${code}`;

const frequency = (code: string) => ({ '@id': `${AUTHORITY}/frequency/${code}`, '@type': 'dct:Frequency' });
export const FREQUENCY = { annual: frequency('ANNUAL'), unknown: frequency('UNKNOWN') };

export const ACCESS_PUBLIC = { '@id': `${AUTHORITY}/access-right/PUBLIC`, '@type': 'dct:RightsStatement' };

const media = (type: string, file?: string) => ({
  mediaType: { '@id': `http://www.iana.org/assignments/media-types/${type}`, '@type': 'dct:MediaType' },
  ...(file && { format: { '@id': `${AUTHORITY}/file-type/${file}`, '@type': 'dct:MediaTypeOrExtent' } }),
});
export const MEDIA = {
  csv: media('text/csv', 'CSV'),
  xlsx: media('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'XLSX'),
  parquet: media('application/vnd.apache.parquet'),
  'sdmx-csv': media('application/vnd.sdmx.data+csv', 'CSV'),
  'sdmx-json': media('application/vnd.sdmx.data+json', 'JSON'),
} as const;

const SPDX = /^[A-Za-z0-9.+-]+-\d+(\.\d+)*$/;

/** A licence by its address where it is a name of the SPDX list ("CC-BY-4.0"), else by its words. */
export function licenceOf(licence: string): object {
  return SPDX.test(licence)
    ? { '@id': `https://spdx.org/licenses/${licence}`, '@type': 'dct:LicenseDocument' }
    : { '@type': 'dct:LicenseDocument', label: { en: licence } };
}
