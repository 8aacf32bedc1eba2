import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Language, LocalisedText } from '@industry/values';
import { Codes, type Dimension, type Flow } from './flow.ts';
import { artefactId, type ArtefactType, CONCEPTS, conceptUrn, urnOf, VERSION } from './ids.ts';
import { AGENCIES, codelistOf, CONCEPT_NAMES, CONCEPT_SCHEME, same, STATUSES } from './words.ts';

/** A maintainable artefact of the SDMX information model. */
export interface Artefact {
  readonly type: ArtefactType;
  readonly agency: string;
  readonly id: string;
  readonly name: LocalisedText;
  readonly description?: LocalisedText;
  /** Artefacts that it names, as `type id`. */
  readonly uses: readonly string[];
  /** What belongs to it beside its identification, as SDMX-JSON 2.0; item schemes give `items`. */
  readonly content?: Readonly<Record<string, unknown>>;
  readonly items?: readonly { readonly id: string; readonly name: LocalisedText }[];
}

export const refOf = ({ type, id }: Pick<Artefact, 'type' | 'id'>): string => `${type} ${id}`;

/** Attributes of every observation, in their order; coded ones name their code list. */
export const ATTRIBUTES = [
  { id: 'OBS_STATUS', codelist: 'CL_OBS_STATUS', dataType: null, usage: 'mandatory' },
  { id: 'UNIT_MEASURE', codelist: 'CL_UNIT', dataType: null, usage: 'mandatory' },
  { id: 'SOURCE', codelist: null, dataType: 'String', usage: 'mandatory' },
  { id: 'PUBLISHED_ON', codelist: null, dataType: 'GregorianDay', usage: 'optional' },
  { id: 'BATCH', codelist: null, dataType: 'String', usage: 'optional' },
  { id: 'SIMULATED', codelist: null, dataType: 'Boolean', usage: 'mandatory' },
] as const;

/** Who maintains the structures: the body that supervises the act. */
export function agencyOf({ passport }: ProgrammePack): string {
  return artefactId(passport.act.supervisedBy);
}

/** Every structure of this installation. */
export function artefacts(flows: readonly Flow[], pack: ProgrammePack): readonly Artefact[] {
  const agency = agencyOf(pack);
  const maintained = { agency };
  const lists = codelists(flows, pack);
  const concepts = conceptsOf(flows);
  return [
    ...flows.map(({ id, name, description }): Artefact => ({
      ...maintained,
      type: 'dataflow',
      id,
      name,
      description,
      uses: [`datastructure DSD_${id}`],
      content: { structure: urnOf('datastructure', agency, `DSD_${id}`) },
    })),
    ...flows.map((flow) => dataStructure(flow, agency)),
    { ...maintained, type: 'conceptscheme', id: CONCEPTS, name: CONCEPT_SCHEME, uses: [], items: concepts },
    ...[...lists].map(([id, { name, items }]): Artefact => ({
      ...maintained,
      type: 'codelist',
      id,
      name,
      uses: [],
      items,
    })),
    {
      type: 'agencyscheme',
      agency: 'SDMX',
      id: 'AGENCIES',
      name: AGENCIES,
      uses: [],
      items: [{ id: agency, name: pack.bodies.get(pack.passport.act.supervisedBy)?.name ?? same(agency) }],
    },
  ];
}

function dataStructure({ id, name, dimensions }: Flow, agency: string): Artefact {
  const coded = (codelist: string) => ({ enumeration: urnOf('codelist', agency, codelist) });
  return {
    type: 'datastructure',
    agency,
    id: `DSD_${id}`,
    name,
    uses: [
      `conceptscheme ${CONCEPTS}`,
      ...new Set([
        ...dimensions.map(({ codelist }) => `codelist ${codelist}`),
        'codelist CL_OBS_STATUS',
        'codelist CL_UNIT',
      ]),
    ],
    content: {
      dataStructureComponents: {
        dimensionList: {
          id: 'DimensionDescriptor',
          dimensions: dimensions.map((dimension, position) => ({
            id: dimension.id,
            position,
            conceptIdentity: conceptUrn(agency, dimension.id),
            localRepresentation: coded(dimension.codelist),
          })),
          timeDimension: {
            id: 'TIME_PERIOD',
            conceptIdentity: conceptUrn(agency, 'TIME_PERIOD'),
            localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
          },
        },
        measureList: {
          id: 'MeasureDescriptor',
          measures: [
            {
              id: 'OBS_VALUE',
              usage: 'optional',
              conceptIdentity: conceptUrn(agency, 'OBS_VALUE'),
              localRepresentation: { format: { dataType: 'Decimal' } },
            },
          ],
        },
        attributeList: {
          id: 'AttributeDescriptor',
          attributes: ATTRIBUTES.map((attribute) => ({
            id: attribute.id,
            usage: attribute.usage,
            attributeRelationship: { observation: {} },
            measureRelationship: ['OBS_VALUE'],
            conceptIdentity: conceptUrn(agency, attribute.id),
            localRepresentation:
              attribute.codelist === null ? { format: { dataType: attribute.dataType } } : coded(attribute.codelist),
          })),
        },
      },
    },
  };
}

type Items = NonNullable<Artefact['items']>;

function conceptsOf(flows: readonly Flow[]): Items {
  const names = new Map(Object.entries(CONCEPT_NAMES));
  for (const { id, name } of flows.flatMap(({ dimensions }) => dimensions)) if (!names.has(id)) names.set(id, name);
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Code lists by id; one that several flows use has the codes of all. */
function codelists(
  flows: readonly Flow[],
  pack: ProgrammePack,
): ReadonlyMap<string, { readonly name: LocalisedText; readonly items: Items }> {
  const lists = new Map<string, { name: LocalisedText; items: Map<string, LocalisedText> }>();
  const add = (id: string, name: LocalisedText, codes: readonly (readonly [string, LocalisedText])[]): void => {
    const list = lists.get(id) ?? { name: codelistOf(name), items: new Map<string, LocalisedText>() };
    for (const [code, title] of codes) if (!list.items.has(code)) list.items.set(code, title);
    lists.set(id, list);
  };
  const units = new Codes();
  for (const unit of pack.units.values()) units.add(unit.id, unit.name);
  add('CL_OBS_STATUS', CONCEPT_NAMES['OBS_STATUS']!, Object.entries(STATUSES));
  add('CL_UNIT', CONCEPT_NAMES['UNIT_MEASURE']!, units.entries());
  for (const flow of flows) {
    add('CL_UNIT', CONCEPT_NAMES['UNIT_MEASURE']!, flow.units.entries());
    for (const { codelist, name, codes } of flow.dimensions as readonly Dimension[])
      add(codelist, name, codes.entries());
  }
  return new Map(
    [...lists].map(([id, { name, items }]) => [
      id,
      { name, items: [...items].map(([code, title]) => ({ id: code, name: title })) },
    ]),
  );
}

/** Names in the reader's language and, beside, in all. */
export function named(
  { name, description }: { readonly name: LocalisedText; readonly description?: LocalisedText },
  language: Language,
): Record<string, unknown> {
  return {
    name: name[language],
    names: name,
    ...(description && { description: description[language], descriptions: description }),
  };
}

export const identification = ({
  type,
  agency,
  id,
}: Pick<Artefact, 'type' | 'agency' | 'id'>): Record<string, unknown> => ({
  id,
  version: VERSION,
  agencyID: agency,
  isExternalReference: false,
  links: [{ rel: 'self', type, urn: urnOf(type, agency, id) }],
});
