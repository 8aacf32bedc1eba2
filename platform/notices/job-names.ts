/** Names of the jobs, apart from their definitions so that posting does not load the sending of mail. */
export const MAIL_JOB = 'notices.send-mail';
export const DIGEST_JOB = 'notices.send-digest';
