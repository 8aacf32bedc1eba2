import type { FastifyInstance } from 'fastify';
import { Problem, serve } from '@industry/http';
import { getBody } from '@industry/legislation/contract';
import { nearest, type ProgrammePack } from '@industry/pack';
import type { Platform, Searchable } from '@industry/registry/types.ts';
import type { Language, LocalisedText } from '@industry/values';

export function bodyRoutes(app: FastifyInstance, { pack }: Platform): void {
  serve(app, getBody, ({ params }) => {
    const body = pack.bodies.get(params.id);
    if (!body)
      throw new Problem('body-unknown', { body: params.id, nearest: nearest(params.id, pack.bodies.keys()) ?? '–' });
    return {
      id: body.id,
      name: body.name,
      shortName: body.shortName,
      printedNames: [...body.printedNames],
      region: body.region ?? null,
      clause: body.clause ?? null,
      note: body.note ?? null,
      indicators: [...pack.indicators.values()]
        .filter(({ responsible }) => responsible.some((one) => one.body === body.id))
        .map(({ id, title }) => ({ id, title })),
    };
  });
}

export function bodySearchables(pack: ProgrammePack): readonly Searchable[] {
  return [...pack.bodies.values()].map((body) => ({
    path: `/bodies/${body.id}`,
    kind: 'body',
    title: body.name,
    text: withNote(body.shortName, body.note),
    codes: [body.id, ...body.printedNames],
  }));
}

function withNote(name: LocalisedText, note: LocalisedText | undefined): LocalisedText {
  if (!note) return name;
  const both = (language: Language) => `${name[language]}. ${note[language]}`;
  return { kk: both('kk'), ru: both('ru'), en: both('en'), ja: both('ja') };
}
