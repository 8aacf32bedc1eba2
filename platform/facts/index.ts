export * from './access.ts';
export { ConsentMissing } from './require-consent.ts';
export { CHECKS, NOTICES } from './checks.ts';
export { createFacts, type FactsOptions, type LakeFacts, UnknownDataset } from './create-facts.ts';
export { eraseFirm, type ErasureRequest, type ErasureTables } from './erase.ts';
export * from './import-error.ts';
export { importFile } from './import-file.ts';
export type { ImportOptions } from './import-options.ts';
export * from './importer.ts';
export { DEFAULT_LIMITS, type ImportLimits } from './intake.ts';
export { CatalogueMoved } from './catalogue-moved.ts';
export type { ChangedCell, ForceDifference, MovedRow } from './force-difference.ts';
export { catalogueVersion, isInForce } from './in-force.ts';
export { factsMigrations } from './migrations.ts';
export { type Preview, previewStaged, previewStagedCommand, previewWithdrawal } from './preview.ts';
export {
  publishBatch,
  publishBatchCommand,
  publishedBefore,
  type PublishOptions,
  type PublishResult,
} from './publish.ts';
export { syncPackQuotes } from './quotes.ts';
export { readingsOf, type Reading } from './read-log.ts';
export { reimport, reimportCommand, type ReimportResult } from './reimport.ts';
export { NATION_SCHEME } from './schemes.ts';
export { type SourceText, sourceTexts } from './source-text.ts';
export { discardStaged, stageImport, type StageRequest } from './stage.ts';
export type { StagedBatch, StagedFile } from './staged-batch.ts';
export { rejectedName, removeOldRejected } from './rejected-files.ts';
export { sweepLake } from './sweep.ts';
export * from './types.ts';
export { type CatalogueWatch, watchCatalogue, watchMigrations } from './watch.ts';
export {
  madeFromFile,
  NotWithdrawable,
  previewWithdrawalCommand,
  withdrawBatch,
  withdrawBatchCommand,
  type WithdrawRequest,
} from './withdraw.ts';
