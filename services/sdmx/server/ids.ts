export { artefactId } from '@industry/sdmx/contract';

/** Version of every artefact: of the old two-part form, which may change, because code lists grow with the data. */
export const VERSION = '1.0';

/** A code as SDMX allows it: `ind.t5.value` is "ind_t5_value". */
export function codeId(code: string): string {
  return code.replaceAll(/[^A-Za-z0-9_@$-]/g, '_') || '_';
}

const PACKAGE = {
  agencyscheme: 'base.AgencyScheme',
  codelist: 'codelist.Codelist',
  conceptscheme: 'conceptscheme.ConceptScheme',
  datastructure: 'datastructure.DataStructure',
  dataflow: 'datastructure.Dataflow',
} as const;

export type ArtefactType = keyof typeof PACKAGE;
export const ARTEFACT_TYPES = Object.keys(PACKAGE) as readonly ArtefactType[];

/** `urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=MIID:INDICATORS(1.0)` */
export function urnOf(type: ArtefactType, agency: string, id: string): string {
  return `urn:sdmx:org.sdmx.infomodel.${PACKAGE[type]}=${agency}:${id}(${VERSION})`;
}

export function conceptUrn(agency: string, concept: string): string {
  return `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${agency}:${CONCEPTS}(${VERSION}).${concept}`;
}

export const CONCEPTS = 'CS_INDUSTRY';
