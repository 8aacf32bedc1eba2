export * from '@industry/decisions';
