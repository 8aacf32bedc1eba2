import { openSession, readSessionCookie, setSessionCookie } from '@industry/auth';
import { actAs, demonstrationProblems } from '@industry/demonstration/contract';
import { isLoopback, Problem, serve } from '@industry/http';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import type { FastifyRequest } from 'fastify';
import { storiesOf } from './stories.ts';

export { fillDemonstration } from './fill.ts';

/** Persons of the demonstration country have no passwords: only this machine may act as them, unless a setting allows others. */
export function mayAct({ mode, settings }: Platform, request: FastifyRequest): boolean {
  return mode === 'demonstration' && (settings.demonstrationRemote || isLoopback(request));
}

/** Who can be played and what they can do; nothing in a real country. */
export function personsAndStories({ mode, pack, contributions }: Platform) {
  if (mode === 'real') return { persons: [], stories: [] };
  const stories = [...storiesOf(pack), ...contributions.demonstrationStories];
  return {
    persons: pack.passport.demonstrationPersons.map(({ id, role, name, duty, body, region }) => ({
      id,
      role,
      name,
      duty,
      body: body === undefined ? null : (pack.bodies.get(body)?.shortName ?? null),
      region: region ?? null,
    })),
    stories: stories.map((story) => ({ ...story, steps: [...story.steps] })),
  };
}

/** The demonstration country: simulated data, persons to play, and a task for each in the inbox. */
export const demonstrationService: ServerService = {
  name: 'demonstration',
  contributions: {
    problems: demonstrationProblems,
    inbox: async (viewer, platform) =>
      personsAndStories(platform)
        .stories.filter((story) => story.person === viewer.id)
        .map((story) => ({
          id: `story:${story.id}`,
          title: story.title,
          path: `/stories/${story.id}`,
          due: null,
          practice: true as const,
        })),
  },
  routes(app, platform) {
    serve(app, actAs, async ({ body, request, reply }) => {
      if (platform.mode !== 'demonstration') throw new Problem('demonstration-only');
      if (!mayAct(platform, request)) throw new Problem('loopback-only');
      const person = platform.pack.passport.demonstrationPersons.find(({ id }) => id === body.person);
      if (!person) throw new Problem('demonstration-person-unknown', { person: body.person });
      const before = readSessionCookie(platform, request);
      setSessionCookie(
        platform,
        reply,
        await openSession(platform.store, person.id, platform.now(), before, { way: 'demonstration' }),
      );
      return null;
    });
  },
};
