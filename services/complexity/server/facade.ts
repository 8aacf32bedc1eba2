/*
 * What another service's server may ask of complexity (see README): was a good on a list on a day, and which goods are on it.
 *
 * const { answer, pciClass } = await askList(platform, { kind: 'priority-goods', good: '8703', date });
 */
export { askList, listInForce, type ListInForce, type MembershipQuestion } from './lists/question.ts';
