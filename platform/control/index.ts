export * from './call-owner.ts';
export * from './dispatch.ts';
export { MAX_FRAME_BYTES } from './frames.ts';
export * from './ownership.ts';
export * from './problem.ts';
export { shareStateFolder } from './share.ts';
export * from './system-actor.ts';
export * from './types.ts';
