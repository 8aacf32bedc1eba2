import type { Example, Examples, VeiledExamples } from '../example.ts';
import { OWN, type World } from '../world.ts';

const scope = { body: OWN.body };
const REPORTS = '/api/v1/reports';
const PERIOD = '2023';

const officer = (world: World) => world.person('report-officer', [{ role: 'officer', scope }]);

interface Answer {
  readonly record: { readonly id: string; readonly version: number; readonly texts: readonly object[] };
}

/** A new draft; what an earlier call left is withdrawn, for a period has one open report. */
async function drafted(world: World): Promise<Answer['record']> {
  await clear(world);
  const call = await officer(world);
  return ((await call('POST', REPORTS, { payload: { period: PERIOD } })).body as Answer).record;
}

async function clear(world: World): Promise<void> {
  const call = await officer(world);
  const { open } = (await call('GET', REPORTS)).body as { open: readonly { readonly id: string }[] };
  for (const { id } of open) {
    const { record } = (await call('GET', `${REPORTS}/${id}`)).body as Answer;
    await call('POST', `${REPORTS}/${id}/withdrawal`, { payload: { version: record.version } });
  }
}

const step = (payload: (record: Answer['record']) => object): Example => ({
  scope,
  make: async (world) => {
    const record = await drafted(world);
    return { params: { id: record.id }, payload: { version: record.version, ...payload(record) } };
  },
});

export const reports: Examples = {
  createProgrammeReport: {
    scope,
    make: async (world) => {
      await clear(world);
      return { payload: { period: PERIOD } };
    },
  },
  saveProgrammeReport: step(({ texts }) => ({ texts })),
  submitProgrammeReport: step(() => ({ confirmed: [] })),
  decideProgrammeReport: step(() => ({ decision: 'approve' })),
  withdrawProgrammeReport: step(() => ({})),
};

export const reportsVeiled: VeiledExamples = {
  getProgrammeReport: {
    scope,
    actions: ['programme-report.write', 'programme-report.approve'],
    make: async (world) => (await drafted(world)).id,
  },
};
