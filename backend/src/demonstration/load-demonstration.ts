import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Account, AccountsService, hashPassword } from '../accounts/index.js';
import { CampaignsService, CampaignSubject, type Campaign } from '../campaigns/index.js';
import { BallotIntegration, CardsService } from '../collection/index.js';
import { permissions, type Viewer } from '../common/access.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { entities } from '../database/entities.js';
import { FormsService, FormVersion } from '../forms/index.js';
import { GradingService } from '../grading/index.js';
import { OrgUnit } from '../organisations/index.js';
import { PublicationsService } from '../publication/index.js';
import { CountyCampaign } from './county-campaign.js';
import { buildCounty } from './county.js';
import { demonstrationAccounts } from './demonstration-accounts.js';
import { RandomSource } from './random-source.js';

/** The office that runs the demonstration, with every permission. */
const office: Viewer = {
  accountId: '00000000-0000-4000-8000-000000000000',
  sessionId: '',
  username: 'demonstration',
  displayName: '县委组织部',
  role: 'administrator',
  unitId: null,
  scopePath: '/',
  permissions: new Set(permissions),
};

const gradedTypes = ['township-committee', 'village', 'community', 'non-public-enterprise'] as const;

/**
 * Loads the demonstration county into an empty database: 536 units, one campaign graded in full and one open for
 * trying things out.
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
  const graded = await gradedCampaign(app, county, random, report);
  await openCampaign(app, units, graded);
  // Last: the accounts are the sign that the demonstration is complete.
  await createAccounts(app, units);
  report('The demonstration county is ready.');
  return true;
}

/** A load that was interrupted left units but no account: nobody can have worked with them. */
async function clearInterruptedLoad(database: Database): Promise<void> {
  if (!(await database.reader(OrgUnit).exists())) return;
  await database.write(async (tx) => {
    for (const entity of [...entities].reverse().filter((table) => table !== FormVersion)) await tx.createQueryBuilder().delete().from(entity).execute();
  });
}

async function createAccounts(app: NestFastifyApplication, units: readonly OrgUnit[]): Promise<void> {
  const [first] = demonstrationAccounts;
  if (!first) return;
  const passwordHash = await hashPassword(first.password);
  await app.get(Database).write(async (tx) => {
    for (const account of demonstrationAccounts) {
      const unitId = units.find((unit) => unit.name === account.unitName)?.id ?? null;
      await app.get(AccountsService).insert(tx, null, { ...account, unitId: account.role === 'administrator' ? null : unitId }, passwordHash);
    }
  });
}

async function gradedCampaign(app: NestFastifyApplication, county: OrgUnit, random: RandomSource, report: (line: string) => void): Promise<Campaign> {
  const campaigns = app.get(CampaignsService);
  const database = app.get(Database);
  const { campaign } = await campaigns.create(office, {
    name: '2012年基层党组织分类定级',
    campaignType: 'classification-grading',
    asOf: '2012-04-30',
    phases: [
      { name: '自查自评', kind: 'self-assessment', startsOn: '2012-02-06', endsOn: '2012-03-31' },
      { name: '党员群众评议', kind: 'ballot', startsOn: '2012-03-10', endsOn: '2012-04-25' },
      { name: '上级评定', kind: 'superior-assessment', startsOn: '2012-04-01', endsOn: '2012-04-30' },
      { name: '事实核实', kind: 'facts', startsOn: '2012-03-01', endsOn: '2012-04-30' },
    ],
  });
  await campaigns.chooseSubjects(office, campaign.id, { selection: { under: county.id, types: gradedTypes } });
  await campaigns.decide(office, campaign.id, 'PUBLISHED', null);
  await campaigns.decide(office, campaign.id, 'OPEN', null);
  const subjects = await database.reader(CampaignSubject).find({ where: { campaignId: campaign.id }, order: { unitCode: 'ASC' } });
  report(`Sheets, ballots and facts of ${subjects.length} units…`);
  const services = { database, forms: app.get(FormsService), cards: app.get(CardsService), integration: app.get(BallotIntegration) };
  await new CountyCampaign(services, campaign, random).fill(subjects);
  await campaigns.decide(office, campaign.id, 'CLOSED', null);
  const grading = app.get(GradingService);
  const run = await grading.start(office, campaign.id);
  await grading.settle();
  const finished = await grading.get(office, run.id);
  if (finished.state !== 'succeeded') throw new Error(`The demonstration could not be graded: ${finished.errorCode}`);
  await app.get(PublicationsService).publish(office, campaign.id, { runId: run.id });
  return campaign;
}

/** A second round in one township, open today, with the first one as its prior round. */
async function openCampaign(app: NestFastifyApplication, units: readonly OrgUnit[], prior: Campaign): Promise<void> {
  const campaigns = app.get(CampaignsService);
  const township = units.find((unit) => unit.type === 'township-committee');
  if (!township) return;
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
  await campaigns.chooseSubjects(office, campaign.id, { selection: { under: township.id, types: ['village', 'community', 'non-public-enterprise'] } });
  await campaigns.decide(office, campaign.id, 'PUBLISHED', null);
  await campaigns.decide(office, campaign.id, 'OPEN', null);
}
