export * from './account.ts';
export * from './actions.ts';
export * from './invitations.ts';
export * from './organisations.ts';
export * from './persons.ts';
export * from './problems.ts';
export { type AssignmentAnswer, type OrganisationAnswer, type PasskeyAnswer, type SessionAnswer } from './schemas.ts';
