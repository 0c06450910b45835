import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

interface Shown {
  readonly state: string;
  readonly accepts: readonly string[];
  readonly actions: readonly {
    readonly act: string;
    readonly to: string | null;
    readonly isStep: boolean;
    readonly needsReason: boolean;
    readonly possible: boolean;
  }[];
}

const states = ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED', 'CANCELLED'] as const;

describe.each(databaseKinds())("a campaign's life, on %s", (kind) => {
  let bench: Bench;
  let township: Township;
  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const draft = async () => {
    const { id } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: 'walk', campaignType: 'classification-grading', asOf: '2012-04-30' },
    });
    await bench.administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    return `/api/campaigns/${id}`;
  };

  it('takes exactly the steps that it tells, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...states), { minLength: 6, maxLength: 12 }), async (wishes) => {
        const campaign = await draft();
        for (const to of ['PUBLISHED', ...wishes]) {
          const before = await bench.administrator.ok<Shown>('GET', campaign);
          const step = before.actions.find((action) => action.isStep && action.possible && action.to === to);
          const bare = await bench.administrator.request('POST', `${campaign}/transitions`, { body: { to } });
          expect(bare.status).toBe(!step ? 409 : step.needsReason ? 422 : 200);
          if (step?.needsReason)
            await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to, reason: 'as drawn' } });
          const { state } = await bench.administrator.ok<Shown>('GET', campaign);
          expect(state).toBe(step ? to : before.state);
          const decision = await bench.administrator.request('POST', `${campaign}/tie-decisions`, {
            body: {
              tiedIds: [township.units.yanshang, township.units.yanxia],
              chosenIds: [township.units.yanshang],
              reason: 'drawn',
            },
          });
          const { accepts } = await bench.administrator.ok<Shown>('GET', campaign);
          expect(decision.body).toMatchObject({ code: accepts.includes('corrections') ? 'no-tie' : 'immutable' });
        }
      }),
      { numRuns: 6, seed: 20120430 },
    );
  });
});
