import type { Audit } from './types.ts';

/** A sealer that runs; `stop` waits for the round in hand and seals what is left. */
export interface Sealer {
  stop(): Promise<void>;
}

/**
 * Seals each second (`interval`, milliseconds); started by the owner of the state folder. A failed round is told to
 * `onError` and tried again with the next.
 */
export function startSealer(audit: Audit, onError: (error: unknown) => void, interval = 1000): Sealer {
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= audit
      .seal()
      .catch(onError)
      .finally(() => (running = null));
  }, interval);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
      await audit.seal();
    },
  };
}
