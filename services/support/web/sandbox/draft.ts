import { parse, stringify } from 'yaml';
import type { SandboxParameter, SandboxRule } from '@industry/support/contract';

type Entries = Readonly<Record<string, unknown>>;
/** Changes by section and id, as the file that the command takes. */
export type Draft = Readonly<Record<string, Entries>>;

/** The draft that a text says; null for what is no object of sections. */
export function readDraft(text: string): Draft | null {
  try {
    const value: unknown = parse(text === '' ? '{}' : text);
    return isObject(value) ? (value as Draft) : null;
  } catch {
    return null;
  }
}

/** Empty for a draft that changes nothing. */
export function draftText(draft: Draft): string {
  const filled = Object.entries(draft).filter(([, entries]) => !isObject(entries) || Object.keys(entries).length > 0);
  return filled.length === 0 ? '' : stringify(Object.fromEntries(filled), { lineWidth: 100, singleQuote: true });
}

/** With one entry changed; undefined takes the change back. */
export function withEntry(draft: Draft, section: string, id: string, value: unknown): Draft {
  const { [id]: _, ...rest } = draft[section] ?? {};
  return { ...draft, [section]: value === undefined ? rest : { ...rest, [id]: value } };
}

/** What a draft makes of a parameter, as its field shows it; null where it leaves it alone, or says it day by day. */
export function draftedValue(draft: Draft, { id }: SandboxParameter): string | null {
  const value = draft['parameters']?.[id];
  if (value === undefined) return null;
  if (isObject(value)) return typeof value['amount'] === 'string' ? value['amount'] : null;
  return String(value);
}

const DECIMAL = /^-?(0|[1-9]\d*)([.]\d+)?$/;

/** A value of the parameter's type; undefined where what was typed is none. */
export function typedValue({ type, value }: SandboxParameter, typed: string): unknown {
  const text = typed
    .trim()
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.');
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : undefined;
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined;
  if (!DECIMAL.test(text)) return undefined;
  if (type === 'integer') return Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
  if (type === 'share' && !(Number(text) >= 0 && Number(text) <= 1)) return undefined;
  if (type === 'money') return isObject(value) ? { amount: text, currency: value['currency'] } : undefined;
  return text;
}

/** The condition as the draft has it, else as it is in force. */
export function draftedRule(draft: Draft, { section, id, when }: SandboxRule): string {
  const entry = draft[section]?.[id];
  return isObject(entry) && 'when' in entry ? stringify(entry['when'], { lineWidth: 100, singleQuote: true }) : when;
}

/** A rule of YAML text; undefined where it is none. */
export function readRule(text: string): unknown {
  try {
    const value: unknown = parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
