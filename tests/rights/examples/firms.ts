import type { Example, Examples } from '../example.ts';
import { OWN, type World } from '../world.ts';

const scope = { firm: OWN.firm };
const CONSENT = { registers: ['labour'], purpose: 'evaluate', validUntil: '2099-12-31' };

async function given(world: World): Promise<string> {
  const firm = await world.person('consenting firm', [{ role: 'firm', scope }]);
  const { body } = await firm('POST', `/api/v1/firms/${OWN.firm}/consents`, { payload: CONSENT });
  return (body as { id: string }).id;
}

const ofFirm = (payload?: object): Example => ({
  scope,
  make: () => ({ params: { bin: OWN.firm }, ...(payload !== undefined && { payload }) }),
});

export const firms: Examples = {
  listConsents: ofFirm(),
  listReadings: ofFirm(),
  giveConsent: ofFirm(CONSENT),
  withdrawConsent: { scope, make: async (world) => ({ params: { bin: OWN.firm, id: await given(world) } }) },
};
