interface Office {
  ok<T>(method: string, path: string, options?: { body?: unknown }): Promise<T>;
}

interface Request {
  readonly id: string;
  readonly publicationId: string;
}

/** Everything for everybody, final at once. */
export const openRelease = {
  content: 'package',
  audience: 'public',
  circle: null,
  noticeDays: 0,
  changeNote: '重新计算',
};

/** Publishes a run as two persons do: one asks, the other confirms. Gives the id of the publication. */
export async function publishTogether(
  asking: Office,
  confirming: Office,
  campaignId: string,
  body: { readonly runId: string; readonly title?: string; readonly terms?: unknown },
): Promise<string> {
  const { id } = await asking.ok<Request>('POST', `/api/campaigns/${campaignId}/publications`, {
    body: { terms: openRelease, ...body },
  });
  return (await confirming.ok<Request>('POST', `/api/publication-requests/${id}/confirmation`)).publicationId;
}

/** Withdraws a publication as two persons do. */
export async function withdrawTogether(
  asking: Office,
  confirming: Office,
  publicationId: string,
  reason: string,
): Promise<void> {
  const { id } = await asking.ok<Request>('POST', `/api/publications/${publicationId}/withdrawal`, {
    body: { reason },
  });
  await confirming.ok('POST', `/api/publication-requests/${id}/confirmation`);
}
