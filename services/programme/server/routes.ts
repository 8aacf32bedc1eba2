import type { FastifyInstance } from 'fastify';
import { getIndicator, getProgramme, listIndicators } from '@industry/programme/contract';
import { serve } from '@industry/http';
import { lintPack } from '@industry/pack-lint';
import type { Platform } from '@industry/registry/types.ts';
import type { AnswerCache } from './answers.ts';
import { detailOf } from './detail.ts';
import { indicatorOf } from './indicator-of.ts';
import { plansAt } from './plan-changes/effective.ts';
import { programmeAnswer } from './programme.ts';
import { summaryOf } from './summary.ts';
import { asked } from './times.ts';

export function programmeRoutes(app: FastifyInstance, platform: Platform, answers: AnswerCache): void {
  const { pack, facts } = platform;
  const findings = lintPack(pack);
  const programme = programmeAnswer(pack, platform.mode);

  serve(app, getProgramme, () => programme);

  const listed = async (query: Parameters<typeof asked>[0]) => {
    const times = asked(query, pack, platform.now());
    const plans = await plansAt(platform, times.recordedAt);
    return answers.of(`indicators ${plans.stamp}`, times, async () => ({
      indicators: await Promise.all(
        [...plans.pack.indicators.values()].map((indicator) => summaryOf(facts, plans.pack, indicator, times)),
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

  serve(app, getIndicator, async ({ params, query }) => {
    const times = asked(query, pack, platform.now());
    const plans = await plansAt(platform, times.recordedAt);
    const indicator = indicatorOf(plans.pack, params.id);
    return answers.of(`${indicator.id} ${plans.stamp}`, times, () =>
      detailOf(facts, plans.pack, findings, indicator, times),
    );
  });
}
