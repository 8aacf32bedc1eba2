import type { MatchingRecord } from '@industry/record-matching';
import type { MatchingSide } from '@industry/registers/contract';
import { kazakhForm, normalise } from '@industry/search-text';

/** Legal forms as sources write them, folded: they say nothing of who is meant. */
const LEGAL_FORMS = new Set(
  [
    'тоо',
    'ооо',
    'ао',
    'оао',
    'зао',
    'жшс',
    'ақ',
    'ип',
    'жк',
    'пк',
    'рмк',
    'мкк',
    'llp',
    'llc',
    'jsc',
    'ltd',
    'филиал',
    'товарищество',
    'с',
    'ограниченной',
    'ответственностью',
    'акционерное',
    'общество',
    'жауапкершілігі',
    'шектеулі',
    'серіктестігі',
    'акционерлік',
    'қоғамы',
  ].flatMap((form) => wordsOf(form)),
);
/** Words of addresses that each has. */
const OF_ADDRESSES = new Set(
  [
    'улица',
    'ул',
    'көшесі',
    'дом',
    'д',
    'үй',
    'город',
    'г',
    'қаласы',
    'область',
    'обл',
    'облысы',
    'район',
    'р',
    'ауданы',
    'н',
  ].flatMap((word) => wordsOf(word)),
);

/** One case, one alphabet: ТОО «Қарағанды-Болат» and Karagandy Bolat LLP have the same words. */
function wordsOf(text: string): string[] {
  return normalise(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => kazakhForm(word));
}

/** A record as its source writes it, folded for comparison. */
export function foldSide(side: MatchingSide): MatchingRecord {
  const { id, name, address, region, oked, latitude, longitude, bin } = side;
  return {
    id,
    names: [name, ...side.otherNames].map(nameWords),
    address: wordsOf(address ?? '').filter((word) => !OF_ADDRESSES.has(word)),
    region,
    oked,
    latitude,
    longitude,
    bin,
  };
}

/** Without its legal form; one that is nothing else stays as it is. */
function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const own = words.filter((word) => !LEGAL_FORMS.has(word));
  return own.length > 0 ? own : words;
}
