export * from '@industry/decisions/contract';
