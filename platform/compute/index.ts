export * from './compute.ts';
export type { TaskContext, TaskInput, TaskName, TaskProgress, TaskResult } from './tasks.ts';
