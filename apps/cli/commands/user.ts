import type { CliCommand, CliContext } from '@industry/control/types.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly state: string;
  readonly assignments: readonly { readonly role: string; readonly scope: Readonly<Record<string, string>> }[];
}

interface Link {
  readonly person: string;
  readonly link: string;
  readonly expiresAt: string;
}

const json = { json: { type: 'boolean' } } as const;
const who = { ...json, email: { type: 'string' } } as const;
const what = { ...who, role: { type: 'string' }, scope: { type: 'string' } } as const;
const NO_POSITIONALS = { least: 0, most: 0, names: '' };

const SCOPE_WORDS =
  '  --scope: what the role is held for, as body=miid, region=350000000, operator=damu, firm=BIN, dataset=ID; ' +
  'roles of the whole country have none.';

function emailOf({ email }: { readonly email?: string | undefined }): string {
  if (email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError('--email ADDRESS is needed');
  return email;
}

function scopeOf(text: string | undefined): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const [, kind, id] = /^(body|region|operator|firm|dataset)=(\S+)$/.exec(text) ?? [];
  if (kind === undefined || id === undefined)
    throw new UsageError(`--scope is KIND=ID with KIND one of body, region, operator, firm, dataset; not "${text}"`);
  return { [kind]: id };
}

function roleOf(values: { readonly role?: string | undefined }): string {
  if (values.role === undefined) throw new UsageError('--role ROLE is needed');
  return values.role;
}

function line({ email, name, state, assignments }: Person): string {
  const held = assignments.map(({ role, scope }) =>
    [role, ...Object.entries(scope).map(([kind, id]) => `${kind}=${id}`)].join(' '),
  );
  return `${email ?? '-'}  ${state}  ${name}${held.length > 0 ? `  (${held.join('; ')})` : ''}`;
}

function print(cli: CliContext, asJson: boolean | undefined, answer: unknown, words: string): number {
  cli.stdout(asJson ? `${JSON.stringify(answer)}\n` : `${words}\n`);
  return 0;
}

function printLink(cli: CliContext, asJson: boolean | undefined, issued: Link, email: string): number {
  const { person, link, expiresAt } = issued;
  const words = `Give this link to ${email}. It works once, until ${expiresAt}:\n${link}`;
  return print(cli, asJson, { person, link, expiresAt }, words);
}

export const userAdd: CliCommand = {
  name: 'user add',
  summary: 'Invite a person and print the one-time link',
  usage: `industry user add --email ADDRESS [--name NAME] [--role ROLE [--scope KIND=ID]] [--json]\n${SCOPE_WORDS}`,
  async run(argv, cli) {
    const { values } = readArguments(argv, { ...what, name: { type: 'string' } }, NO_POSITIONALS);
    const email = emailOf(values);
    const { name, role } = values;
    const scope = scopeOf(values.scope);
    if (role === undefined && values.scope !== undefined) throw new UsageError('--scope needs --role');
    const given = { email, scope, ...(name !== undefined && { name }), ...(role !== undefined && { role }) };
    return printLink(cli, values.json, await cli.call<Link>('user.add', given), email);
  },
};

export const userLink: CliCommand = {
  name: 'user link',
  summary: 'Print a new one-time link for a person who lost theirs, or every way in',
  usage: 'industry user link --email ADDRESS [--json]',
  async run(argv, cli) {
    const { values } = readArguments(argv, who, NO_POSITIONALS);
    const email = emailOf(values);
    return printLink(cli, values.json, await cli.call<Link>('user.link', { email }), email);
  },
};

export const userList: CliCommand = {
  name: 'user list',
  summary: 'List persons with their state and roles',
  usage: 'industry user list [--json]',
  async run(argv, cli) {
    const { values } = readArguments(argv, json, NO_POSITIONALS);
    const { persons } = await cli.call<{ readonly persons: readonly Person[] }>('user.list', {});
    const words = persons.length === 0 ? 'Nobody yet: see industry user add --help' : persons.map(line).join('\n');
    return print(cli, values.json, { persons }, words);
  },
};

/** A command about one person that answers the person as they are then. */
function onPerson(
  command: { readonly name: string; readonly owner: string; readonly summary: string; readonly usage: string },
  withRole: boolean,
): CliCommand {
  return {
    name: command.name,
    summary: command.summary,
    usage: command.usage,
    async run(argv, cli) {
      const { values } = readArguments(argv, withRole ? what : who, NO_POSITIONALS);
      const { role, scope } = values as { readonly role?: string; readonly scope?: string };
      const input = {
        email: emailOf(values),
        ...(withRole && { role: roleOf({ role }), scope: scopeOf(scope) }),
      };
      const person = await cli.call<Person>(command.owner, input);
      return print(cli, values.json, { person }, line(person));
    },
  };
}

export const userClose = onPerson(
  {
    name: 'user close',
    owner: 'user.close',
    summary: 'Close an account: roles, sessions and links end, the record stays',
    usage: 'industry user close --email ADDRESS [--json]',
  },
  false,
);

export const userGive = onPerson(
  {
    name: 'user give',
    owner: 'user.give',
    summary: 'Give a person a role',
    usage: `industry user give --email ADDRESS --role ROLE [--scope KIND=ID] [--json]\n${SCOPE_WORDS}`,
  },
  true,
);

export const userEnd = onPerson(
  {
    name: 'user end',
    owner: 'user.end',
    summary: 'End a role of a person',
    usage: `industry user end --email ADDRESS --role ROLE [--scope KIND=ID] [--json]\n${SCOPE_WORDS}`,
  },
  true,
);
