import { employ } from '../support/employ.js';
import type { HttpClient } from '../support/http-client.js';

/** What the owner of every account below has chosen with a slip; notices are still to be read. */
export const chosenPassword = 'chosen-with-a-slip';

const csv = [
  'code,name,type,level,parentCode,residents,partyMembers,secretary',
  '33,临川县,county-committee,county,,,60,',
  '3301,岩漳镇,township-committee,township,33,120,40,',
  '3301001,岩上村,village,village,3301,300,39,林桂兰',
  '3301002,岩下村,village,village,3301,162,25,',
].join('\n');

const people = [
  ['clerk', 'clerk', '3301001'],
  ['assessor-1', 'assessor', '3301'],
  ['assessor-2', 'assessor', '3301'],
  ['assessor-3', 'assessor', '3301'],
  ['enterer', 'fact-enterer', '3301'],
  ['verifier', 'fact-verifier', '33'],
] as const;

/** Organisations and accounts as an administrator brings them in before the first campaign; gives the unit ids by code. */
export async function prepareTownship(administrator: HttpClient): Promise<ReadonlyMap<string, string>> {
  const upload = new FormData();
  upload.set('file', new Blob([csv]), 'units.csv');
  await administrator.ok('POST', '/api/units/import', { body: upload });
  const { items } = await administrator.ok<{ items: { id: string; code: string }[] }>('GET', '/api/units');
  const ids = new Map(items.map(({ id, code }) => [code, id]));
  for (const [username, role, unit] of people) {
    await employ(administrator, { username, displayName: username, role, unitId: ids.get(unit) }, chosenPassword);
  }
  return ids;
}
