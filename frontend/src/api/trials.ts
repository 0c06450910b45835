import { api, unwrap } from './client';
import type { TrialFormView } from './models';

/** The draft behind a trial address. */
export const fetchTrial = (token: string): Promise<TrialFormView> =>
  unwrap(api.GET('/api/trials/{token}', { params: { path: { token } } })) as Promise<TrialFormView>;

export const sendTrialAnswers = (token: string, answers: Readonly<Record<string, unknown>>, unitType: string) =>
  unwrap(
    api.POST('/api/trials/{token}/answers', {
      params: { path: { token } },
      body: { answers, unitType: unitType as never },
    }),
  );
