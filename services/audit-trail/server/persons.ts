const MASK = '***';
const EMAIL = /[^\s@<>"',;:()]+@[^\s@<>"',;:()]+\.[^\s@<>"',;:()]+/g;
const PERSONAL_FIELD = /^(e_?mail|phone|person_?name|full_?name|first_?name|last_?name|login)$/i;
/** Objects that are persons or stand for one: there a `name` is a person's. */
const PERSON_OBJECT = /^(person|invitation|account|session|assignment|administrator):/;
const PERSON_FIELD = /^(person|people|persons|author|approver|submitter|invited|recipient|viewer)$/i;

/**
 * A payload without names, e-mails and phones of persons, for readers who may not know them. `object` is the event's.
 *
 * Example: `withoutPersons({ email: 'a@b.kz' }, 'person:7')` is `{ email: '***' }`
 */
export function withoutPersons(value: unknown, object: string): unknown {
  return mask(value, PERSON_OBJECT.test(object));
}

function mask(value: unknown, ofPerson: boolean): unknown {
  if (typeof value === 'string') return value.replaceAll(EMAIL, MASK);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mask(item, ofPerson));
  const fields = Object.entries(value);
  const person = ofPerson || fields.some(([name]) => /^e_?mail$/i.test(name));
  return Object.fromEntries(
    fields.map(([name, item]) => {
      const hidden = PERSONAL_FIELD.test(name) || (person && name.toLowerCase() === 'name');
      return [name, hidden && item !== null ? MASK : mask(item, PERSON_FIELD.test(name))];
    }),
  );
}
