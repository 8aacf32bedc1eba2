import { getReportingBoard } from '@industry/programme/contract';
import { Problem, serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { FastifyInstance } from 'fastify';
import type { AnswerCache } from '../answers.ts';
import { boardOf } from './board.ts';
import { readTerm } from './period.ts';

export function boardRoutes(app: FastifyInstance, platform: Platform, answers: AnswerCache): void {
  serve(app, getReportingBoard, ({ query }) => {
    const term = readTerm(query.period ?? lastEndedYear(platform));
    if (term === null) throw new Problem('period-unreadable', { period: query.period ?? '' });
    return boardOf(platform, answers, term);
  });
}

/** What the board shows unless asked otherwise: the last year of the programme that has ended, or its first. */
function lastEndedYear({ pack, calendar, now }: Platform): string {
  const { firstYear, lastYear } = pack.passport.period;
  const ended = Number(calendar.today(now()).slice(0, 4)) - 1;
  return String(Math.max(firstYear, Math.min(lastYear, ended)));
}
