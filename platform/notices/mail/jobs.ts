import type { Calendar } from '@industry/calendar/types.ts';
import type { Store } from '@industry/database/types.ts';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Settings } from '@industry/observe/settings.ts';
import type { Passport } from '@industry/pack';
import type { Logger } from 'pino';
import { Type as T } from 'typebox';
import { mailLanguage } from '../context.ts';
import { DIGEST_JOB, MAIL_JOB } from '../job-names.ts';
import type { NoticeKind } from '../types.ts';
import { failed, failureWords, owedMail, type OwedMail, settle } from './deliver.ts';
import { digestOf, type Letter, letterOf, preferencesUrl } from './letter.ts';
import { createMailer, type Mailer } from './mailer.ts';

/** What the jobs need of the platform. */
export interface MailContext {
  readonly settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'publicUrl'>;
  readonly store: Store;
  readonly calendar: Calendar;
  readonly pack: { readonly passport: Pick<Passport, 'texts'> };
  readonly contributions: { readonly noticeKinds: readonly NoticeKind[] };
  readonly log: Pick<Logger, 'warn'>;
  now(): Date;
}

/** Letters of one notice that failed go into a digest only when their own job has given up. */
const OWN_JOB_HAS = 2 * 3_600_000;

async function withMailer(
  { settings }: MailContext,
  work: (mailer: Mailer) => Promise<readonly string[]>,
): Promise<void> {
  if (settings.smtpUrl === null) return;
  const mailer = createMailer(settings.smtpUrl, settings.mailFrom);
  try {
    const failures = await work(mailer);
    if (failures.length > 0) throw new Error(`${failures.length} letters could not be sent: ${failures[0]}`);
  } finally {
    mailer.close();
  }
}

/** Sends one letter for what is owed to one person; answers the failure in words. */
async function deliver(
  context: MailContext,
  mailer: Mailer,
  owed: readonly [OwedMail, ...OwedMail[]],
  letter: Letter,
  id: string,
): Promise<readonly string[]> {
  const { store, settings, log, now } = context;
  const [{ address, name, language, person }] = owed;
  if (address === null) {
    await settle(store, owed, null);
    return [];
  }
  try {
    const preferences = preferencesUrl(settings.publicUrl, language);
    await mailer.send({ ...letter, to: { name, address }, language, id, preferences });
    await settle(store, owed, now());
    return [];
  } catch (error) {
    const words = failureWords(error);
    log.warn({ person, letters: owed.length, reason: words }, 'a letter could not be sent');
    await failed(store, owed, words);
    return [words];
  }
}

/** Letters that are owed at once for a notice; tried again by the queue, and in the digest after that. */
export const sendMailJob: JobDefinition<MailContext, ReturnType<typeof noticeInput>> = {
  name: MAIL_JOB,
  title: {
    kk: 'Хабарламаны поштамен жіберу',
    ru: 'Отправка уведомления по почте',
    en: 'Send a notice by mail',
    ja: '通知のメール送信',
  },
  input: noticeInput(),
  retries: 5,
  run: (context, { notice }, { signal }) =>
    withMailer(context, async (mailer) => {
      const failures: string[] = [];
      const language = mailLanguage(context.pack.passport);
      for (const owed of await owedMail(context.store, context.contributions.noticeKinds, language, { notice })) {
        signal.throwIfAborted();
        const letter = letterOf(owed, owed.language, context.settings.publicUrl);
        failures.push(...(await deliver(context, mailer, [owed], letter, `${notice}.${owed.person}`)));
      }
      return failures;
    }),
};

function noticeInput() {
  return T.Object({ notice: T.String() }, { additionalProperties: false });
}

/** One letter a person and working day with what was not read in the meantime. */
export const sendDigestJob: JobDefinition<MailContext> = {
  name: DIGEST_JOB,
  title: {
    kk: 'Күндік жинақты жіберу',
    ru: 'Отправка ежедневной сводки',
    en: 'Send the daily digest',
    ja: '毎日のまとめの送信',
  },
  input: T.Object({}, { additionalProperties: false }),
  schedule: '0 9 * * *',
  run: (context, _input, { signal }) =>
    withMailer(context, async (mailer) => {
      const { store, calendar, now, settings, contributions, pack } = context;
      const today = calendar.today(now());
      if (calendar.addWorkingDays(today, 0).day !== today) return [];
      const failedBefore = new Date(now().getTime() - OWN_JOB_HAS).toISOString();
      const which = { digest: true, failedBefore } as const;
      const all = await owedMail(store, contributions.noticeKinds, mailLanguage(pack.passport), which);
      await settle(
        store,
        all.filter(({ read }) => read),
        null,
      );
      const failures: string[] = [];
      for (const owed of groups(all.filter(({ read }) => !read))) {
        signal.throwIfAborted();
        const letter = digestOf(owed, owed[0].language, settings.publicUrl);
        failures.push(...(await deliver(context, mailer, owed, letter, `digest.${today}.${owed[0].person}`)));
      }
      return failures;
    }),
};

/** Rows of one person beside each other. */
function groups(rows: readonly OwedMail[]): (readonly [OwedMail, ...OwedMail[]])[] {
  const found = new Map<string, [OwedMail, ...OwedMail[]]>();
  for (const row of rows) {
    const known = found.get(row.person);
    if (known) known.push(row);
    else found.set(row.person, [row]);
  }
  return [...found.values()];
}
