import { shippedSamples } from '@pingyi/form-definitions';
import type { Bench, Client } from './client.js';
import { handIn, issueCards, runGrading, type Township } from './township.js';

const sampleOf = (form: string, name: string) => {
  const found = shippedSamples(form).find((entry) => entry.name === name);
  if (!found) throw new Error(`no sample ${name} of ${form}`);
  return { ...found.answers };
};

/** What an assessor hands in for a village that is nominated. */
export const nominationSheet = (): Record<string, unknown> => sampleOf('commendation-nomination', 'valid-village');

export const move = (office: Client, campaignId: string, to: string, reason?: string) =>
  office.request('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to, ...(reason && { reason }) } });

/** A commendation with one place, for which both villages of the township compete: the first is selected, the second is next. */
export async function gradeCommendation(bench: Bench, { units, assessor }: Township): Promise<string> {
  const office = bench.administrator;
  const scheme = { minValid: 3, minTurnout: '0.01', minRecognition: 70 };
  const { id } = await office.ok<{ id: string; revision: number }>('POST', '/api/campaigns', {
    body: { name: '评选表彰', campaignType: 'commendation', asOf: '2012-04-30', scheme },
  });
  const campaign = `/api/campaigns/${id}`;
  const villages = [units.yanshang, units.yanxia];
  await office.ok('PUT', `${campaign}/subjects`, { body: { unitIds: villages } });
  const { revision } = await office.ok<{ revision: number }>('GET', `${campaign}/inputs`);
  const context = { quota: { farming: 1 }, holidays: ['2011-06-06'] };
  await office.ok('PUT', `${campaign}/inputs`, { body: { context }, revision });
  for (const unitId of villages)
    await office.ok('PATCH', `${campaign}/subjects/${unitId}/inputs`, { body: { field: 'farming' } });
  for (const to of ['PUBLISHED', 'OPEN']) await office.ok('POST', `${campaign}/transitions`, { body: { to } });
  for (const [unitId, overall] of [
    [units.yanshang, 'satisfied'],
    [units.yanxia, 'fairly-satisfied'],
  ] as const) {
    const sheet = `${campaign}/sheets/achievement/${unitId}`;
    const { revision: shown } = await assessor.ok<{ revision: number }>('GET', sheet);
    const answers = nominationSheet();
    await assessor.ok('PUT', sheet, { body: { answers, action: 'submit' }, revision: shown });
    for (const card of await issueCards(bench, id, unitId, 5, 'recognition')) {
      const { status } = await handIn(bench.client(), card, overall);
      if (status !== 201) throw new Error(`a ballot was answered ${status}`);
    }
  }
  await office.ok('POST', `${campaign}/transitions`, { body: { to: 'CLOSED' } });
  const { state } = await runGrading(office, id);
  if (state !== 'succeeded') throw new Error(`the run ${state}`);
  return id;
}
