import type { Example, Examples, VeiledExamples } from '../example.ts';
import { OWN, type World } from '../world.ts';

const scope = { body: OWN.body };
const CHANGES = '/api/v1/plan-changes';
const text = { original: 'ru', texts: { ru: 'По уточнённому бюджету', kk: 'Нақтыланған бюджет бойынша' } };

interface Change {
  readonly id: string;
  readonly version: number;
}

const officer = (world: World) => world.person('plan-officer', [{ role: 'officer', scope }]);

/** A change of the next plan that nobody is changing yet. */
async function proposal(world: World) {
  const call = await officer(world);
  const { changes } = (await call('GET', CHANGES)).body as { changes: (Change & { indicator: { id: string } })[] };
  const taken = new Set(changes.map(({ indicator }) => indicator.id));
  const { pack } = world.server.composition.platform;
  const indicator = [...pack.indicators.values()].find(
    ({ id, responsible }) => !taken.has(id) && responsible.some(({ body }) => body === OWN.body),
  )!.id;
  const sheet = (await call('GET', `/api/v1/indicators/${indicator}/plan-sheet`)).body as {
    inForce: { values: { year: number; value: string }[] };
    questions: readonly { id: string }[];
  };
  const content = {
    act: { code: '1', title: text, adopted: '2026-01-15' },
    clause: '1',
    // A change changes something: the last year by one.
    values: sheet.inForce.values.map(({ year, value }, i, all) => ({
      year,
      value: i === all.length - 1 ? String(Number.parseInt(value, 10) + 1) : value,
    })),
    grounds: text,
    assessment: sheet.questions.map(({ id }) => ({ question: id, answer: text })),
  };
  return { indicator, body: OWN.body, content };
}

async function drafted(world: World): Promise<Change & { readonly content: object }> {
  const { content, ...of } = await proposal(world);
  const made = (await (await officer(world))('POST', CHANGES, { payload: { ...of, ...content } })).body as Change;
  return { ...made, content };
}

/** What an earlier call left is withdrawn: one change of a plan may be open. */
async function clear(world: World): Promise<void> {
  const call = await officer(world);
  const { changes } = (await call('GET', CHANGES)).body as { changes: readonly Change[] };
  for (const { id, version } of changes) await call('POST', `${CHANGES}/${id}/withdrawal`, { payload: { version } });
}

const step = (payload: (content: object) => object): Example => ({
  scope,
  make: async (world) => {
    await clear(world);
    const { id, version, content } = await drafted(world);
    return { params: { id }, payload: { version, ...payload(content) } };
  },
});

export const planChanges: Examples = {
  proposePlanChange: {
    scope,
    make: async (world) => {
      await clear(world);
      const { content, ...of } = await proposal(world);
      return { payload: { ...of, ...content } };
    },
  },
  savePlanChange: step((content) => content),
  submitPlanChange: step(() => ({ confirmed: [] })),
  decidePlanChange: step(() => ({ decision: 'approve' })),
  withdrawPlanChange: step(() => ({})),
};

export const planChangesVeiled: VeiledExamples = {
  getPlanChange: {
    scope: scope,
    actions: ['plan-change.propose', 'plan-change.approve'],
    make: async (world) => {
      await clear(world);
      return (await drafted(world)).id;
    },
  },
};
