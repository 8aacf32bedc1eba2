import type { ProgrammePack } from '@industry/pack/schema.ts';
import { dialect, type Session } from '@industry/warehouse';
import { NOTICES, type Notice } from './checks.ts';
import type { Importer } from './importer.ts';
import { NATION_SCHEME } from './schemes.ts';
import type { CheckFinding } from './types.ts';

const { identifier, literal, plainDecimal, values } = dialect;

/**
 * Figures that must add up, as warnings: the regions of one scheme against the nation, where all of them are there; the
 * parts of an abolished region against it. A term printed with one digit may be off by half of it.
 */
export async function regionSums(
  session: Session,
  additive: NonNullable<Importer['additive']>,
  pack: Pick<ProgrammePack, 'regionSchemes'>,
): Promise<CheckFinding[]> {
  const key = identifier(additive.key);
  const scheme = identifier(`${additive.key}_scheme`);
  const good = `SELECT * FROM typed WHERE cell NOT IN (SELECT cell FROM problems) AND value IS NOT NULL
    AND fact IN (${additive.facts.map(literal).join(', ')})`;
  const period = 'fact, period_start, period_end';
  const nation = await session.rows(`
    WITH good AS (${good}), sizes AS (SELECT scheme, count(*) AS size FROM scheme_codes GROUP BY scheme),
    complete AS (
      SELECT ${period}, period_scheme.scheme AS scheme, sum(value) AS total, count(*) AS regions
      FROM (SELECT DISTINCT ${period}, ${scheme} AS scheme FROM good WHERE ${scheme} <> ${literal(NATION_SCHEME)}) period_scheme
      JOIN good USING (${period}) JOIN scheme_codes s ON s.scheme = period_scheme.scheme AND s.code = ${key}
      WHERE good.${scheme} = period_scheme.scheme
      GROUP BY ${period}, period_scheme.scheme
      HAVING count(*) = (SELECT size FROM sizes WHERE sizes.scheme = period_scheme.scheme)
    )
    SELECT n.line, complete.scheme AS field, ${plainDecimal('total')} || ' <> ' || ${plainDecimal('n.value')} AS value
    FROM complete JOIN good n USING (${period})
    WHERE n.${scheme} = ${literal(NATION_SCHEME)} AND abs(total - n.value) > 0.05 * (regions + 1) ORDER BY n.line`);
  const parts = values(['whole', 'part', 'parts'], abolishedParts(pack));
  const abolished = await session.rows(`
    WITH good AS (${good}), halves AS (
      SELECT ${period}, p.whole, sum(value) AS total FROM good JOIN ${parts} p ON p.part = ${key}
      GROUP BY ${period}, p.whole, p.parts HAVING count(DISTINCT ${key}) = CAST(p.parts AS INTEGER) AND count(*) = CAST(p.parts AS INTEGER)
    )
    SELECT w.line, w.${key} AS field, ${plainDecimal('total')} || ' <> ' || ${plainDecimal('w.value')} AS value
    FROM halves JOIN good w USING (${period}) WHERE w.${key} = halves.whole AND abs(total - w.value) > 0.15 ORDER BY w.line`);
  const beside = await session.rows(`
    WITH good AS (${good})
    SELECT w.line, w.${key} AS field, CAST(w.period_start AS VARCHAR) AS value
    FROM good w JOIN good g USING (${period}) JOIN ${parts} p ON p.part = g.${key} AND p.whole = w.${key}
    GROUP BY w.line, w.${key}, w.period_start, w.period_end ORDER BY w.period_start, w.line`);
  return [
    warning('sum-over-regions', nation),
    warning('parts-of-abolished-region', abolished),
    warning('abolished-beside-parts', beside),
  ].flat();
}

/** Figures of a region for a period after its abolition: the source may mean another region, or nothing. */
export async function abolishedBefore(
  session: Session,
  key: string,
  pack: Pick<ProgrammePack, 'regionSchemes'>,
): Promise<CheckFinding[]> {
  const ends = new Map<string, string>();
  for (const { regions, validTo } of pack.regionSchemes.values())
    for (const { code } of regions) ends.set(code, validTo ?? '9999-12-31');
  const table = values(
    ['code', 'ended'],
    [...ends].map((row) => [...row]),
  );
  const rows = await session.rows(`
    SELECT line, ${literal(key)} AS field, t.${identifier(key)} || ' ' || CAST(period_start AS VARCHAR) AS value
    FROM typed t JOIN ${table} e ON e.code = t.${identifier(key)} WHERE CAST(period_start AS VARCHAR) >= e.ended ORDER BY line`);
  return warning('abolished-before-period', rows);
}

/** Regions that a later scheme no longer has, with the regions made of them alone. */
function abolishedParts(pack: Pick<ProgrammePack, 'regionSchemes'>): string[][] {
  const schemes = [...pack.regionSchemes.values()].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return schemes.slice(1).flatMap((later, i) => {
    const codes = new Set(later.regions.map(({ code }) => code));
    return schemes[i]!.regions.filter(({ code }) => !codes.has(code)).flatMap(({ code }) => {
      const parts = later.regions.filter(({ from }) => from?.includes(code));
      const whole = parts.every(({ from }) => from!.length === 1);
      return whole ? parts.map((part) => [code, part.code, String(parts.length)]) : [];
    });
  });
}

function warning(check: Notice, rows: readonly Readonly<Record<string, unknown>>[]): CheckFinding[] {
  if (rows.length === 0) return [];
  const examples = rows.slice(0, 5).map(({ line, field, value }) => ({
    line: Number(line),
    field: String(field),
    value: String(value),
  }));
  return [{ check, severity: 'warning', rows: rows.length, message: NOTICES[check], examples }];
}
