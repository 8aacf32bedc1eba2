import { Problem } from '@industry/http';

/** The challenge that a browser's answer names: the key under which it was kept. Nothing of it is believed yet. */
export function challengeOf(clientDataJson: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8')) as {
      challenge?: unknown;
    };
    if (typeof challenge === 'string') return challenge;
  } catch {
    // Answered below: whoever sends this is not a browser.
  }
  throw new Problem('passkey-refused');
}
