import { ControlError } from '@industry/control';
import type { MatchingSide } from '@industry/registers/contract';

const LONGEST = 400;

/** A line of a file of records: key and name, and what there is of the rest. Throws `ControlError` with the line. */
export function readSide(line: string, index: number): MatchingSide {
  const value = JSON.parse(line) as Readonly<Record<string, unknown>>;
  const text = (name: string): string | null => {
    const said = value[name];
    return typeof said === 'string' && said.trim() !== '' ? said.trim().slice(0, LONGEST) : null;
  };
  const degrees = (name: string, most: number): number | null => {
    const said = text(name);
    const number = said === null ? null : Number(said);
    if (number !== null && !(Math.abs(number) <= most)) throw wrong(index, name, `is no number up to ${most}`);
    return number;
  };
  const [id, name, bin] = [text('key'), text('name'), text('bin')];
  if (id === null) throw wrong(index, 'key', 'is missing');
  if (name === null) throw wrong(index, 'name', 'is missing');
  if (bin !== null && !/^\d{12}$/.test(bin)) throw wrong(index, 'bin', 'is not twelve digits');
  return {
    id,
    name,
    otherNames: [],
    address: text('address'),
    region: text('region'),
    oked: text('oked'),
    latitude: degrees('latitude', 90),
    longitude: degrees('longitude', 180),
    bin,
  };
}

function wrong(index: number, field: string, what: string): ControlError {
  return new ControlError({
    code: 'matching-file',
    title: 'A record cannot be read',
    detail: `Record ${index + 1}: ${field} ${what}. Put it right and match the file again; nothing was kept.`,
  });
}
