import type { Client } from './client.js';

/** Opens a register that is another one but for some parts of its definition. */
export async function openRegister(office: Client, code: string, like: string, parts: object): Promise<void> {
  const { definition, formVersionId } = await office.ok<{ definition: object; formVersionId: string }>(
    'GET',
    `/api/registers/${like}`,
  );
  const body = { definition: { ...definition, coverage: [], ...parts }, formVersionId };
  const draft = await office.ok<{ id: string; revision: number }>('POST', `/api/registers/${code}/versions`, { body });
  await office.ok('POST', `/api/register-versions/${draft.id}/opening`, { revision: draft.revision });
}
