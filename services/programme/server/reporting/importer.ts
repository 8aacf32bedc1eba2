/** Name under which batches of submissions are recorded. */
export const SUBMISSION_IMPORTER = 'submission';
