import type { Language } from '@industry/values';
import { createTransport } from 'nodemailer';
import type { Letter } from './letter.ts';

export interface Mail extends Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly language: Language;
  /** The same for a letter that is sent again: a mail program shows it once. */
  readonly id: string;
  /** Where the reader says which letters come. */
  readonly preferences: string;
}

export interface Mailer {
  /** Resolves when the server took the letter; throws its refusal, or `MailAddressError` for an address that is none. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** An address that cannot stand in a header. */
export class MailAddressError extends Error {
  override readonly name = 'MailAddressError';
  constructor() {
    super('the account has no usable mail address');
  }
}

/** One address and nothing else: no list, no comment, no line break. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u;
const SECOND = 1000;

/**
 * Mail by SMTP. Password over a connection without TLS is sent to this machine only.
 *
 * Example: `await createMailer(settings.smtpUrl, settings.mailFrom).send(mail)`
 */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const url = new URL(smtpUrl);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const transport = createTransport(
    {
      url: smtpUrl,
      requireTLS: url.username !== '' && !local,
      connectionTimeout: 15 * SECOND,
      greetingTimeout: 15 * SECOND,
      socketTimeout: 30 * SECOND,
      // A letter is made of texts alone: nothing in it may name a file or an address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    async send({ to, subject, text, language, id, preferences }) {
      if (!ADDRESS.test(to.address)) throw new MailAddressError();
      await transport.sendMail({
        to: { name: oneLine(to.name), address: to.address },
        subject: oneLine(subject),
        text,
        textEncoding: 'base64',
        messageId: `<${id}@industry>`,
        list: { unsubscribe: { url: preferences, comment: 'preferences' } },
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      });
    },
    close: () => transport.close(),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
