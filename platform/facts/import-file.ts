import type { PublishResult } from './publish.ts';
import { discardStaged, stageImport, type StageRequest } from './stage.ts';

/**
 * A whole import: stages the file, has it published, leaves nothing staged. A file that was published before and whose
 * figures a later batch replaced is published again as a batch of its own (`after` names that later batch), so that a
 * wrong file is put right by importing the right one once more.
 */
export async function importFile(
  request: StageRequest,
  publish: (staged: string) => Promise<PublishResult>,
): Promise<PublishResult> {
  const result = await stageAndPublish(request, publish);
  if (result.replacedBy === null) return result;
  return stageAndPublish({ ...request, options: { ...request.options, after: result.replacedBy } }, publish);
}

async function stageAndPublish(
  request: StageRequest,
  publish: (staged: string) => Promise<PublishResult>,
): Promise<PublishResult> {
  const { staged } = await stageImport(request);
  try {
    return await publish(staged);
  } finally {
    await discardStaged(request.stateFolder, staged);
  }
}
