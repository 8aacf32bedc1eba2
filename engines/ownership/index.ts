export * from './state-share.ts';
