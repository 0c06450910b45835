import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench, type Answer, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { createForm, formOf, textQuestion } from '../support/forms.js';
import { buildTownship, issueCards, openCampaign, runGrading, type Township } from '../support/township.js';

/** A change that somebody else has made and not yet committed, and what is asked for meanwhile. */
interface Meanwhile {
  /** Statements of the other's unit of work. */
  readonly change: string;
  readonly request: () => Promise<Answer>;
  readonly refused: readonly [status: number, code: string];
}

describe.runIf(databaseKinds().includes('postgres'))(
  'what is decided upon stays until it is stored, on postgres',
  () => {
    let bench: Bench;
    let township: Township;
    let other: pg.Client;
    /** Looks on from outside: inside a transaction the statistics stand still. */
    let observer: pg.Client;
    beforeAll(async () => {
      bench = await startBench('postgres');
      township = await buildTownship(bench);
      const connect = async () => {
        const client = new pg.Client({ connectionString: bench.database.env.DATABASE_URL });
        await client.connect();
        return client;
      };
      other = await connect();
      observer = await connect();
    });
    afterAll(async () => {
      await other?.end();
      await observer?.end();
      await bench?.close();
    });

    const ok = <T = Record<string, unknown>>(method: string, url: string, body?: unknown) =>
      bench.administrator.ok<T>(method, url, { body });
    const move = (id: string, to: string) => ok('POST', `/api/campaigns/${id}/transitions`, { to });
    const open = () => openCampaign(bench.administrator, township.units.township);
    const moved = (id: string, state: string) =>
      `UPDATE campaign SET state = '${state}', revision = revision + 1 WHERE id = '${id}'`;
    const isWaiting = async () =>
      (
        await observer.query(
          "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        )
      ).rowCount !== 0;

    /** Sends the request while the change is under way, commits the change once the request waits for it, and gives the answer. */
    const meanwhile = async ({ change, request }: Meanwhile): Promise<[number, unknown]> => {
      await other.query('BEGIN');
      await other.query(change);
      const answering = request();
      let answered = false;
      void answering.then(() => (answered = true));
      await expect.poll(async () => answered || (await isWaiting())).toBe(true);
      await other.query('COMMIT');
      const { status, body } = await answering;
      return [status, body['code']];
    };

    it.each<[string, () => Promise<Meanwhile>]>([
      [
        'a sheet saved while its campaign is closed',
        async () => {
          const id = await open();
          const address = `/api/campaigns/${id}/sheets/self/${township.units.yanshang}`;
          return {
            change: moved(id, 'CLOSED'),
            request: () =>
              township.clerk.request('PUT', address, { body: { answers: {}, action: 'save' }, revision: 0 }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'a fact entered while its campaign is cancelled',
        async () => {
          const id = await open();
          const body = {
            unitId: township.units.yanxia,
            kind: 'discipline-case',
            date: '2010-04-30',
            source: '县纪委',
            documentNo: '1',
            detail: '案件',
          };
          return {
            change: moved(id, 'CANCELLED'),
            request: () => township.enterer.request('POST', `/api/campaigns/${id}/facts`, { body }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'a fact verified while its campaign is cancelled',
        async () => {
          const id = await open();
          const body = {
            unitId: township.units.yanxia,
            kind: 'discipline-case',
            date: '2010-04-30',
            source: '县纪委',
            documentNo: '2',
            detail: '案件',
          };
          const fact = await township.enterer.ok<{ id: string }>('POST', `/api/campaigns/${id}/facts`, { body });
          return {
            change: moved(id, 'CANCELLED'),
            request: () =>
              township.verifier.request('POST', `/api/facts/${fact.id}/verification`, {
                body: { decision: 'verified' },
              }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'evidence uploaded while its campaign is cancelled',
        async () => {
          const id = await open();
          return {
            change: moved(id, 'CANCELLED'),
            request: () => township.clerk.upload('/api/evidence', 'one.pdf', '%PDF-1.4\none', { campaignId: id }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'cards made void while their campaign is cancelled',
        async () => {
          const id = await open();
          await issueCards(bench, id, township.units.yanshang, 1);
          const [batch] = (await ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${id}/card-batches`)).items;
          return {
            change: moved(id, 'CANCELLED'),
            request: () =>
              bench.administrator.request('POST', `/api/card-batches/${batch?.id}/void`, { body: { reason: 'lost' } }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'cards issued while their campaign is closed',
        async () => {
          const id = await open();
          const body = { group: 'mass', unitIds: [township.units.yanshang], cardsPerUnit: 1 };
          return {
            change: moved(id, 'CLOSED'),
            request: () => bench.administrator.request('POST', `/api/campaigns/${id}/card-batches`, { body }),
            refused: [409, 'campaign-not-published'],
          };
        },
      ],
      [
        'the data of a unit changed while its campaign is cancelled',
        async () => {
          const id = await open();
          const address = `/api/campaigns/${id}/subjects/${township.units.yanshang}/inputs`;
          return {
            change: moved(id, 'CANCELLED'),
            request: () => bench.administrator.request('PATCH', address, { body: { field: 'farming' } }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'the data of a unit changed while somebody else changes it',
        async () => {
          const id = await open();
          const address = `/api/campaigns/${id}/subjects/${township.units.yanshang}/inputs`;
          return {
            change: `UPDATE campaign_subject SET field = 'fishing' WHERE campaign_id = '${id}'`,
            request: () => bench.administrator.request('PATCH', address, { body: { field: 'farming' } }),
            refused: [412, 'revision-stale'],
          };
        },
      ],
      [
        'units chosen while their campaign is published',
        async () => {
          const { id } = await ok<{ id: string }>('POST', '/api/campaigns', {
            name: 'plan',
            campaignType: 'classification-grading',
            asOf: '2012-04-30',
          });
          return {
            change: moved(id, 'PUBLISHED'),
            request: () =>
              bench.administrator.request('PUT', `/api/campaigns/${id}/subjects`, {
                body: { unitIds: [township.units.yanshang] },
              }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'a draft published while it is changed',
        async () => {
          const { id } = await ok<{ id: string }>('POST', '/api/campaigns', {
            name: 'plan',
            campaignType: 'classification-grading',
            asOf: '2012-04-30',
          });
          await ok('PUT', `/api/campaigns/${id}/subjects`, { unitIds: [township.units.yanshang] });
          return {
            change: `UPDATE campaign SET groups = '[]', revision = revision + 1 WHERE id = '${id}'`,
            request: () =>
              bench.administrator.request('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'PUBLISHED' } }),
            refused: [412, 'revision-stale'],
          };
        },
      ],
      [
        'a grading run started while its campaign is reopened',
        async () => {
          const id = await open();
          await move(id, 'CLOSED');
          return {
            change: moved(id, 'OPEN'),
            request: () => bench.administrator.request('POST', `/api/campaigns/${id}/grading-runs`),
            refused: [409, 'campaign-not-closed'],
          };
        },
      ],
      [
        'a run published while its campaign is reopened',
        async () => {
          const id = await open();
          await move(id, 'CLOSED');
          const { id: runId } = await runGrading(bench.administrator, id);
          return {
            change: moved(id, 'OPEN'),
            request: () =>
              bench.administrator.request('POST', `/api/campaigns/${id}/publications`, { body: { runId } }),
            refused: [409, 'campaign-not-computed'],
          };
        },
      ],
      [
        'a form published while its draft is changed',
        async () => {
          const { id } = await createForm(bench.administrator, 'changing');
          return {
            change: `UPDATE form_version SET revision = revision + 1 WHERE id = '${id}'`,
            request: () => bench.administrator.request('POST', `/api/form-versions/${id}/publish`),
            refused: [412, 'revision-stale'],
          };
        },
      ],
      [
        'a draft saved while it is published',
        async () => {
          const { id } = await createForm(bench.administrator, 'publishing');
          return {
            change: `UPDATE form_version SET state = 'PUBLISHED' WHERE id = '${id}'`,
            request: () =>
              bench.administrator.request('PUT', `/api/form-versions/${id}`, {
                body: { definition: formOf(textQuestion('other')) },
                revision: 1,
              }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'a draft discarded while it is published',
        async () => {
          const { id } = await createForm(bench.administrator, 'discarding');
          return {
            change: `UPDATE form_version SET state = 'PUBLISHED' WHERE id = '${id}'`,
            request: () => bench.administrator.request('DELETE', `/api/form-versions/${id}`),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'a lease taken while its draft is published',
        async () => {
          const { id } = await createForm(bench.administrator, 'leasing');
          return {
            change: `UPDATE form_version SET state = 'PUBLISHED' WHERE id = '${id}'`,
            request: () =>
              bench.administrator.request('PUT', `/api/form-versions/${id}/lock`, {
                body: { editor: 'tab-0123456789abcdef' },
              }),
            refused: [409, 'immutable'],
          };
        },
      ],
      [
        'a form retired while its draft is discarded',
        async () => {
          const { id } = await createForm(bench.administrator, 'retiring');
          return {
            change: `DELETE FROM form_version WHERE id = '${id}'`,
            request: () => bench.administrator.request('POST', `/api/form-versions/${id}/retire`),
            refused: [404, 'not-found'],
          };
        },
      ],
      [
        'a trial opened while its draft is discarded',
        async () => {
          const { id } = await createForm(bench.administrator, 'trying');
          return {
            change: `DELETE FROM form_version WHERE id = '${id}'`,
            request: () => bench.administrator.request('POST', `/api/form-versions/${id}/trials`),
            refused: [404, 'not-found'],
          };
        },
      ],
      [
        'a trial answered while its draft is discarded',
        async () => {
          const { id } = await createForm(bench.administrator, 'answering');
          const { token } = await ok<{ token: string }>('POST', `/api/form-versions/${id}/trials`);
          return {
            change: `DELETE FROM form_trial WHERE form_version_id = '${id}'`,
            request: () => bench.client().request('POST', `/api/trials/${token}/answers`, { body: { answers: {} } }),
            refused: [404, 'not-found'],
          };
        },
      ],
      [
        'an own section removed while somebody else removes it',
        async () => {
          const { id } = await ok<{ id: string }>('POST', '/api/form-blocks', {
            title: { 'zh-CN': '共用' },
            elements: [textQuestion('what')],
          });
          return {
            change: `DELETE FROM form_block WHERE id = '${id}'`,
            request: () => bench.administrator.request('DELETE', `/api/form-blocks/${id}`),
            refused: [404, 'not-found'],
          };
        },
      ],
      [
        'a sign-in while the password is changed',
        async () => ({
          change: "UPDATE account SET password_hash = 'other' WHERE username = 'viewer'",
          request: () =>
            bench
              .client()
              .request('POST', '/api/session', { body: { username: 'viewer', password: 'township-of-trials' } }),
          refused: [401, 'credentials-invalid'],
        }),
      ],
      [
        'a sign-in while the account is disabled',
        async () => ({
          change: "UPDATE account SET disabled = TRUE WHERE username = 'root'",
          request: () =>
            bench
              .client()
              .request('POST', '/api/session', { body: { username: 'root', password: administratorPassword } }),
          refused: [401, 'credentials-invalid'],
        }),
      ],
    ])('%s', async (_title, prepare) => {
      const scene = await prepare();
      expect(await meanwhile(scene)).toEqual(scene.refused);
    });
  },
);
