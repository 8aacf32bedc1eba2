import { setTimeout as wait } from 'node:timers/promises';
import type { OpenKey } from '@industry/registers/server/keys';
import { signedHeaders } from '@industry/registers/server/signature';
import type { SimulatedChange } from './change-log.ts';
import { randomNumbers } from './faults.ts';

export interface PushOptions {
  /** Address of the installation. */
  readonly to: string;
  readonly register: string;
  readonly dataset: string;
  readonly key: OpenKey;
  readonly changes: readonly SimulatedChange[];
  readonly rowsEach: number;
  readonly seed: number;
  readonly said: (line: string) => void;
}

const MOST_TRIES = 600;

/**
 * Delivers all changes, out of order and some twice, as a register does whose network is bad: a delivery is sent until it is
 * acknowledged, signed anew each time, under the same idempotency key. Answers the deliveries that were acknowledged.
 */
export async function pushAll({
  to,
  register,
  dataset,
  key,
  changes,
  rowsEach,
  seed,
  said,
}: PushOptions): Promise<number> {
  const random = randomNumbers(seed);
  const parts = Array.from({ length: Math.ceil(changes.length / rowsEach) }, (_, i) => ({
    name: `part-${seed}-${i}-of-${changes.length}`,
    body: changes
      .slice(i * rowsEach, (i + 1) * rowsEach)
      .map((row) => JSON.stringify(row))
      .join('\n'),
  }));
  const twice = parts.filter(() => random() < 0.2);
  const order = [...parts, ...twice].map((part) => ({ part, at: random() })).toSorted((a, b) => a.at - b.at);
  const path = `/api/v1/registers/${register}/deliveries?dataset=${dataset}`;
  for (const [done, { part }] of order.entries()) {
    for (let tried = 1; ; tried += 1) {
      const headers = signedHeaders(
        key,
        { method: 'POST', path, body: part.body, idempotencyKey: part.name },
        new Date(),
      );
      const status = await fetch(`${to}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', ...headers },
        body: part.body,
      }).then(
        async (answer) => {
          const text = await answer.text();
          if (answer.status >= 400 && answer.status !== 429 && answer.status < 500)
            throw new TypeError(`refused ${answer.status}: ${text.slice(0, 500)}`);
          return answer.status;
        },
        () => 0,
      );
      if (status === 202) break;
      if (tried === MOST_TRIES) throw new Error(`no acknowledgement of ${part.name}`);
      await wait(100);
    }
    said(`pushed ${done + 1} of ${order.length}`);
  }
  return parts.length;
}
