import { type CivilDate, civilDateAt, type Language, type LocalisedText, toCivilDate } from '@industry/values';
import { Problem, serve } from '@industry/http';
import { regionSchemeFor } from '@industry/pack';
import type { ProgrammePack, RegionScheme } from '@industry/pack/schema.ts';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import type { Observation, Times } from '@industry/facts/types.ts';
import {
  getBoundaries,
  getDistrictBoundaries,
  getEconomy,
  getManufacturingGva,
  getMapLayer,
  getRegionManufacturingGva,
  getRegionSeries,
  getWorldDevelopment,
  listMapLayers,
  listRegions,
  listTowns,
  type ManufacturingGva,
} from '@industry/atlas/contract';
import { boundariesOf } from './boundaries.ts';
import { decentWork } from './datasets/decent-work.ts';
import { grossRegionalProduct } from './datasets/gross-regional-product.ts';
import { atlasDatasets } from './datasets/index.ts';
import { regionAreas } from './datasets/region-areas.ts';
import { regionalIndicators } from './datasets/regional-indicators.ts';
import { districtCollection, districtsOf } from './districts.ts';
import { mapLayer, mapLayers } from './layers.ts';
import { ownPlaceLayers } from './place-layers.ts';
import { plantRoutes } from './plants/routes.ts';
import { problems } from './problems.ts';
import { lineageOf, MACRO_QUARTERLY } from './lineage.ts';
import { regionSeries } from './region-series.ts';
import { regionAnswer, regionOrNation } from './regions.ts';
import { townsAnswer } from './towns.ts';
import { worldDevelopmentAnswer } from './world-development.ts';
import { byRegion, sharesAndRanks, sumsAgainstNation } from './series.ts';

/** Regions, their borders and their passports. */
export const atlasService: ServerService = {
  name: 'atlas',
  contributions: {
    problems,
    datasets: atlasDatasets,
    mapLayers: (pack) => [
      { dataset: pack.passport.regionalSeries.dataset, fact: pack.passport.regionalSeries.fact },
      ...[grossRegionalProduct, regionalIndicators, regionAreas].flatMap(({ id, facts }) =>
        facts.map((fact) => ({ dataset: id, fact: fact.id })),
      ),
    ],
    placeLayers: ownPlaceLayers,
    lineage: lineageOf,
    searchables: (pack) =>
      [...pack.regionSchemes.values()].flatMap((scheme) =>
        scheme.regions.map((region) => ({
          path: `/regions/${region.code}`,
          title: region.name,
          text: joined(region.shortName, region.centre?.name),
          codes: [region.code, ...(region.iso ? [region.iso] : [])],
          kind: 'region',
        })),
      ),
  },
  routes(app, platform) {
    const { pack } = platform;
    const { dataset, fact } = pack.passport.regionalSeries;
    const unit = seriesUnit(pack);
    const sizes = new Map([...pack.regionSchemes.values()].map(({ id, regions }) => [id, regions.length]));

    const scheme = (id: string | undefined, asOf?: string): RegionScheme => {
      const day = asOf ? toCivilDate(asOf) : today(platform);
      const found = id ? pack.regionSchemes.get(id) : regionSchemeFor(pack, day);
      if (!found)
        throw new Problem('scheme-unknown', { scheme: id ?? day, known: [...pack.regionSchemes.keys()].join(', ') });
      return found;
    };
    const series = (times: Times): Promise<readonly Observation[]> =>
      platform.facts.observations({ dataset, facts: [fact], ...times });

    serve(app, listRegions, ({ query }) => ({
      scheme: scheme(query.scheme, query.asOf).id,
      schemes: [...pack.regionSchemes.values()].map((one) => ({
        id: one.id,
        title: one.title,
        validFrom: one.validFrom,
        validTo: one.validTo ?? null,
        regions: one.regions.flatMap(({ code }) => regionAnswer(one, code) ?? []),
      })),
    }));

    serve(app, getRegionManufacturingGva, async ({ params, query }) => {
      const region = regionOrNation(pack, params.code);
      if (!region) throw new Problem('region-unknown', { region: params.code });
      const values = byRegion(await series(timesOf(query)));
      return {
        region,
        unit,
        series: [...(values.get(region.code) ?? [])],
        shares:
          region.code === pack.passport.nation ? [] : sharesAndRanks(region.code, values, pack.passport.nation, sizes),
      };
    });

    serve(app, getManufacturingGva, async ({ query }) => {
      const chosen = scheme(query.scheme, query.asOf);
      const values = byRegion(await series(timesOf(query)));
      const regions = chosen.regions.flatMap(({ code }) => {
        const region = regionAnswer(chosen, code);
        return region ? [{ region, values: (values.get(code) ?? []).filter((v) => v.scheme === chosen.id) }] : [];
      });
      const codes = chosen.regions.map(({ code }) => code);
      return {
        scheme: chosen.id,
        unit,
        years: [...new Set(regions.flatMap((r) => r.values.map((v) => v.year)))].sort((a, b) => a - b),
        nation: [...(values.get(pack.passport.nation) ?? [])],
        regions,
        sums: sumsAgainstNation(codes, chosen.id, values, pack.passport.nation),
      };
    });

    serve(app, getRegionSeries, ({ params, query }) => {
      const region = regionOrNation(pack, params.code);
      if (!region) throw new Problem('region-unknown', { region: params.code });
      return regionSeries(
        platform,
        region.code,
        [grossRegionalProduct, regionalIndicators, regionAreas],
        timesOf(query),
      );
    });

    serve(app, getEconomy, ({ query }) => {
      const quarterly = platform.facts.dataset(MACRO_QUARTERLY);
      return regionSeries(
        platform,
        pack.passport.nation,
        [...(quarterly ? [quarterly] : []), decentWork],
        timesOf(query),
      );
    });

    plantRoutes(app, platform);
    serve(app, listMapLayers, async () => ({ layers: await mapLayers(platform) }));
    serve(app, getMapLayer, ({ params, query }) => {
      const chosen = scheme(query.scheme, query.asOf);
      return mapLayer(
        platform,
        params.layer,
        chosen.id,
        new Set(chosen.regions.map(({ code }) => code)),
        timesOf(query),
      );
    });

    serve(app, listTowns, ({ query }) => townsAnswer(platform, timesOf(query)));
    serve(app, getWorldDevelopment, ({ query }) => worldDevelopmentAnswer(platform, query, timesOf(query)));

    // A map of the country has a megabyte of borders: written as JSON once a delivery.
    const written = new WeakMap<object, Buffer>();
    serve(app, getDistrictBoundaries, async ({ params, request, reply }) => {
      const found = await districtsOf(platform.facts, scheme(params.scheme));
      const tag = `"${found.version || 'none'}"`;
      reply.headers({ etag: tag, 'cache-control': 'no-cache', 'content-type': 'application/json; charset=utf-8' });
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      const body = written.get(found) ?? Buffer.from(JSON.stringify(districtCollection(found)));
      written.set(found, body);
      return reply.send(body);
    });
    serve(app, getBoundaries, async ({ params }) => {
      const chosen = scheme(params.scheme);
      return boundariesOf(platform, chosen.id);
    });
  },
};

/** A region is also looked for by its short name and its centre. */
function joined(name: LocalisedText, centre: LocalisedText | undefined): LocalisedText {
  if (!centre) return name;
  const both = (language: Language) => `${name[language]}. ${centre[language]}`;
  return { kk: both('kk'), ru: both('ru'), en: both('en'), ja: both('ja') };
}

function seriesUnit(pack: ProgrammePack): ManufacturingGva['unit'] {
  const unit = pack.units.get(pack.passport.regionalSeries.unit);
  if (!unit)
    throw new Error(`pack.yaml: regionalSeries.unit ${pack.passport.regionalSeries.unit} is not in units.yaml`);
  return { symbol: unit.symbol, digits: unit.digits, magnitude: unit.magnitude };
}

function timesOf(query: { knownAt?: string; asOf?: string; recordedAt?: string }): Times {
  return {
    ...(query.asOf && { asOf: toCivilDate(query.asOf) }),
    ...(query.knownAt && { knownAt: toCivilDate(query.knownAt) }),
    ...(query.recordedAt && { recordedAt: query.recordedAt }),
  };
}

function today(platform: Platform): CivilDate {
  return civilDateAt(platform.now(), platform.pack.passport.timeZone);
}
