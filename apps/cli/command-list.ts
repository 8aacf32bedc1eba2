import type { CliCommand } from '@industry/control/types.ts';

/** A command as the help lists it; its code is loaded when it is used, so that no command waits for another's libraries. */
export interface ListedCommand {
  /** One or two words. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<CliCommand>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'check pack',
    summary: "Check a programme pack: its form, and contradictions in the programme's own figures",
    load: async () => (await import('./commands/check-pack.ts')).checkPack,
  },
  {
    name: 'check audit',
    summary: 'Verify the audit chain and name the first broken link',
    load: async () => (await import('./commands/check-audit.ts')).checkAudit,
  },
  {
    name: 'import',
    summary: 'Import a file of figures into a dataset, or list the datasets',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'complexity compute',
    summary: 'Compute economic complexity for every year of a file of trade',
    load: async () => (await import('./commands/complexity.ts')).complexityCompute,
  },
  {
    name: 'registers list',
    summary: 'State registers: whether each keeps its promise, what waits, what went wrong',
    load: async () => (await import('./commands/registers.ts')).registersList,
  },
  {
    name: 'registers pull',
    summary: 'Pull from a register now and close its batches',
    load: async () => (await import('./commands/registers.ts')).registersPull,
  },
  {
    name: 'registers push-key',
    summary: 'Make a key with which a register signs its deliveries; its secret is printed once',
    load: async () => (await import('./commands/registers.ts')).registersPushKey,
  },
  {
    name: 'registers source',
    summary: 'Say where rows of a dataset are pulled from',
    load: async () => (await import('./commands/registers.ts')).registersSource,
  },
  {
    name: 'registers deliver',
    summary: 'Deliver a file of a register: CSV, XLSX or JSON lines',
    load: async () => (await import('./commands/registers.ts')).registersDeliver,
  },
  {
    name: 'registers close',
    summary: 'Close the batches of a register now instead of at the quarter of an hour',
    load: async () => (await import('./commands/registers.ts')).registersClose,
  },
  {
    name: 'registers match',
    summary: 'Match the records of another source with our firms or plants',
    load: async () => (await import('./commands/registers.ts')).registersMatch,
  },
  {
    name: 'registers simulate',
    summary: 'A register that does not exist: serves pulls, or pushes deliveries, of simulated firms, with faults',
    load: async () => (await import('./commands/registers-simulate.ts')).registersSimulate,
  },
  {
    name: 'user add',
    summary: 'Invite a person and print the one-time link',
    load: async () => (await import('./commands/user.ts')).userAdd,
  },
  {
    name: 'user link',
    summary: 'Print a new one-time link for a person who lost theirs, or every way in',
    load: async () => (await import('./commands/user.ts')).userLink,
  },
  {
    name: 'user list',
    summary: 'List persons with their state and roles',
    load: async () => (await import('./commands/user.ts')).userList,
  },
  {
    name: 'user close',
    summary: 'Close an account: roles, sessions and links end, the record stays',
    load: async () => (await import('./commands/user.ts')).userClose,
  },
  {
    name: 'user give',
    summary: 'Give a person a role',
    load: async () => (await import('./commands/user.ts')).userGive,
  },
  {
    name: 'user end',
    summary: 'End a role of a person',
    load: async () => (await import('./commands/user.ts')).userEnd,
  },
  {
    name: 'complexity reproduce',
    summary: 'Compute a result of complexity again from its batches and print its hash',
    load: async () => (await import('./commands/complexity.ts')).complexityReproduce,
  },
  {
    name: 'trade reproduce',
    summary: "Compute a country's table of exports again from its batches and print its hash",
    load: async () => (await import('./commands/trade.ts')).tradeReproduce,
  },
  {
    name: 'complexity ranking',
    summary: 'Countries by ECI, with the interval of the rank',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('ranking'),
  },
  {
    name: 'complexity history',
    summary: 'ECI, rank, COI and EXPY of countries over the years',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('history'),
  },
  {
    name: 'complexity country',
    summary: 'Profile of a country',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('country'),
  },
  {
    name: 'complexity differences',
    summary: "What each cleaning choice moves, and Harvard's vintages",
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('differences'),
  },
  {
    name: 'complexity opportunities',
    summary: 'Goods that a country lacks, by score',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('opportunities'),
  },
  {
    name: 'complexity what-if',
    summary: 'ECI, rank, COI and EXPY if a country had these goods',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('what-if'),
  },
  {
    name: 'complexity products',
    summary: 'Goods by PCI, with ubiquity and PRODY',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('products'),
  },
  {
    name: 'complexity product',
    summary: 'A good, who sells it and its neighbours',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('product'),
  },
  {
    name: 'complexity product-space',
    summary: 'Network of the product space with positions',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('product-space'),
  },
  {
    name: 'complexity sophistication',
    summary: 'PRODY of goods and EXPY of countries',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('sophistication'),
  },
  {
    name: 'complexity lists',
    summary: 'Approved lists of goods: priority goods, unified map, strategic inputs',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('lists'),
  },
  {
    name: 'complexity list',
    summary: 'An approved list with the reasons of each good',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('list'),
  },
  {
    name: 'complexity list-question',
    summary: 'Was this good on the list on this day, and in which class',
    load: async () => (await import('./commands/complexity-answer.ts')).complexityAnswer('list-question'),
  },
  {
    name: 'rules lint',
    summary:
      'Check the rules of a pack: contradictions, gaps, overlaps, limits without a clause; and run their examples',
    load: async () => (await import('./commands/rules/lint.ts')).rulesLint,
  },
  {
    name: 'rules evaluate',
    summary: 'Say which support a firm can get, why, and what would change it',
    load: async () => (await import('./commands/rules/evaluate.ts')).rulesEvaluate,
  },
  {
    name: 'rules facts',
    summary: 'List the facts that rules ask for: id, type, unit, text, register or question',
    load: async () => (await import('./commands/rules/facts.ts')).rulesFacts,
  },
  {
    name: 'rules population',
    summary: 'Run every rule over a simulated population: who gets what, and how often each condition bars',
    load: async () => (await import('./commands/rules/population/population.ts')).rulesPopulation,
  },
  {
    name: 'rules sandbox',
    summary: 'Try changed rules on a simulated population: who enters, who leaves, money, regions, sectors, overlap',
    load: async () => (await import('./commands/rules/sandbox.ts')).rulesSandbox,
  },
  {
    name: 'report programme',
    summary: 'Write the report of the programme for a year or a quarter, as PDF or XLSX',
    load: async () => (await import('./commands/report.ts')).reportProgramme,
  },
  {
    name: 'simulate',
    summary: 'Make a simulated economy of firms, the same for the same seed, and publish it in a demonstration country',
    load: async () => (await import('./commands/simulate.ts')).simulateCommand,
  },
  {
    name: 'backup',
    summary: 'Write everything (rows, figures, files, keys) into one encrypted file',
    load: async () => (await import('@industry/backup')).backupCommand,
  },
  {
    name: 'restore',
    summary: 'Restore a backup into a new state folder',
    load: async () => (await import('@industry/backup')).restoreCommand,
  },
  {
    name: 'migrate',
    summary: 'Bring the tables of the store up to this build, or say what is missing',
    load: async () => (await import('./commands/migrate.ts')).migrateCommand,
  },
  {
    name: 'withdraw',
    summary: 'Take a batch out of force, with a reason; it stays listed',
    load: async () => (await import('./commands/withdraw.ts')).withdrawCommand,
  },
  {
    name: 'reimport',
    summary: 'Read the raw files of all batches again, after an importer has changed',
    load: async () => (await import('./commands/reimport.ts')).reimportCommand,
  },
  {
    name: 'rebuild',
    summary: 'Build everything anew that is made from the figures: indexes, headline figures, caches',
    load: async () => (await import('./commands/rebuild.ts')).rebuildCommand,
  },
  {
    name: 'version',
    summary: 'Print the version',
    load: async () => (await import('./commands/version.ts')).version,
  },
];
