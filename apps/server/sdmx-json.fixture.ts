import { Ajv, type ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';

/*
 * What SDMX-JSON 2.0.0 asks of data and structure messages, as far as this product sends them: written from the published field
 * guides and schemas of the SDMX technical working group, because no package carries those. Everything is closed, so that a
 * property which the standard does not have is found.
 */

const id = { type: 'string', pattern: '^[A-Za-z0-9_@$-]+$' };
const component = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]*$' };
const text = { type: 'string', minLength: 1 };
const texts = { type: 'object', propertyNames: { enum: ['kk', 'ru', 'en', 'ja'] }, additionalProperties: text };
const names = { name: text, names: texts, description: text, descriptions: texts };
const instant = { type: 'string', format: 'date-time' };
const urn = (kind: string) => ({
  type: 'string',
  pattern: String.raw`^urn:sdmx:org\.sdmx\.infomodel\.${kind}=[A-Z]\w*:[A-Z]\w*\(\d+\.\d+\)`,
});
const closed = (required: readonly string[], properties: object): object => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
});
const list = (items: object, more: object = {}): object => ({ type: 'array', items, ...more });
const links = list(
  closed(['rel', 'urn'], { rel: text, type: text, urn: { type: 'string', pattern: '^urn:sdmx:', format: 'uri' } }),
  { minItems: 1 },
);
const meta = closed(['id', 'prepared', 'sender'], {
  schema: { type: 'string', format: 'uri' },
  id,
  test: { type: 'boolean' },
  prepared: instant,
  contentLanguages: list({ enum: ['kk', 'ru', 'en', 'ja'] }),
  sender: closed(['id'], { id }),
});

const value = {
  type: 'object',
  properties: { id, value: {}, ...names, start: instant, end: instant },
  additionalProperties: false,
  oneOf: [{ required: ['id', 'name'] }, { required: ['value'] }],
};
const values = list(value, { minItems: 1, uniqueItems: true });
const format = closed([], {
  dataType: { enum: ['ObservationalTimePeriod', 'Decimal', 'String', 'GregorianDay', 'Boolean'] },
});
const dimension = closed(['id', 'keyPosition', 'values'], {
  id: component,
  ...names,
  keyPosition: { type: 'integer', minimum: 0 },
  roles: list(component),
  format,
  values,
});
const attribute = closed(['id', 'relationship'], {
  id: component,
  ...names,
  relationship: closed(['observation'], { observation: closed([], {}) }),
  values,
});
const observations = {
  type: 'object',
  patternProperties: { '^[0-9]+(:[0-9]+)*$': list({ type: ['number', 'string', 'null'] }) },
  additionalProperties: false,
};

export const dataMessage = closed(['meta', 'data'], {
  meta,
  data: closed(['structures', 'dataSets'], {
    structures: list(
      closed(['dimensions'], {
        dataSets: list({ type: 'integer' }, { minItems: 1 }),
        links,
        ...names,
        dimensions: closed([], { dataSet: list(dimension), series: list(dimension), observation: list(dimension) }),
        measures: closed([], { observation: list(closed(['id'], { id: component, ...names, format })) }),
        attributes: closed([], {
          dataSet: list(attribute),
          dimensionGroup: list(attribute),
          series: list(attribute),
          observation: list(attribute),
        }),
      }),
    ),
    dataSets: list(
      closed(['links'], {
        structure: { type: 'integer' },
        action: { enum: ['Information', 'Append', 'Replace', 'Delete'] },
        validFrom: instant,
        validTo: instant,
        links,
        observations,
        series: {
          type: 'object',
          patternProperties: { '^[0-9]+(:[0-9]+)*$': closed([], { observations }) },
          additionalProperties: false,
        },
      }),
    ),
  }),
});

const maintainable = {
  id,
  version: { type: 'string', pattern: String.raw`^\d+\.\d+` },
  agencyID: { type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' },
  isExternalReference: { type: 'boolean' },
  isPartial: { type: 'boolean' },
  links,
  ...names,
};
const artefact = (properties: object, required: readonly string[] = []): object =>
  list(closed(['id', 'version', 'agencyID', 'name', ...required], { ...maintainable, ...properties }), { minItems: 1 });
const items = list(closed(['id', 'name'], { id, ...names }));
const representation = {
  oneOf: [closed(['enumeration'], { enumeration: urn('codelist.Codelist') }), closed(['format'], { format })],
};
const part = {
  id: component,
  conceptIdentity: urn('conceptscheme.Concept'),
  localRepresentation: representation,
};
const needed = ['id', 'conceptIdentity'];
const usage = { enum: ['mandatory', 'optional'] };

export const structureMessage = closed(['meta', 'data'], {
  meta,
  data: closed([], {
    dataflows: artefact({ structure: urn('datastructure.DataStructure') }),
    codelists: artefact({ codes: items }),
    conceptSchemes: artefact({ concepts: items }),
    agencySchemes: artefact({ agencies: items }),
    dataStructures: artefact({
      dataStructureComponents: closed(['dimensionList'], {
        dimensionList: closed(['id', 'dimensions'], {
          id: { const: 'DimensionDescriptor' },
          dimensions: list(closed(needed, { ...part, position: { type: 'integer', minimum: 0 } }), { minItems: 1 }),
          timeDimension: closed(needed, { ...part, id: { const: 'TIME_PERIOD' } }),
        }),
        measureList: closed(['id', 'measures'], {
          id: { const: 'MeasureDescriptor' },
          measures: list(closed(needed, { ...part, usage })),
        }),
        attributeList: closed(['id', 'attributes'], {
          id: { const: 'AttributeDescriptor' },
          attributes: list(
            closed([...needed, 'attributeRelationship'], {
              ...part,
              usage,
              attributeRelationship: closed(['observation'], { observation: closed([], {}) }),
              measureRelationship: list(text, { minItems: 1 }),
            }),
          ),
        }),
      }),
    }),
    dataConstraints: artefact(
      {
        role: { enum: ['Actual', 'Allowed'] },
        constraintAttachment: closed([], { dataflows: list(urn('datastructure.Dataflow')) }),
        annotations: list(closed([], { id: text, type: text, title: text })),
        cubeRegions: list(
          closed(['keyValues'], {
            include: { type: 'boolean' },
            keyValues: list(
              closed(['id'], {
                id: component,
                include: { type: 'boolean' },
                values: list(closed(['value'], { value: text })),
                timeRange: { type: 'object' },
              }),
            ),
          }),
        ),
      },
      ['constraintAttachment'],
    ),
  }),
});

const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }));
const compiled = { data: ajv.compile(dataMessage), structure: ajv.compile(structureMessage) };

/** What is wrong with a message; empty when nothing is. */
export function faults(kind: 'data' | 'structure', message: unknown): readonly string[] {
  const validate = compiled[kind];
  return validate(message)
    ? []
    : (validate.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message}`);
}
