import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { DatasetDeclaration } from '@industry/facts/types.ts';
import type { ServerService, ServiceContributions } from './types.ts';

/** Ids that must be one service's alone, by what a person calls them. */
const UNIQUE: Readonly<Record<string, (service: ServerService, pack: ProgrammePack) => readonly string[]>> = {
  dataset: ({ contributions = {} }, pack) =>
    [...datasetsOf(contributions, pack), ...(contributions.computedTables ?? [])].map(({ id }) => id),
  'problem code': ({ contributions }) => contributions?.problems?.map((problem) => problem.code) ?? [],
  action: ({ contributions }) => contributions?.actions?.map((action) => action.id) ?? [],
  'kind of notice': ({ contributions }) => contributions?.noticeKinds?.map((kind) => kind.id) ?? [],
  job: ({ jobs }) => jobs?.map((job) => job.name) ?? [],
  'demonstration story': ({ contributions }) => contributions?.demonstrationStories?.map((story) => story.id) ?? [],
  migration: ({ migrations }) => migrations?.map((migration) => migration.name) ?? [],
  'owner command': ({ ownerCommands }) => ownerCommands?.map((command) => command.name) ?? [],
  'command of the command line': ({ cliCommands }) => cliCommands?.map((command) => command.name) ?? [],
};

/** The datasets that a service contributes under this pack. */
export function datasetsOf(
  { datasets = [] }: ServiceContributions,
  pack: ProgrammePack,
): readonly DatasetDeclaration[] {
  return typeof datasets === 'function' ? datasets(pack) : datasets;
}

/** Everything that keeps the services from being composed, one sentence each with its remedy. */
export function contributionFaults(services: readonly ServerService[], pack: ProgrammePack): readonly string[] {
  const names = services.map((service) => service.name);
  return [
    ...repeated(names.map((name) => [name, name])).map(([name]) => `the service ${name} is listed twice: list it once`),
    ...Object.entries(UNIQUE).flatMap(([kind, idsOf]) =>
      repeated(services.flatMap((service) => idsOf(service, pack).map((id) => [id, service.name] as const))).map(
        ([id, owners]) => `${kind} ${id} is claimed by ${owners.join(' and ')}: rename all but one`,
      ),
    ),
    ...services.flatMap((service) => storyFaults(service, pack)),
  ];
}

function storyFaults({ name, contributions }: ServerService, pack: ProgrammePack): string[] {
  const persons = pack.passport.demonstrationPersons.map((person) => person.id);
  return (contributions?.demonstrationStories ?? [])
    .filter((story) => !persons.includes(story.person))
    .map(
      (story) =>
        `the story ${story.id} of ${name} is for the person ${story.person}, whom the pack ${pack.passport.id} does not have; ` +
        `it has ${persons.join(', ')}`,
    );
}

/** Keys that occur more than once, with the values that they came with. */
function repeated(
  entries: readonly (readonly [key: string, value: string])[],
): (readonly [string, readonly string[]])[] {
  const values = new Map<string, string[]>();
  for (const [key, value] of entries) values.set(key, [...(values.get(key) ?? []), value]);
  return [...values].filter(([, claimed]) => claimed.length > 1);
}
