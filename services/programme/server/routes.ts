import type { FastifyInstance } from 'fastify';
import { getIndicator, getProgramme, listIndicators } from '@industry/programme/contract';
import { Problem, serve } from '@industry/http';
import { nearest } from '@industry/pack';
import { lintPack } from '@industry/pack-lint';
import type { Platform } from '@industry/registry/types.ts';
import type { AnswerCache } from './answers.ts';
import { detailOf } from './detail.ts';
import { programmeAnswer } from './programme.ts';
import { summaryOf } from './summary.ts';
import { asked } from './times.ts';

export function programmeRoutes(app: FastifyInstance, platform: Platform, answers: AnswerCache): void {
  const { pack, facts } = platform;
  const findings = lintPack(pack);
  const programme = programmeAnswer(pack, platform.mode);

  serve(app, getProgramme, () => programme);

  const listed = (query: Parameters<typeof asked>[0]) => {
    const times = asked(query, pack, platform.now());
    return answers.of('indicators', times, async () => ({
      indicators: await Promise.all(
        [...pack.indicators.values()].map((indicator) => summaryOf(facts, pack, indicator, times)),
      ),
      knownAt: times.knownAt ?? times.today,
    }));
  };
  serve(app, listIndicators, ({ query }) => listed(query));
  // The front page asks for this first; whoever opens it right after the start need not wait for the lake.
  app.addHook(
    'onListen',
    () => void listed({}).catch((error: unknown) => platform.log.warn({ err: error }, 'warm-up')),
  );

  serve(app, getIndicator, ({ params, query }) => {
    const indicator = pack.indicators.get(params.id);
    if (indicator === undefined)
      throw new Problem('indicator-unknown', {
        id: params.id,
        nearest: nearest(params.id, pack.indicators.keys()) ?? '–',
      });
    const times = asked(query, pack, platform.now());
    return answers.of(indicator.id, times, () => detailOf(facts, pack, findings, indicator, times));
  });
}
