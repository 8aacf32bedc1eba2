import type { Examples } from '../example.ts';
import { OWN, type World } from '../world.ts';

const scope = { dataset: OWN.dataset };

/** A file is sent in; that its import fails is of no account here. */
async function upload(world: World): Promise<string> {
  const officer = await world.person('uploads', [{ role: 'data-officer', scope: {} }]);
  const payload = Buffer.from(
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\nx\r\n--b--\r\n',
  );
  const headers = { 'content-type': 'multipart/form-data; boundary=b' };
  const { body } = await officer('POST', `/api/v1/datasets/${OWN.dataset}/imports`, { payload, headers });
  return (body as { import: string }).import;
}

export const catalogue: Examples = {
  startImport: { scope, make: () => ({ params: { id: OWN.dataset } }) },
  getImport: { scope, make: async (world) => ({ params: { import: await upload(world) } }) },
};
