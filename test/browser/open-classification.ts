import type { HttpClient } from '../support/http-client.js';

/** Opens a campaign of classification and grading over the villages of a township; gives its id. */
export async function openClassification(root: HttpClient, township: string | undefined): Promise<string> {
  const { id } = await root.ok<{ id: string }>('POST', '/api/campaigns', {
    body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
  });
  await root.ok('PUT', `/api/campaigns/${id}/subjects`, {
    body: { selection: { under: township, types: ['village'] } },
  });
  for (const to of ['PUBLISHED', 'OPEN']) await root.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
  return id;
}
