import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CampaignsService,
  CampaignSubjectsService,
  stateAfter,
  type Campaign,
  type NewCampaign,
  type SubjectChoice,
} from '../campaigns/index.js';
import { BallotInbox, BallotIntegration } from '../ballots/index.js';
import { CardsService } from '../cards/index.js';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { GradingService } from '../grading/index.js';
import { PublicationRequestsService } from '../publication/index.js';
import { CampaignRecords } from './campaign-records.js';

/** A campaign of the past, from its plan to its grades. */
export interface ConductedCampaign {
  readonly office: Viewer;
  /** Who confirms what the office asks for. */
  readonly secondPerson: Viewer;
  readonly plan: NewCampaign;
  readonly subjects: SubjectChoice;
  /** When sheets and ballots were handed in, in UTC. */
  readonly at: string;
  /** What the office enters before the campaign is published. */
  readonly prepare?: (records: CampaignRecords) => Promise<void>;
  readonly fill: (records: CampaignRecords, campaign: Campaign) => Promise<void>;
  /** Whether everybody may read the result. */
  readonly publish?: boolean;
}

/** Takes a campaign through every state that an office takes it through. @throws {Error} when it cannot be graded */
export async function conductCampaign(
  app: NestFastifyApplication,
  { office, secondPerson, plan, subjects, at, prepare, fill, publish }: ConductedCampaign,
): Promise<Campaign> {
  const campaigns = app.get(CampaignsService);
  const grading = app.get(GradingService);
  const { campaign } = await campaigns.create(office, plan);
  const services = {
    database: app.get(Database),
    forms: app.get(FormsService),
    cards: app.get(CardsService),
    inbox: app.get(BallotInbox),
    integration: app.get(BallotIntegration),
  };
  const records = new CampaignRecords(services, campaign, at);
  await app.get(CampaignSubjectsService).choose(office, campaign.id, subjects);
  await prepare?.(records);
  await campaigns.decide(office, campaign.id, stateAfter('publish'), null);
  await campaigns.decide(office, campaign.id, stateAfter('open'), null);
  await fill(records, campaign);
  await campaigns.decide(office, campaign.id, stateAfter('close'), null);
  const run = await grading.gradeHere(office, campaign.id);
  if (run.state !== 'succeeded') throw new Error(`${campaign.name} could not be graded: ${run.errorCode}`);
  if (publish) {
    const requests = app.get(PublicationRequestsService);
    const { request } = await requests.askToPublish(office, campaign.id, { runId: run.id });
    if (request.state === 'waiting') await requests.confirm(secondPerson, request.id);
  }
  return campaign;
}
