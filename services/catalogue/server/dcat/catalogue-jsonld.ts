import type { BatchRecord, DatasetDeclaration } from '@industry/facts/types.ts';
import { isImportable } from '@industry/facts/importer.ts';
import { sourceTexts } from '@industry/facts/source-text.ts';
import type { Platform } from '@industry/registry/types.ts';
import { DOWNLOAD_MEDIA, type DownloadFormat } from '@industry/catalogue/contract';
import { artefactId } from '@industry/sdmx/contract';
import { LANGUAGES, type LocalisedText } from '@industry/values';
import { ACCESS_PUBLIC, CONTEXT, country, FREQUENCY, language, licenceOf, MEDIA } from './vocabularies.ts';

/** What is said of the datasets: batches newest last, those in force only. */
export interface Described {
  readonly declaration: DatasetDeclaration;
  readonly batches: readonly BatchRecord[];
}

type Node = Readonly<Record<string, unknown>>;

/** The catalogue as DCAT-AP 3: a catalogue of datasets with their distributions, and the two interfaces that serve them. */
export function catalogueJsonLd(described: readonly Described[], platform: Platform): Node {
  const { pack, settings } = platform;
  const at = (path: string): string => new URL(path, settings.publicUrl).href;
  const api = { '@id': at('/api/v1#service') };
  const sdmx = { '@id': at('/sdmx/v2#service') };
  const publisher = agent(pack.passport.act.supervisedBy, platform);
  const newest = described
    .flatMap(({ batches }) => batches.map(({ recordedAt }) => recordedAt))
    .toSorted()
    .at(-1);
  const datasets = described.map((one) => datasetNode(one, platform, at, { api, sdmx }));
  const flows = described.filter(({ declaration }) => isDataflow(declaration));
  return {
    '@context': CONTEXT,
    '@id': at('/api/v1/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    title: CATALOGUE_TITLE,
    description: pack.passport.title,
    publisher,
    language: LANGUAGES.map(language),
    homepage: { '@id': at('/en/datasets'), '@type': 'foaf:Document' },
    spatial: location(pack.passport.country),
    license: licenceOf('Apache-2.0'),
    ...(newest !== undefined && { modified: newest }),
    dataset: datasets,
    service: [
      {
        ...api,
        '@type': 'dcat:DataService',
        title: API_TITLE,
        publisher,
        endpointURL: { '@id': at('/api/v1'), '@type': 'rdfs:Resource' },
        endpointDescription: { '@id': at('/api/v1/openapi.json'), '@type': 'rdfs:Resource' },
        contactPoint: contact(platform, at),
        accessRights: ACCESS_PUBLIC,
        servesDataset: datasets.map((one) => ({ '@id': one['@id'] })),
      },
      {
        ...sdmx,
        '@type': 'dcat:DataService',
        title: SDMX_TITLE,
        publisher,
        endpointURL: { '@id': at('/sdmx/v2'), '@type': 'rdfs:Resource' },
        endpointDescription: { '@id': at('/sdmx/v2/structure/dataflow'), '@type': 'rdfs:Resource' },
        conformsTo: { '@id': 'https://github.com/sdmx-twg/sdmx-rest', '@type': 'dct:Standard' },
        contactPoint: contact(platform, at),
        accessRights: ACCESS_PUBLIC,
        servesDataset: flows.map(({ declaration }) => ({ '@id': datasetId(declaration.id, at) })),
      },
    ],
  };
}

type Address = (path: string) => string;

const datasetId = (id: string, at: Address): string => at(`/en/datasets/${id}#dataset`);

/** Long datasets are dataflows of the SDMX service. */
function isDataflow(declaration: DatasetDeclaration): boolean {
  return declaration.facts.length > 0 && !(isImportable(declaration) && declaration.importer.wide !== undefined);
}

function datasetNode(
  { declaration, batches }: Described,
  platform: Platform,
  at: Address,
  services: { readonly api: Node; readonly sdmx: Node },
): Node {
  const { pack, contributions } = platform;
  const { id } = declaration;
  const newest = batches.at(-1);
  const first = batches[0];
  const sourceText = sourceTexts(contributions.datasets, pack);
  const starts = batches.flatMap(({ validFrom }) => validFrom ?? []).toSorted();
  const ends = batches.flatMap(({ validTo }) => validTo ?? []).toSorted();
  const ofCountry = declaration.keys.some(
    ({ name, classification }) => name === 'region' && classification !== undefined,
  );
  return {
    '@id': datasetId(id, at),
    '@type': 'dcat:Dataset',
    identifier: id,
    title: declaration.title,
    description: declaration.description,
    publisher: agent(declaration.owner, platform),
    contactPoint: contact(platform, at),
    accessRights: ACCESS_PUBLIC,
    language: LANGUAGES.map(language),
    landingPage: { '@id': at(`/en/datasets/${id}`), '@type': 'foaf:Document' },
    accrualPeriodicity: frequencyOf(id, platform),
    ...(declaration.facts.length > 0 && {
      keyword: Object.fromEntries(LANGUAGES.map((one) => [one, declaration.facts.map(({ title }) => title[one])])),
    }),
    ...(ofCountry && { spatial: location(pack.passport.country) }),
    ...(starts.length > 0 &&
      ends.length > 0 && {
        temporal: { '@type': 'dct:PeriodOfTime', startDate: starts[0], endDate: dayBefore(ends.at(-1)!) },
      }),
    ...(first && { issued: first.recordedAt }),
    ...(newest && {
      modified: newest.recordedAt,
      version: newest.id,
      provenance: { '@type': 'dct:ProvenanceStatement', label: sourceText(newest.source) },
      distribution: distributions(declaration, newest, at, services),
    }),
  };
}

function distributions(
  declaration: DatasetDeclaration,
  newest: BatchRecord,
  at: Address,
  { api, sdmx }: { readonly api: Node; readonly sdmx: Node },
): Node[] {
  const { id, licence, title } = declaration;
  const file = (format: DownloadFormat): Node => ({
    '@id': at(`/en/datasets/${id}#${format}`),
    '@type': 'dcat:Distribution',
    title,
    accessURL: { '@id': at(`/en/datasets/${id}`), '@type': 'rdfs:Resource' },
    downloadURL: { '@id': at(`/api/v1/datasets/${id}/download?format=${format}`), '@type': 'rdfs:Resource' },
    ...MEDIA[format],
    license: licenceOf(newest.licence || licence),
    modified: newest.recordedAt,
    accessService: api,
  });
  const flow = (format: 'csv' | 'json'): Node => ({
    '@id': at(`/en/datasets/${id}#sdmx-${format}`),
    '@type': 'dcat:Distribution',
    title,
    accessURL: { '@id': at(`/sdmx/v2/data/dataflow/*/${artefactId(id)}?format=${format}`), '@type': 'rdfs:Resource' },
    ...MEDIA[`sdmx-${format}`],
    conformsTo: { '@id': 'https://sdmx.org/standards-2', '@type': 'dct:Standard' },
    license: licenceOf(newest.licence || licence),
    modified: newest.recordedAt,
    accessService: sdmx,
  });
  const files = (Object.keys(DOWNLOAD_MEDIA) as DownloadFormat[]).map(file);
  return isDataflow(declaration) ? [...files, flow('csv'), flow('json')] : files;
}

function agent(body: string, { pack }: Platform): Node {
  const found = pack.bodies.get(body);
  return { '@id': `urn:industry:body:${body}`, '@type': 'foaf:Agent', name: found?.name ?? { en: body } };
}

function contact({ pack }: Platform, at: Address): Node {
  const body = pack.bodies.get(pack.passport.act.supervisedBy);
  return { '@type': 'vcard:Kind', fn: body?.name ?? pack.passport.title, hasURL: { '@id': at('/en/datasets') } };
}

const location = (code: string): Node => ({ '@id': country(code), '@type': 'dct:Location' });

/** Yearly where the programme says that an indicator's figures are due each year; else nobody has said. */
function frequencyOf(id: string, { pack }: Platform): Node {
  const yearly = [...pack.indicators.values()].some(
    ({ binding, delivery }) => binding?.dataset === id || delivery.dataset === id,
  );
  return yearly ? FREQUENCY.annual : FREQUENCY.unknown;
}

/** Ends are exclusive here and inclusive in DCAT. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

const CATALOGUE_TITLE: LocalisedText = {
  kk: '«Индустрия» ақпараттық жүйесінің деректер каталогы',
  ru: 'Каталог данных информационной системы «Индустрия»',
  en: 'Data catalogue of the information system “Industry”',
  ja: '情報システム「インダストリー」のデータカタログ',
};
const API_TITLE: LocalisedText = {
  kk: '«Индустрия» жүйесінің бағдарламалық интерфейсі',
  ru: 'Программный интерфейс системы «Индустрия»',
  en: 'Programming interface of “Industry”',
  ja: '「インダストリー」のプログラミングインターフェース',
};
const SDMX_TITLE: LocalisedText = {
  kk: 'SDMX қызметі',
  ru: 'Служба SDMX',
  en: 'SDMX service',
  ja: 'SDMXサービス',
};
