import { Problem } from '@industry/http';
import type { Language } from '@industry/values';
import { type Artefact, identification, named, refOf } from './structures.ts';
import { ARTEFACT_TYPES, type ArtefactType, VERSION } from './ids.ts';

/** Types of the standard that nothing here is of: asking for them is no mistake. */
const OTHER_TYPES = new Set(
  (
    'metadatastructure categoryscheme hierarchy hierarchyassociation valuelist dataproviderscheme metadataproviderscheme ' +
    'dataconsumerscheme organisationunitscheme metadataflow reportingtaxonomy provisionagreement ' +
    'metadataprovisionagreement structuremap representationmap conceptschememap categoryschememap ' +
    'organisationschememap reportingtaxonomymap process categorisation dataconstraint metadataconstraint ' +
    'transformationscheme rulesetscheme userdefinedoperatorscheme customtypescheme namepersonalisationscheme ' +
    'vtlmappingscheme'
  ).split(' '),
);

const DETAILS = [
  'full',
  'allstubs',
  'allcompletestubs',
  'referencestubs',
  'referencecompletestubs',
  'referencepartial',
  'raw',
] as const;
type Detail = (typeof DETAILS)[number];

export interface StructureRequest {
  readonly artefactType: string;
  readonly agency?: string;
  readonly id?: string;
  readonly version?: string;
  readonly item?: string;
  readonly detail?: string;
  readonly references?: string;
}

/** Matches `A,B` and `*`; a version may also be the latest, `~` or `+`. */
export function matches(wanted: string | undefined, value: string, latest = false): boolean {
  return (wanted ?? '*')
    .split(',')
    .some((one) => one === '*' || one === value || (latest && (one === '~' || one === '+' || sameVersion(one, value))));
}

/** "1.0.0" and "1+" ask for version "1.0" too. */
function sameVersion(wanted: string, version: string): boolean {
  const parts = version.split('.');
  return wanted.split('.').every((part, i) => part.endsWith('+') || part === (parts[i] ?? '0'));
}

function detailOf(text: string | undefined): Detail {
  const known = DETAILS.find((one) => one === (text ?? 'full'));
  if (!known) throw new Problem('sdmx-query', { parameter: 'detail', value: text!, example: DETAILS.join(', ') });
  return known;
}

/** The artefacts that a structure query asks for, with their references, as SDMX-JSON 2.0 `data`. */
export function structureData(
  all: readonly Artefact[],
  request: StructureRequest,
  language: Language,
): Readonly<Record<string, readonly unknown[]>> {
  const { artefactType: type, references = 'none' } = request;
  if (type !== '*' && !ARTEFACT_TYPES.some((one) => one === type)) {
    if (OTHER_TYPES.has(type)) throw new Problem('sdmx-unknown', { what: type });
    throw new Problem('sdmx-query', { parameter: 'artefactType', value: type, example: ARTEFACT_TYPES.join(', ') });
  }
  const found = all.filter(
    (one) =>
      (type === '*' || one.type === type) &&
      matches(request.agency, one.agency) &&
      matches(request.id, one.id) &&
      matches(request.version ?? '~', VERSION, true) &&
      (request.item === undefined || one.items?.some(({ id }) => matches(request.item, id))),
  );
  if (found.length === 0) {
    const what = [type, request.agency, request.id, request.version, request.item].filter(Boolean).join('/');
    throw new Problem('sdmx-unknown', { what });
  }
  const detail = detailOf(request.detail);
  const referenced = related(all, found, references).filter((one) => !found.includes(one));
  const data: Record<string, unknown[]> = {};
  const put = (artefact: Artefact, stub: 'no' | 'stub' | 'complete', items?: string): void => {
    (data[COLLECTIONS[artefact.type]] ??= []).push(artefactJson(artefact, stub, language, items));
  };
  for (const one of found)
    put(one, detail === 'allstubs' ? 'stub' : detail === 'allcompletestubs' ? 'complete' : 'no', request.item);
  for (const one of referenced)
    put(one, detail.endsWith('completestubs') ? 'complete' : detail.endsWith('stubs') ? 'stub' : 'no');
  return data;
}

const COLLECTIONS: Readonly<Record<ArtefactType, string>> = {
  dataflow: 'dataflows',
  datastructure: 'dataStructures',
  conceptscheme: 'conceptSchemes',
  codelist: 'codelists',
  agencyscheme: 'agencySchemes',
};
const ITEMS: Readonly<Partial<Record<ArtefactType, string>>> = {
  conceptscheme: 'concepts',
  codelist: 'codes',
  agencyscheme: 'agencies',
};

function artefactJson(artefact: Artefact, stub: 'no' | 'stub' | 'complete', language: Language, item?: string): object {
  const { type, name, description, content, items } = artefact;
  const head = {
    ...identification(artefact),
    ...named({ name, ...(description && stub !== 'stub' && { description }) }, language),
  };
  if (stub !== 'no') return head;
  const chosen = items?.filter(({ id }) => matches(item, id));
  return {
    ...head,
    ...content,
    ...(chosen && {
      isPartial: chosen.length < items!.length,
      [ITEMS[type]!]: chosen.map((one) => ({ id: one.id, ...named(one, language) })),
    }),
  };
}

/** What the matching artefacts use or are used by, as `references` asks. */
function related(all: readonly Artefact[], found: readonly Artefact[], references: string): readonly Artefact[] {
  const byRef = new Map(all.map((one) => [refOf(one), one]));
  const children = (of: readonly Artefact[]): Artefact[] =>
    unique(of.flatMap(({ uses }) => uses.flatMap((ref) => byRef.get(ref) ?? [])));
  const parents = (of: readonly Artefact[]): Artefact[] => {
    const refs = new Set(of.map(refOf));
    return all.filter(({ uses }) => uses.some((ref) => refs.has(ref)));
  };
  const closure = (of: readonly Artefact[], step: (of: readonly Artefact[]) => Artefact[]): Artefact[] => {
    const seen = new Set<Artefact>();
    for (let next = step(of); next.length > 0; next = step(next).filter((one) => !seen.has(one)))
      for (const one of next) seen.add(one);
    return [...seen];
  };
  const withSiblings = (): Artefact[] => {
    const above = parents(found);
    return unique([...above, ...children(above)]);
  };
  const answers: Readonly<Record<string, () => readonly Artefact[]>> = {
    none: () => [],
    parents: () => parents(found),
    parentsandsiblings: withSiblings,
    ancestors: () => closure(found, parents),
    children: () => children(found),
    descendants: () => closure(found, children),
    all: () => unique([...withSiblings(), ...closure(found, children)]),
  };
  return unique(
    references.split(',').flatMap((one) => {
      const answer = answers[one];
      if (answer) return answer();
      if (ARTEFACT_TYPES.some((type) => type === one))
        return unique([...closure(found, children), ...closure(found, parents)]).filter(({ type }) => type === one);
      if (OTHER_TYPES.has(one)) return [];
      const example = [...Object.keys(answers), ...ARTEFACT_TYPES].join(', ');
      throw new Problem('sdmx-query', { parameter: 'references', value: one, example });
    }),
  );
}

function unique(of: readonly Artefact[]): Artefact[] {
  return [...new Set(of)];
}
