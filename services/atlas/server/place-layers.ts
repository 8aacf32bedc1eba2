import type { PlaceLayer } from '@industry/atlas/contract';
import type { MapPlace, MapPlaceLayer, Platform } from '@industry/registry/types.ts';
import type { CivilDate, LocalisedText } from '@industry/values';
import { infrastructure, type INFRASTRUCTURE_KINDS } from './datasets/infrastructure.ts';
import { plantColumns } from './plants/plant-columns.ts';

/** Zones as the plants name them: no register of zones and no open source gives their borders. */
const zones: MapPlaceLayer = {
  id: 'zones',
  title: {
    kk: 'Арнайы аймақтар',
    ru: 'Специальные зоны',
    en: 'Special zones',
    ja: '特区',
  },
  about: {
    kk: 'Аймақ оның алаңдарының ортасында тұр: аймақтардың шекараларын бірде-бір ашық дереккөз бермейді.',
    ru: 'Зона стоит посередине своих площадок: границ зон ни один открытый источник не даёт.',
    en: 'A zone stands in the middle of its plants: no open source gives the borders of zones.',
    ja: '特区は区内事業所の中央に置いています。特区の境界を示す公開資料はありません。',
  },
  dataset: null,
  async places(platform, asOf) {
    const { columns, rows, origins } = await plantColumns(platform, asOf);
    const found = new Map<string, { longitude: number; latitude: number; placed: number; plants: number }>();
    for (let row = 0; row < rows; row += 1) {
      const name = columns.zone[row];
      if (!name) continue;
      const zone = found.get(name) ?? { longitude: 0, latitude: 0, placed: 0, plants: 0 };
      found.set(name, zone);
      zone.plants += 1;
      if (columns.longitude[row] === null || columns.latitude[row] === null) continue;
      zone.longitude += Number(columns.longitude[row]);
      zone.latitude += Number(columns.latitude[row]);
      zone.placed += 1;
    }
    const places = [...found].flatMap(([name, { longitude, latitude, placed, plants }]): MapPlace[] =>
      placed === 0
        ? []
        : [
            {
              id: name,
              name: { kk: name, ru: name, en: name, ja: name },
              longitude: longitude / placed,
              latitude: latitude / placed,
              note: {
                kk: `алаңдар: ${plants}`,
                ru: `площадок: ${plants}`,
                en: `plants: ${plants}`,
                ja: `事業所：${plants}`,
              },
            },
          ],
    );
    return { places: places.toSorted((a, b) => (a.id < b.id ? -1 : 1)), origins: places.length > 0 ? origins : [] };
  },
};

const KINDS: Readonly<Record<(typeof INFRASTRUCTURE_KINDS)[number], LocalisedText>> = {
  power: { kk: 'электр энергетикасы', ru: 'электроэнергетика', en: 'power', ja: '電力' },
  gas: { kk: 'газ', ru: 'газ', en: 'gas', ja: 'ガス' },
  water: { kk: 'су', ru: 'вода', en: 'water', ja: '水道' },
  rail: { kk: 'теміржол', ru: 'железная дорога', en: 'rail', ja: '鉄道' },
  road: { kk: 'автожол', ru: 'автодорога', en: 'road', ja: '道路' },
  port: { kk: 'порт', ru: 'порт', en: 'port', ja: '港湾' },
  airport: { kk: 'әуежай', ru: 'аэропорт', en: 'airport', ja: '空港' },
  logistics: { kk: 'логистика', ru: 'логистика', en: 'logistics', ja: '物流' },
};

const objects: MapPlaceLayer = {
  id: 'infrastructure',
  title: infrastructure.title,
  about: {
    kk: 'Нысандар тізілімін жүргізетін орган берген файлдан. Ашық дереккөз жоқ.',
    ru: 'Из файла органа, который ведёт реестр объектов. Открытого источника нет.',
    en: 'From the file of the body that keeps a register of objects. There is no open source.',
    ja: '施設の登録簿を管理する機関のファイルによります。公開資料はありません。',
  },
  dataset: infrastructure.id,
  async places({ facts }) {
    const { rows, origins } = await facts.table({
      dataset: infrastructure.id,
      columns: ['object', 'kind', 'name_kk', 'name_ru', 'latitude', 'longitude'],
    });
    const places = rows.map((row): MapPlace => {
      const [kk, ru] = [row['name_kk']!, row['name_ru']!];
      return {
        id: row['object']!,
        name: { kk, ru, en: ru, ja: ru },
        longitude: Number(row['longitude']),
        latitude: Number(row['latitude']),
        note: KINDS[row['kind'] as keyof typeof KINDS],
      };
    });
    return { places, origins: [...origins.values()] };
  },
};

export const ownPlaceLayers: readonly MapPlaceLayer[] = [zones, objects];

/** Layers of points of all services, as of a day. */
export async function placeLayers(platform: Platform, asOf: CivilDate): Promise<PlaceLayer[]> {
  return Promise.all(
    platform.contributions.placeLayers.map(async ({ id, title, about, dataset, places: read }) => {
      const { places, origins } = await read(platform, asOf);
      return { id, title, about, dataset, places: [...places], origins: origins.map((origin) => ({ ...origin })) };
    }),
  );
}
