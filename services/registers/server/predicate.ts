import { randomUUID } from 'node:crypto';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { isCivilDate } from '@industry/values';
import {
  ANSWERS,
  ANSWERS_DATASET,
  CONNECTORS,
  type RegisterAnswer,
  type RegisterId,
} from '@industry/registers/contract';
import { askRegister, AskFailed } from './ask.ts';
import type { Consents } from './consents.ts';
import { releaseDays } from './days.ts';
import type { Faults } from './faults.ts';
import { acknowledge } from './inbox.ts';
import type { Seal } from './key-seal.ts';
import { newestKey } from './keys.ts';
import { readBody } from './read-body.ts';
import { rowForm } from './row-form.ts';
import type { RegisterTables } from './tables.ts';

export interface Question {
  readonly register: RegisterId;
  readonly bin: string;
  readonly predicate: string;
  readonly year: number;
}

const LONGEST_ANSWER = 10_000;
const RECEIPT = /^[A-Za-z0-9./-]{1,80}$/;

/**
 * Puts a question to a register and keeps its answer as a fact, with the register's receipt. Anything but the answer, the receipt and
 * the day is a breach of the contract and is thrown away unread: a value may not come in this way.
 */
export async function askPredicate(
  platform: Platform,
  { seal, consents, faults }: { readonly seal: Seal; readonly consents: Consents; readonly faults: Faults },
  { register, bin, predicate, year }: Question,
  actor: string,
): Promise<RegisterAnswer> {
  const { store, settings, audit, now } = platform;
  const connector = CONNECTORS.find(({ id }) => id === register)!;
  if (!connector.predicates.some(({ id }) => id === predicate)) throw new Problem('register-predicate', { predicate });
  if (!(await consents.covering(register, [bin])).has(bin)) throw new Problem('register-no-consent');
  const source = await store
    .tables<RegisterTables>()
    .selectFrom('register_source')
    .selectAll()
    .where('register', '=', register)
    .where('dataset', '=', ANSWERS_DATASET)
    .where('active', '=', true)
    .executeTakeFirst();
  const key = await newestKey(platform, seal, register);
  if (source === undefined || key === null) throw new Problem('register-no-source');
  const url = new URL(source.url);
  for (const [name, value] of Object.entries({ predicate, bin, year: String(year) })) url.searchParams.set(name, value);
  const said = await question(url.href).catch(async (error: unknown) => {
    if (!(error instanceof AskFailed)) throw error;
    await faults.note(register, 'answer', error.fault, error.detail);
    throw new Problem('register-silent', { fault: error.fault });
  });
  const day = releaseDays(platform).last;
  const row = {
    sequence: Math.floor(now().getTime()),
    published_on: day,
    bin,
    register,
    predicate,
    year: String(year),
    answer: said.answer,
    receipt: said.receipt,
  };
  const form = rowForm(platform.facts.dataset(ANSWERS_DATASET)!);
  const body = await readBody(one(JSON.stringify(row)), form, releaseDays(platform), null);
  await acknowledge(
    platform,
    { register, dataset: ANSWERS_DATASET, way: 'answer', idempotencyKey: randomUUID(), body, key: key.id },
    async (tx) => {
      await audit.record(tx, {
        actor,
        action: 'register.ask',
        object: `firm:${bin}`,
        after: { register, predicate, year, answer: said.answer, receipt: said.receipt },
      });
    },
  );
  return { register, predicate, bin, year, ...said };

  async function question(href: string): Promise<Pick<RegisterAnswer, 'answer' | 'receipt' | 'answeredOn'>> {
    const { body: stream } = await askRegister(href, key!, {
      now: now(),
      privateAllowed: settings.pullPrivate,
      signal: AbortSignal.timeout(20_000),
    });
    let text = '';
    for await (const chunk of stream) {
      text += String(chunk);
      if (text.length > LONGEST_ANSWER) {
        stream.destroy();
        throw new AskFailed('size');
      }
    }
    return readAnswer(text);
  }
}

async function* one(line: string): AsyncGenerator<string> {
  yield line;
}

/** `{"answer": "yes", "receipt": "T-17", "answered_on": "2026-12-01"}` and not a field more. */
export function readAnswer(text: string): Pick<RegisterAnswer, 'answer' | 'receipt' | 'answeredOn'> {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    throw new AskFailed('malformed');
  }
  if (typeof value !== 'object' || value === null) throw new AskFailed('malformed');
  const { answer, receipt, answered_on: answeredOn, ...more } = value;
  const known = ANSWERS.find((one) => one === answer);
  if (Object.keys(more).length > 0 || known === undefined || typeof receipt !== 'string' || !RECEIPT.test(receipt))
    throw new AskFailed('malformed');
  return {
    answer: known,
    receipt,
    answeredOn: typeof answeredOn === 'string' && isCivilDate(answeredOn) ? answeredOn : null,
  };
}
