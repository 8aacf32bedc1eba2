import type { Scope } from '@industry/http';
import type { CallInput, World } from './world.ts';

/** How to call a route for one record. */
export interface ExampleCall extends CallInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** An example of a route whose action is scoped: a record of the scopes `OWN`, made anew at each call. */
export interface Example {
  /** Scope of the record, as the handler has to find it by itself. */
  readonly scope: Scope;
  make(world: World): Promise<ExampleCall> | ExampleCall;
}

/** An example of a route that is open to a person for what is their own. */
export interface PersonalExample {
  /** Who is permitted this action may do it to everybody's. */
  readonly orAction?: string;
  /** Something of the person whose id is `owner`. */
  make(world: World, owner: string): Promise<ExampleCall> | ExampleCall;
}
export type PersonalExamples = Readonly<Record<string, PersonalExample>>;

/** A record on a public address that is shown, before it is in force, only to those who work on it. */
export interface VeiledExample {
  readonly scope: Scope;
  /** Who is permitted one of these for the record sees it. */
  readonly actions: readonly string[];
  /** Makes one that is not in force and answers its id. */
  make(world: World): Promise<string>;
}
export type VeiledExamples = Readonly<Record<string, VeiledExample>>;

/** By operation id. */
export type Examples = Readonly<Record<string, Example>>;

/** An id that no record has, in the form that most routes ask for. */
const NO_RECORD = '00000000-0000-4000-8000-000000000000';

export function addressOf(path: string, { params = {}, query = {} }: ExampleCall): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? NO_RECORD));
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
