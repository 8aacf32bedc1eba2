export { mailLanguage, type NoticesContext } from './context.ts';
export { sendDigestJob, sendMailJob, type MailContext } from './mail/jobs.ts';
export { noticeMigrations } from './migrations.ts';
export { createNotices } from './notices.ts';
export { preferencesAnswer } from './preferences.ts';
export { noticeProblems } from './problems.ts';
export type { NoticeTables } from './tables.ts';
export * from './types.ts';
