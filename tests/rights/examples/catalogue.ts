import type { Example, Examples } from '../example.ts';
import { OWN, type World } from '../world.ts';

const scope = { dataset: OWN.dataset };
const officerOf = (world: World) => world.person('uploads', [{ role: 'data-officer', scope: {} }]);

/** A file is sent in; that it is never checked is of no account here. */
async function upload(world: World): Promise<string> {
  const officer = await officerOf(world);
  const payload = Buffer.from(
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\nx\r\n--b--\r\n',
  );
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const { body } = await officer('POST', `/api/v1/datasets/${OWN.dataset}/uploads`, { payload, headers });
  return (body as { upload: string }).upload;
}

const PULL = {
  url: 'https://stat.example.kz/gva.csv',
  cadence: 'weekly',
  hour: 6,
  day: 1,
  options: {},
  limitPercent: 5,
  active: false,
};

async function pull(world: World): Promise<string> {
  const officer = await officerOf(world);
  const { body } = await officer('POST', `/api/v1/datasets/${OWN.dataset}/pulls`, { payload: PULL });
  return (body as { id: string }).id;
}

const ofUpload = (payload?: object): Example => ({
  scope,
  make: async (world) => ({ params: { upload: await upload(world) }, ...(payload && { payload }) }),
});
const ofPull = (payload?: object): Example => ({
  scope,
  make: async (world) => ({ params: { pull: await pull(world) }, ...(payload && { payload }) }),
});
const batch = { id: OWN.dataset, batch: 'none' };
const reason = { original: 'en', texts: { en: 'Withdrawn by its source.' } };

export const catalogue: Examples = {
  getDeskDataset: { scope, make: () => ({ params: { id: OWN.dataset } }) },
  startUpload: { scope, make: () => ({ params: { id: OWN.dataset } }) },
  getUpload: ofUpload(),
  getRejectedRows: ofUpload(),
  previewUpload: ofUpload({ version: 1 }),
  publishUpload: ofUpload({ version: 1, confirmed: [] }),
  discardUpload: ofUpload({ version: 1 }),
  previewWithdrawal: { scope, make: () => ({ params: batch }) },
  withdrawBatch: { scope, make: () => ({ params: batch, payload: { against: 'x', reason } }) },
  createPull: { scope, make: () => ({ params: { id: OWN.dataset }, payload: PULL }) },
  getPull: ofPull(),
  savePull: ofPull({ version: 1, ...PULL }),
  removePull: ofPull(),
  runPull: ofPull(),
  enterExchangeRate: {
    scope: { dataset: 'exchange-rates' },
    make: () => ({
      payload: { date: '2024-01-03', currency: 'XTS', quantity: '1', rate: '2.5', document: 'Bulletin of the test' },
    }),
  },
};
