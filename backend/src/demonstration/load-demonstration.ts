import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Account, AccountsService, hashPassword } from '../accounts/index.js';
import { CampaignsService, CampaignSubjectsService, stateAfter, type Campaign } from '../campaigns/index.js';
import { permissions, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { Database, insertRows } from '../database/database.js';
import { entities } from '../entities.js';
import { FormsService, FormVersion } from '../forms/index.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { IndicatorValue } from '../indicators/indicator-value.entity.js';
import { Indicator } from '../indicators/indicator.entity.js';
import { OrgUnit } from '../organisations/index.js';
import { Person } from '../persons/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { RecordEvent } from '../registers/record-event.entity.js';
import { RecordValue } from '../registers/record-value.entity.js';
import { RegisterRecord } from '../registers/register-record.entity.js';
import { RegisterVersion } from '../registers/register-version.entity.js';
import { WeakUnits } from '../rounds/index.js';
import { AppraisalCampaign } from './appraisal-campaign.js';
import { conductCampaign, type ConductedCampaign } from './conduct-campaign.js';
import { countyIndicators } from './county-indicators.js';
import { CountyRecords } from './county-records.js';
import { CountyWeakUnits, type WeakAtBeginning } from './county-weak-units.js';
import { CountyCampaign, countyCampaignAt } from './county-campaign.js';
import { buildCounty } from './county.js';
import { demonstrationAccounts } from './demonstration-accounts.js';
import { MemberAppraisal } from './member-appraisal.js';
import { leadersOf, leaderWithLogin, secretariesOf, villageMembers } from './county-persons.js';
import { RecordWriter } from './record-writer.js';
import { RandomSource } from './random-source.js';
import { TieringRounds } from './tiering-rounds.js';
import { TwoWayCampaign } from './two-way-campaign.js';

/** The office that runs the demonstration, with every permission. */
const office: Viewer = {
  accountId: '00000000-0000-4000-8000-000000000000',
  sessionId: '',
  sessionBeganAt: '',
  username: 'demonstration',
  displayName: '县委组织部',
  postId: null,
  role: 'administrator',
  unitId: null,
  ownUnitIds: [],
  scopePath: '/',
  permissions: new Set(permissions),
};

/** Who confirms there what the office asks for. */
const secondPerson: Viewer = {
  ...office,
  accountId: '00000000-0000-4000-8000-000000000001',
  username: 'demonstration-second',
  displayName: '县委组织部 复核人',
};

const gradedTypes = ['township-committee', 'village', 'community', 'non-public-enterprise'] as const;

/**
 * Loads the demonstration county into an empty database: 536 units, campaigns of four types graded in full, and one open
 * for trying things out.
 * @returns false when there are accounts already
 */
export async function loadDemonstration(app: NestFastifyApplication, report: (line: string) => void): Promise<boolean> {
  const database = app.get(Database);
  if (await database.reader(Account).exists()) return false;
  report('Loading the demonstration county…');
  await clearInterruptedLoad(database);
  const random = new RandomSource(20_120_430);
  const units = buildCounty(random);
  await database.write((tx) => tx.save(OrgUnit, units, { chunk: 50, reload: false }));
  const [county] = units;
  if (!county) throw new Error('The demonstration county is empty');
  const [township] = units.filter(({ type }) => type === 'township-committee');
  if (!township) throw new Error('The demonstration county has no township');
  const conduct: Conduct = (campaign) => conductCampaign(app, { ...campaign, office, secondPerson });
  report('Tiering of villages, two rounds…');
  const secondRound = await tieringRounds(conduct, county);
  report('Two-way appraisal and mass appraisal of one township…');
  await townshipCampaigns(app, conduct, township);
  report('Appraisal of the members of one village…');
  await memberAppraisal(app, conduct, units);
  report('Classification of the whole county…');
  const graded = await countyCampaign(app, conduct, county, random);
  await openCampaign(app, township, graded);
  report('Two years of registers…');
  await registers(app, units, await weakAtBeginning(app, units, secondRound));
  await indicators(app, units);
  // Last: the accounts are the sign that the demonstration is complete.
  await createAccounts(app, units);
  report('The demonstration county is ready.');
  return true;
}

/** Tables that were filled when the application began. */
const comesWithRelease: ReadonlySet<unknown> = new Set([FormVersion, RegisterVersion, Indicator]);

/** A load that was interrupted left units but no account: nobody can have worked with them. */
async function clearInterruptedLoad(database: Database): Promise<void> {
  if (!(await database.reader(OrgUnit).exists())) return;
  await database.write(async (tx) => {
    for (const entity of [...entities].reverse().filter((table) => !comesWithRelease.has(table)))
      await tx.createQueryBuilder().delete().from(entity).execute();
  });
}

/** The villages that were weak when a round began, with what became of them. */
async function weakAtBeginning(
  app: NestFastifyApplication,
  units: readonly OrgUnit[],
  { id, campaignType }: Campaign,
): Promise<WeakAtBeginning[]> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const titles = new Map(
    app
      .get(PluginHost)
      .find(campaignType)
      ?.grades.map(({ code, title }) => [code, title['zh-CN']]),
  );
  const weak: WeakAtBeginning[] = [];
  for (let page = 1, more = true; more; page += 1) {
    const { items, pageSize } = await app.get(WeakUnits).page(office, id, { page, pageSize: 200 });
    weak.push(
      ...items.flatMap(({ subject, prior, change }) => {
        const unit = byId.get(subject.unitId);
        return unit ? [{ unit, grade: titles.get(prior ?? '') ?? '', change: change ?? 0 }] : [];
      }),
    );
    more = items.length === pageSize;
  }
  return weak;
}

/** Records of two years up to today, in the registers that are open. */
async function registers(
  app: NestFastifyApplication,
  units: readonly OrgUnit[],
  weak: readonly WeakAtBeginning[],
): Promise<void> {
  const database = app.get(Database);
  const random = new RandomSource(20_110_301);
  const today = app.get(Clock).today();
  const townships = units.filter(({ type }) => type === 'township-committee');
  const leaders = new Map(townships.map((township) => [township.id, leadersOf(township, random)]));
  const open = await database.reader(RegisterVersion).findBy({ state: 'open' });
  const writer = new RecordWriter(open, { writer: office, confirmer: secondPerson }, today);
  for (const recorded of new CountyRecords(random, today).of(units, leaders)) writer.write(recorded);
  for (const recorded of new CountyWeakUnits(random).of(weak, '2011', leaders)) writer.write(recorded);
  const { records, values, events } = writer.rows;
  await database.write(async (tx) => {
    await insertInParts(tx, Person, [...leaders.values()].flat());
    await insertInParts(tx, RegisterRecord, records);
    await insertInParts(tx, RecordValue, values);
    await insertInParts(tx, RecordEvent, events);
  });
}

/** Three years of indicators. */
async function indicators(app: NestFastifyApplication, units: readonly OrgUnit[]): Promise<void> {
  const database = app.get(Database);
  const shipped = await database.reader(Indicator).find({ order: { code: 'ASC' } });
  const values = countyIndicators(new RandomSource(20_121_231), shipped, units, app.get(Clock).timestamp());
  await database.write((tx) => insertInBulk(database, tx, IndicatorValue, values));
}

/** As many rows in a statement as both databases take parameters for. */
const rowsInPart = 500;

async function insertInParts<E extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<E>,
  rows: E[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsInPart) await insertRows(tx, entity, rows.slice(at, at + rowsInPart));
}

async function createAccounts(app: NestFastifyApplication, units: readonly OrgUnit[]): Promise<void> {
  const [first] = demonstrationAccounts;
  if (!first) return;
  const passwordHash = await hashPassword(first.password);
  await app.get(Database).write(async (tx) => {
    for (const account of demonstrationAccounts) {
      const unitId = units.find((unit) => unit.name === account.unitName)?.id ?? null;
      const { account: made } = await app
        .get(AccountsService)
        .insert(tx, null, { ...account, unitId: account.role === 'administrator' ? null : unitId }, passwordHash);
      // The assessor of the first township is one of its leaders, with contact points of his own.
      if (account.role === 'assessor' && unitId !== null)
        await tx.update(Person, { unitId, post: leaderWithLogin }, { accountId: made.id });
    }
  });
}

type Conduct = (campaign: Omit<ConductedCampaign, 'office' | 'secondPerson'>) => Promise<Campaign>;

async function tieringRounds(conduct: Conduct, { id: under }: OrgUnit): Promise<Campaign> {
  const rounds = new TieringRounds(new RandomSource(20_100_930));
  const subjects = { selection: { under, types: ['village'] as const } };
  const first = await conduct({
    plan: {
      name: '2010年建制村划档分类',
      campaignType: 'village-tiering',
      asOf: '2010-09-30',
      scheme: { weights: { verification: 100, mass: 0 } },
      phases: [{ name: '乡镇核查', kind: 'superior-assessment', startsOn: '2010-08-01', endsOn: '2010-09-20' }],
    },
    subjects,
    at: '2010-09-15T02:00:00.000Z',
    fill: (records) => rounds.fillFirst(records),
  });
  return conduct({
    plan: {
      name: '2011年建制村升级晋位',
      campaignType: 'village-tiering',
      asOf: '2011-06-30',
      priorCampaignId: first.id,
      phases: [
        { name: '乡镇核查', kind: 'superior-assessment', startsOn: '2011-05-03', endsOn: '2011-06-20' },
        { name: '村民评议', kind: 'ballot', startsOn: '2011-05-16', endsOn: '2011-06-15' },
      ],
    },
    subjects,
    at: '2011-06-10T02:00:00.000Z',
    fill: (records) => rounds.fillSecond(records),
    publish: true,
  });
}

async function townshipCampaigns(app: NestFastifyApplication, conduct: Conduct, { id: under }: OrgUnit): Promise<void> {
  const database = app.get(Database);
  const twoWay = new TwoWayCampaign(database);
  const appraisal = new AppraisalCampaign(database, new RandomSource(20_111_231));
  const subjects = { selection: { under, types: ['village'] as const } };
  await conduct({
    plan: {
      name: '2011年村党组织书记双述双评',
      campaignType: 'two-way-appraisal',
      asOf: '2011-12-31',
      phases: [{ name: '述职测评会', kind: 'ballot', startsOn: '2011-12-19', endsOn: '2011-12-23' }],
    },
    subjects,
    at: '2011-12-21T02:00:00.000Z',
    prepare: (records) => twoWay.enterAttendance(records),
    fill: (records) => twoWay.fill(records),
  });
  await conduct({
    plan: {
      name: '2011年公开承诺群众评议',
      campaignType: 'mass-appraisal',
      asOf: '2012-01-15',
      phases: [{ name: '党员群众评议', kind: 'ballot', startsOn: '2011-12-26', endsOn: '2012-01-10' }],
    },
    subjects,
    at: '2012-01-05T02:00:00.000Z',
    prepare: (records) => appraisal.publishCommitments(records),
    fill: (records) => appraisal.fill(records),
    publish: true,
  });
}

/** The secretaries of the county and the members of its first village, whom members and residents appraise (F07). */
async function memberAppraisal(
  app: NestFastifyApplication,
  conduct: Conduct,
  units: readonly OrgUnit[],
): Promise<void> {
  const database = app.get(Database);
  const random = new RandomSource(20_120_101);
  const [village] = units.filter(({ type }) => type === 'village');
  if (!village) throw new Error('The demonstration county has no village');
  const members = villageMembers(village, random);
  await database.write((tx) => tx.save(Person, [...secretariesOf(units), ...members], { chunk: 50, reload: false }));
  const { id: formVersionId } = await app.get(FormsService).newestPublished('appraisal-member');
  const appraisal = new MemberAppraisal(random);
  await conduct({
    plan: {
      name: '2011年岩上村党员民主评议',
      campaignType: 'mass-appraisal',
      asOf: '2012-01-15',
      phases: [{ name: '党员群众评议', kind: 'ballot', startsOn: '2011-12-26', endsOn: '2012-01-10' }],
      groups: ['members', 'masses'].map((key) => ({ key, access: 'card', formVersionId })),
    },
    subjects: { persons: { ids: members.map(({ id }) => id) } },
    at: '2012-01-05T02:00:00.000Z',
    fill: (records) => appraisal.fill(records),
    publish: true,
  });
}

const countyCampaign = (
  app: NestFastifyApplication,
  conduct: Conduct,
  { id: under }: OrgUnit,
  random: RandomSource,
): Promise<Campaign> =>
  conduct({
    plan: {
      name: '2012年基层党组织分类定级',
      campaignType: 'classification-grading',
      asOf: '2012-04-30',
      phases: [
        { name: '自查自评', kind: 'self-assessment', startsOn: '2012-02-06', endsOn: '2012-03-31' },
        { name: '党员群众评议', kind: 'ballot', startsOn: '2012-03-10', endsOn: '2012-04-25' },
        { name: '上级评定', kind: 'superior-assessment', startsOn: '2012-04-01', endsOn: '2012-04-30' },
        { name: '事实核实', kind: 'facts', startsOn: '2012-03-01', endsOn: '2012-04-30' },
      ],
    },
    subjects: { selection: { under, types: gradedTypes } },
    at: countyCampaignAt,
    fill: (records, campaign) => new CountyCampaign(app.get(Database), records, campaign, random).fill(),
    publish: true,
  });

/** A second round in one township, open today, with the first one as its prior round. */
async function openCampaign(app: NestFastifyApplication, township: OrgUnit, prior: Campaign): Promise<void> {
  const campaigns = app.get(CampaignsService);
  const today = app.get(Clock).today();
  const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const { campaign } = await campaigns.create(office, {
    name: '岩樟乡晋位升级复评',
    campaignType: 'classification-grading',
    asOf: inDays(60),
    priorCampaignId: prior.id,
    phases: [
      { name: '自查自评', kind: 'self-assessment', startsOn: inDays(-10), endsOn: inDays(30) },
      { name: '党员群众评议', kind: 'ballot', startsOn: inDays(-5), endsOn: inDays(40) },
      { name: '上级评定', kind: 'superior-assessment', startsOn: inDays(-3), endsOn: inDays(55) },
      { name: '事实核实', kind: 'facts', startsOn: inDays(-10), endsOn: inDays(60) },
    ],
  });
  await app.get(CampaignSubjectsService).choose(office, campaign.id, {
    selection: { under: township.id, types: ['village', 'community', 'non-public-enterprise'] },
  });
  await campaigns.decide(office, campaign.id, stateAfter('publish'), null);
  await campaigns.decide(office, campaign.id, stateAfter('open'), null);
}
