import type { Example, Examples, VeiledExamples } from '../example.ts';
import { OWN, type World } from '../world.ts';

const scope = { body: OWN.body };
const STATEMENTS = '/api/v1/budget/statements';
const text = { original: 'ru', texts: { ru: 'Отчёт казначейства', kk: 'Қазынашылық есебі' } };
const content = { total: '10', lines: [], act: null, source: text };
const draft = { kind: 'spent', year: 2021, quarter: 1, body: OWN.body, ...content };

interface Statement {
  readonly id: string;
  readonly version: number;
}

const officer = (world: World) => world.person('budget-officer', [{ role: 'officer', scope }]);

/** One statement may be open for a quarter: what an earlier call left is withdrawn. */
async function clear(world: World): Promise<void> {
  const call = await officer(world);
  const { statements } = (await call('GET', '/api/v1/budget/work')).body as { statements: readonly Statement[] };
  for (const { id, version } of statements)
    await call('POST', `${STATEMENTS}/${id}/withdrawal`, { payload: { version } });
}

async function drafted(world: World): Promise<Statement> {
  await clear(world);
  return (await (await officer(world))('POST', STATEMENTS, { payload: draft })).body as Statement;
}

async function submitted(world: World): Promise<Statement> {
  const { id, version } = await drafted(world);
  const payload = { version, confirmed: [] };
  return (await (await officer(world))('POST', `${STATEMENTS}/${id}/submission`, { payload })).body as Statement;
}

const step = (record: (world: World) => Promise<Statement>, payload: object): Example => ({
  scope,
  make: async (world) => {
    const { id, version } = await record(world);
    return { params: { id }, payload: { version, ...payload } };
  },
});

export const budget: Examples = {
  createBudgetStatement: {
    scope,
    make: async (world) => {
      await clear(world);
      return { payload: draft };
    },
  },
  saveBudgetStatement: step(drafted, content),
  submitBudgetStatement: step(drafted, { confirmed: [] }),
  decideBudgetStatement: step(submitted, { decision: 'approve' }),
  withdrawBudgetStatement: step(drafted, {}),
};

export const budgetVeiled: VeiledExamples = {
  getBudgetStatement: {
    scope: scope,
    actions: ['budget.record', 'budget.approve'],
    make: async (world) => (await drafted(world)).id,
  },
};
