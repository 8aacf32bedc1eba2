import { axisOf, crossTableOfFirms, measuresOf } from '@industry/firm-statistics';
import { Problem } from '@industry/http';
import type { Viewer } from '@industry/http/viewer.ts';
import type { FirmCrossTable } from '@industry/manufacturing/contract';
import { disclosureRule } from '@industry/pack';
import type { FirmDimension } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';
import { civilDateAt } from '@industry/values';
import { shownMeasure, shownValue, titleOf } from './words.ts';

interface Asked {
  readonly measure: string;
  readonly year: number;
  readonly rows: FirmDimension;
  readonly columns: FirmDimension;
}

/** A table that is not published, for whom the secrecy table admits; `platform/facts` asks it, not this service. */
export async function crossTableFor(platform: Platform, asked: Asked, viewer: Viewer | null): Promise<FirmCrossTable> {
  const { pack, now } = platform;
  const { measure: id, year, rows: down, columns: across } = asked;
  const known = measuresOf(pack).map((measure) => measure.id);
  if (!known.includes(id)) throw new Problem('measure-unknown', { measure: id, known: known.join(', ') });
  if (down === across || across === 'sector') throw new Problem('cross-table-dimensions');
  const rule = disclosureRule(pack, civilDateAt(now(), pack.passport.timeZone));
  const { cells, origins } = await crossTableOfFirms(platform, asked, { viewer, purpose: 'statistics' }, rule);
  const measure = shownMeasure(pack, id);
  const heading = (dimension: FirmDimension, kind: 'code' | 'group' | 'total', code: string) => ({
    kind,
    code,
    title: titleOf(pack, dimension, kind, code),
  });
  const axis = axisOf(pack, down);
  const columns = [
    ...axisOf(pack, across).codes.map((code) => heading(across, 'code', code)),
    heading(across, 'total', ''),
  ];
  const headings = [
    ...axis.codes.map((code) => heading(down, 'code', code)),
    ...(axis.groups?.codes ?? []).map((code) => heading(down, 'group', code)),
    heading(down, 'total', ''),
  ];
  const blank = { state: 'unprotected' as const, value: null, firms: null };
  return {
    measure: measure.answer,
    year,
    columns,
    rows: headings.map((row, i) => ({
      ...row,
      cells: columns.map((_, j) => {
        const cell = cells?.[i * columns.length + j];
        if (cell === undefined) return blank;
        return { state: cell.state, firms: cell.firms, value: shownValue(measure, cell.value, cell.firms) };
      }),
    })),
    firmOrigins: [...origins],
  };
}
