import { clausePath } from '@industry/legislation/contract';
import type { ProgrammePack } from '@industry/pack';
import type { DemonstrationStory } from '@industry/registry/types.ts';
import { type Place, STORY_TEXTS } from './story-texts.ts';

type Person = ProgrammePack['passport']['demonstrationPersons'][number];

function pathOf(place: Place, pack: ProgrammePack, person: Person): string {
  switch (place) {
    case 'front':
      return '/';
    case 'clauses':
      return '/clauses';
    case 'lease-clause': {
      const lease = [...pack.clauses.keys()].find((id) => /\/lease(\.|$)/.test(id));
      return lease === undefined ? '/clauses' : clausePath(lease);
    }
    case 'own-region':
      return person.region === undefined ? '/regions' : `/regions/${person.region}`;
    case 'regions':
      return '/regions';
    case 'datasets':
      return '/datasets';
    case 'indicator': {
      const bound = [...pack.indicators.values()].find(({ binding }) => binding !== undefined);
      return bound === undefined ? '/' : `/indicators/${bound.id}`;
    }
  }
}

/** The tasks of this pack's persons, by their roles; a person whose role has none gets the auditor's, which anyone can do. */
export function storiesOf(pack: ProgrammePack): readonly DemonstrationStory[] {
  return pack.passport.demonstrationPersons.flatMap((person) => {
    const story = STORY_TEXTS.find(({ role }) => role === person.role) ?? STORY_TEXTS.at(-1);
    if (!story) return [];
    const steps = story.steps.map(({ place, text }) => ({ text, path: pathOf(place, pack, person) }));
    return [{ id: `task-${person.id}`, person: person.id, title: story.title, steps }];
  });
}
