import { Database } from '@pingyi/backend/testing';
import { administratorPassword, type Bench, type Client } from '../support/client.js';
import { gradeCommendation, move } from '../support/commendation.js';
import { createForm } from '../support/forms.js';
import { openRelease, publishTogether } from '../support/publish.js';
import { buildTownship, handIn, issueCards, openCampaign, runGrading, selfAnswers } from '../support/township.js';

/** Ids of what the dialogs of the console are about. */
export interface DialogPlaces {
  /** A campaign of classification that runs, with cards, a sheet that can be handed in and a fact that waits. */
  readonly open: string;
  /** The same, closed: it can be graded. */
  readonly closed: string;
  /** The same, graded. */
  readonly graded: string;
  /** One whose ballots need no card. */
  readonly doors: string;
  /** One that can be published, after all of its steps. */
  readonly planned: string;
  /** A commendation whose result is published and posted, with an objection against it. */
  readonly posted: string;
  /** A commendation of which nobody is a candidate yet. */
  readonly nominating: string;
  /** A commendation whose result another administrator wants to publish. */
  readonly requested: string;
  /** One whose result is released on notice. */
  readonly noticed: string;
  /** The same, after the last day of the notice. */
  readonly overdue: string;
  /** One that takes figures from registers, one of which waits. */
  readonly counted: string;
  /** A batch of papers of a campaign that runs, which cannot be closed while it is open. */
  readonly papers: string;
  readonly village: string;
  readonly visit: string;
  readonly rectification: string;
  /** Draft of the form `draft-of-a-dialog`. */
  readonly draft: string;
  /** Draft of the register `draft-of-a-dialog`. */
  readonly register: string;
}

interface Group {
  readonly key: string;
  readonly access: string;
  readonly formVersionId: string;
  readonly joint: boolean;
  readonly feedsGrade: boolean;
}

const rectification = {
  problem: '长期不换届',
  source: 'grading',
  grade: 'poor',
  measure: '上半年完成换届',
  owner: '林桂兰',
  deadline: '2012-06-30',
  aim: '按期换届',
};

const petition = (unitId: string) => ({
  unitId,
  kind: 'mass-petition',
  date: '2012-03-01',
  source: '信访局',
  documentNo: '7',
  detail: '查实',
});

/** A township in which every dialog has something to be about. */
export async function prepareDialogs(bench: Bench, other: Client): Promise<DialogPlaces> {
  const office = bench.administrator;
  const township = await buildTownship(bench);
  const { campaignId: open, units } = township;
  const village = units.yanshang;
  const closed = await openCampaign(office, units.township);
  for (const campaign of [open, closed])
    await township.enterer.ok('POST', `/api/campaigns/${campaign}/facts`, { body: petition(village) });
  await move(office, closed, 'CLOSED');
  const graded = await openCampaign(office, units.township);
  for (const card of await issueCards(bench, graded, village, 5))
    await handIn(other, card, 'satisfied', { answers: { overall: 'satisfied', comment: '村口的路灯不亮' } });
  await move(office, graded, 'CLOSED');
  await runGrading(office, graded);
  await issueCards(bench, open, village, 3);
  await township.clerk.ok('PUT', `/api/campaigns/${open}/sheets/self/${village}`, {
    body: { answers: selfAnswers(), action: 'save' },
    revision: 0,
  });
  const { id: planned } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
    body: { name: '下半年分类定级', campaignType: 'classification-grading', asOf: '2012-10-31' },
  });
  await office.ok('PUT', `/api/campaigns/${planned}/subjects`, {
    body: { selection: { under: units.township, types: ['village'] } },
  });
  const { id: counted } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
    body: { name: '目标责任制考核', campaignType: 'responsibility-assessment', asOf: '2012-12-31' },
  });
  await office.ok('PUT', `/api/campaigns/${counted}/subjects`, { body: { unitIds: [village] } });
  const hours = { kind: 'sum', question: 'hours', per: 8 };
  await office.ok('POST', `/api/campaigns/${counted}/figure-sources`, {
    body: {
      item: 'training-days',
      rule: { register: 'trainings', states: ['recorded'], of: 'unit', answer: null, count: hours },
    },
  });
  await office.ok('POST', `/api/campaigns/${counted}/figures`);
  const { id: doors, revision } = await office.ok<{ id: string; revision: number }>('POST', '/api/campaigns', {
    body: { name: '开放评议', campaignType: 'classification-grading', asOf: '2012-04-30' },
  });
  const { groups } = await office.ok<{ groups: Group[] }>('GET', `/api/campaigns/${doors}`);
  await office.ok('PATCH', `/api/campaigns/${doors}`, {
    body: {
      groups: groups.map(({ key, access, formVersionId, joint, feedsGrade }) => ({
        key,
        access: access === 'card' ? 'open' : access,
        formVersionId,
        joint,
        feedsGrade,
      })),
    },
    revision,
  });
  await office.ok('PUT', `/api/campaigns/${doors}/subjects`, { body: { unitIds: [village] } });
  for (const to of ['PUBLISHED', 'OPEN']) await move(office, doors, to);
  const runOf = async (campaign: string) =>
    (await office.ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${campaign}/grading-runs`)).items[0]?.id ?? '';
  await office.ok('POST', '/api/access-tokens', {
    body: { name: '考核系统', scopes: ['results:read'], unitId: null, currentPassword: administratorPassword },
  });
  const { id: webhook } = await office.ok<{ id: string }>('POST', '/api/webhooks', {
    body: { name: '县数据平台', url: 'https://8.8.8.8/pingyi', kinds: ['run.graded'], unitId: null },
  });
  // What is sent now is refused before anything leaves this machine.
  await bench.app.get(Database).write((tx) => tx.update('webhook', { id: webhook }, { url: 'https://127.0.0.1/' }));
  await office.ok('POST', `/api/webhooks/${webhook}/ping`);
  const posted = await gradeCommendation(bench, township);
  await publishTogether(office, other, posted, { runId: await runOf(posted) });
  await move(office, posted, 'NOTICE');
  await other.ok('POST', `/api/campaigns/${posted}/objections`, { body: { unitId: village, statement: '材料不实' } });
  const releaseOnNotice = async (): Promise<readonly [campaign: string, publication: string]> => {
    const campaign = await openCampaign(office, units.township);
    await move(office, campaign, 'CLOSED');
    await runGrading(office, campaign);
    const terms = { ...openRelease, noticeDays: 5 };
    return [campaign, await publishTogether(office, other, campaign, { runId: await runOf(campaign), terms })];
  };
  const [noticed] = await releaseOnNotice();
  const [overdue, ended] = await releaseOnNotice();
  await bench.app.get(Database).write((tx) => tx.update('publication', { id: ended }, { noticeEndsOn: '2012-06-13' }));
  const requested = await gradeCommendation(bench, township);
  await other.ok('POST', `/api/campaigns/${requested}/publications`, { body: { runId: await runOf(requested) } });
  const { id: visit } = await office.ok<{ id: string }>('POST', '/api/registers/visits/records', {
    body: { unitId: village, answers: {} },
  });
  const filed = await township.clerk.ok<{ id: string; revision: number }>(
    'POST',
    '/api/registers/rectifications/records',
    { body: { unitId: village, answers: rectification } },
  );
  await township.clerk.ok('POST', `/api/records/${filed.id}/moves`, {
    body: { move: 'submit' },
    revision: filed.revision,
  });
  await office.ok('POST', '/api/persons', { body: { unitId: village, name: '何大山', post: '委员', kind: 'member' } });
  const { id: draft } = await createForm(office, 'draft-of-a-dialog');
  await office.ok('POST', '/api/form-blocks', {
    body: { title: { 'zh-CN': '走访事项' }, elements: [{ type: 'text', name: 'what', title: '事项' }] },
  });
  const { definition, formVersionId } = await office.ok('GET', '/api/registers/rectifications');
  const { id: register } = await office.ok<{ id: string }>('POST', '/api/registers/draft-of-a-dialog/versions', {
    body: { definition, formVersionId },
  });
  const { id: papers } = await office.ok<{ id: string }>(
    'POST',
    `/api/campaigns/${await openCampaign(office, units.township)}/paper-batches`,
    {
      body: { group: 'mass', unitId: village, name: '第一箱', papers: 20 },
    },
  );
  const { id: nominating } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
    body: { name: '七一表彰', campaignType: 'commendation', asOf: '2012-06-30' },
  });
  return {
    open,
    closed,
    graded,
    doors,
    planned,
    posted,
    nominating,
    requested,
    noticed,
    overdue,
    counted,
    papers,
    village,
    visit,
    rectification: filed.id,
    draft,
    register,
  };
}
