import { statSync } from 'node:fs';
import { dialect, type Session } from '@industry/warehouse';
import type { Check } from './checks.ts';
import { ImportError } from './import-error.ts';
import type { GeoJsonLayout } from './importer.ts';
import type { StageContext } from './stage-table.ts';
import type { DatasetDeclaration } from './types.ts';

const { identifier, jsonText, literal, numbered } = dialect;

/** The features of a GeoJSON file as rows of text fields; `line` is the number of the feature. */
export function geoJsonSource(layout: GeoJsonLayout, dataset: DatasetDeclaration, context: StageContext) {
  requireScheme(dataset, context);
  const fields = Object.entries(layout.properties).map(
    ([name, property]) => `${jsonText('feature', `$.properties.${JSON.stringify(property)}`)} AS ${identifier(name)}`,
  );
  const rings = dialect.geoJsonRings('feature');
  const rows = (from: string, extra: string) => `(SELECT ${extra}${fields.join(', ')},
      CAST(feature -> '$.geometry' AS VARCHAR) AS geometry,
      coalesce(${dialect.ringsClosed(rings)} AND len(${rings}) > 0, false) AS _closed,
      coalesce(${dialect.ringsInWorld(rings)}, true) AS _in_world FROM ${from})`;
  const features = dialect.readGeoJson(context.text, statSync(context.text).size + 1);
  return {
    rows: rows(features, ''),
    typed: rows(features, ''),
    numbered: rows(`(${numbered(features, 'line')})`, 'line, line AS cell, '),
    named: Object.fromEntries(
      Object.entries({ ...layout.properties, geometry: 'geometry' }).map(([field, name]) => [field, literal(name)]),
    ),
  };
}

/** A condition on a whole record that rejects it. */
export interface RowCheck {
  readonly check: Check;
  readonly field: string;
  readonly bad: string;
}

export function geometryChecks(
  dataset: DatasetDeclaration,
  { level }: GeoJsonLayout,
  context: StageContext,
): RowCheck[] {
  const key = regionKey(dataset);
  return [
    { check: 'geometry', field: 'geometry', bad: 'NOT _closed' },
    { check: 'world', field: 'geometry', bad: 'NOT _in_world' },
    level === 'districts' ? districtCheck(key, context) : regionCheck(key, context),
  ];
}

/** Digits of a code of KATO that name the region: a district of 101000000 lies in 100000000. */
const OF_REGION = 2;

/** A district is a nine-digit code of KATO within a region of the scheme, and no region itself. */
function districtCheck(key: string, context: StageContext): RowCheck {
  const codes = regionCodes(context);
  const [regions, starts] = [codes, codes.map((code) => code.slice(0, OF_REGION))].map((list) =>
    list.map(literal).join(', '),
  );
  const [code, start] = [identifier(key), dialect.leftOf(identifier(key), OF_REGION)];
  const good = `${dialect.matches(code, '[0-9]{9}')} AND ${start} IN (${starts}) AND ${code} NOT IN (${regions})`;
  return { check: 'code', field: key, bad: `coalesce(NOT (${good}), false)` };
}

/** A region is one of the scheme that the file is read in. */
function regionCheck(key: string, context: StageContext): RowCheck {
  const codes = regionCodes(context).map(literal).join(', ');
  return { check: 'code', field: key, bad: `coalesce(${identifier(key)} NOT IN (${codes}), false)` };
}

/** Checks of a table with regions that is no map; throws `ImportError` where no scheme is given. */
export function regionChecks(dataset: DatasetDeclaration, context: StageContext): RowCheck[] {
  const regions = dataset.keys.filter(({ classification }) => classification === 'KATO');
  if (regions.length > 0) requireScheme(dataset, context);
  return regions.map(({ name }) => regionCheck(name, context));
}

function regionKey(dataset: DatasetDeclaration): string {
  return dataset.keys.find(({ classification }) => classification !== undefined)!.name;
}

function regionCodes({ options, pack }: StageContext): string[] {
  return pack.regionSchemes.get(options.scheme!)!.regions.map(({ code }) => code);
}

function requireScheme(dataset: DatasetDeclaration, { fileName, options, pack }: StageContext): void {
  if (options.scheme !== undefined) return;
  throw new ImportError({
    file: fileName,
    reason: 'the file does not say in which list of regions its codes are read',
    remedy: `Give --scheme, one of ${[...pack.regionSchemes.keys()].join(', ')}; see industry import --list, ${dataset.id}.`,
  });
}

/**
 * A map replaces the map of its scheme, so one with holes is refused: it is most likely of another scheme, whose
 * remaining regions have the same codes. Of districts each region has one at least.
 */
export async function requireAllRegions(
  session: Session,
  dataset: DatasetDeclaration,
  level: GeoJsonLayout['level'],
  context: StageContext,
  written: string,
): Promise<void> {
  const key = regionKey(dataset);
  const codes = regionCodes(context).map((code) => [code]);
  const part = (code: string): string => (level === 'districts' ? dialect.leftOf(code, OF_REGION) : code);
  const missing = await session.columns(
    `SELECT code FROM ${dialect.values(['code'], codes)}
      WHERE ${part('code')} NOT IN (SELECT ${part(identifier(key))} FROM ${written}) ORDER BY code`,
  );
  if (missing.rows === 0) return;
  throw new ImportError({
    file: context.fileName,
    reason: `${missing.rows} of ${codes.length} regions of ${context.options.scheme} are missing`,
    field: key,
    value: missing.columns[0]!.join(', '),
    remedy: `Check that the file is of this scheme; the schemes are ${[...context.pack.regionSchemes.keys()].join(', ')}.`,
  });
}
