import type { Example, Examples, VeiledExamples } from '../example.ts';
import { OPERATOR_BODY, OWN, type World } from '../world.ts';

const REPORTING = '/api/v1/reporting';
const text = { original: 'ru', texts: { ru: 'По отчётам предприятий', kk: 'Кәсіпорындар есебі бойынша' } };

interface Submission {
  readonly id: string;
  readonly version: number;
}

type Kind = 'actual' | 'report';

const SCOPES = {
  actual: { body: OWN.body },
  report: { body: OPERATOR_BODY, operator: OWN.operator },
} as const;

/** A world's duties are used up one by one: of one duty and period one record may be open. */
const used = new WeakMap<World, number>();

/** The next duty of the kind whose period is over. */
function duty(world: World, kind: Kind): object {
  const next = used.get(world) ?? 0;
  used.set(world, next + 1);
  const { pack } = world.server.composition.platform;
  const { body } = SCOPES[kind];
  const duties =
    kind === 'report'
      ? pack.reporting.duties
          .filter(({ bodies, frequency }) => bodies.includes(body) && frequency === 'quarter')
          .flatMap(({ id }) => periods((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`), id))
      : [...pack.indicators.values()]
          .filter(({ delivery }) => delivery.body === body && delivery.dataset === 'indicator-actuals')
          .flatMap(({ id }) => periods((year) => [String(year)], id).map((one) => ({ ...one, indicator: id })));
  const chosen = duties[next];
  if (!chosen)
    throw new Error(`the pack has only ${duties.length} duties of ${body} for the walk: end them in the example`);
  return { ...chosen, body };
}

function periods(of: (year: number) => readonly string[], duty: string) {
  return [2020, 2021, 2022, 2023, 2024, 2025].flatMap(of).map((period) => ({ duty, period }));
}

const officer = (world: World, kind: Kind) =>
  world.person(`officer of ${kind}s`, [{ role: 'officer', scope: { body: SCOPES[kind].body } }]);

async function drafted(world: World, kind: Kind): Promise<Submission> {
  const call = await officer(world, kind);
  return (await call('POST', `${REPORTING}/${kind}s`, { payload: duty(world, kind) })).body as Submission;
}

const CONTENT = {
  actual: { value: '1', regions: [], source: text, reason: text, confirmation: text },
  report: { text, reason: text },
} as const;

async function submitted(world: World, kind: Kind): Promise<Submission> {
  const call = await officer(world, kind);
  const { id, version } = await drafted(world, kind);
  const saved = await call('PUT', `${REPORTING}/${kind}s/${id}`, { payload: { version, ...CONTENT[kind] } });
  const payload = { version: (saved.body as Submission).version };
  return (await call('POST', `${REPORTING}/${kind}s/${id}/submit`, { payload })).body as Submission;
}

const step = (kind: Kind, record: typeof drafted, payload: object = {}): Example => ({
  scope: SCOPES[kind],
  make: async (world) => {
    const { id, version } = await record(world, kind);
    return { params: { id }, payload: { version, ...payload } };
  },
});

const dispute = { indicator: 'ind.t1.yoy', period: '2021', body: OWN.body, reason: text };

export const reporting: Examples = {
  createActual: { scope: SCOPES.actual, make: (world) => ({ payload: duty(world, 'actual') }) },
  saveActual: step('actual', drafted, CONTENT.actual),
  submitActual: step('actual', drafted),
  returnActual: step('actual', submitted, { remark: text }),
  approveActual: step('actual', submitted),
  createReport: { scope: SCOPES.report, make: (world) => ({ payload: duty(world, 'report') }) },
  saveReport: step('report', drafted, CONTENT.report),
  submitReport: step('report', drafted),
  returnReport: step('report', submitted, { remark: text }),
  approveReport: step('report', submitted),
  openDispute: { scope: SCOPES.actual, make: () => ({ payload: dispute }) },
};

export const reportingVeiled: VeiledExamples = {
  getSubmission: {
    scope: SCOPES.actual,
    actions: ['submission.read'],
    make: async (world) => (await drafted(world, 'actual')).id,
  },
};
