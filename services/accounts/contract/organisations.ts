import { route, userTextSchema } from '@industry/http/contract.ts';
import { Type as T } from 'typebox';
import { Done, IdSchema, OrganisationSchema, VersionSchema } from './schemas.ts';

const manage = { action: 'person.manage' } as const;
const NameText = userTextSchema(300);

export const listOrganisations = route({
  id: 'listOrganisations',
  method: 'GET',
  path: '/api/v1/organisations',
  access: manage,
  summary: 'Bodies of the programme pack, and the firms and other organisations that were added',
  response: T.Object({ organisations: T.Array(OrganisationSchema) }),
});

export const addOrganisation = route({
  id: 'addOrganisation',
  method: 'POST',
  path: '/api/v1/organisations',
  access: manage,
  summary: 'Add a firm by its BIN, or another organisation',
  body: T.Object({
    name: NameText,
    /** Business identification number; absent: no firm. */
    bin: T.Optional(T.String({ pattern: '^[0-9]{12}$' })),
  }),
  response: OrganisationSchema,
  status: 201,
  problems: ['organisation-known'],
});

export const changeOrganisation = route({
  id: 'changeOrganisation',
  method: 'PATCH',
  path: '/api/v1/organisations/:organisation',
  access: manage,
  summary: 'Change the name of an organisation that was added',
  params: T.Object({ organisation: IdSchema }),
  body: T.Object({ name: NameText, version: VersionSchema }),
  response: Done,
  status: 204,
  problems: ['stale-version'],
});
