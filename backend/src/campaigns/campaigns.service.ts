import type { SubjectKind } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { scopeCondition, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import {
  BeyondReachError,
  ImmutableError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
} from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { leastFloor } from '../disclosure/index.js';
import { FormsService } from '../forms/index.js';
import { managesOffice } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { formVersionsOf } from './domain/group-forms.js';
import { newSeed } from './domain/spot-check-draw.js';
import { ActObstacles } from './act-obstacles.js';
import { CampaignDecision } from './campaign-decision.entity.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { CampaignStages } from './campaign-stages.js';
import { CampaignPreparation } from './campaign-preparation.js';
import type { CampaignFilter, CampaignPlan, NewCampaign } from './campaign-wishes.js';
import { CampaignTypeUnknownError, TransitionRefusedError } from './campaigns.errors.js';
import { StepChecks } from './step-checks.js';
import { visibleCampaigns } from './visible-campaigns.js';
import type { ActObstacle } from './domain/campaign-actions.js';
import { keepRules, type AssessorRule } from './domain/assessor-rule.js';
import { isAssessedByRule, type Phase } from './domain/campaign-plan.js';
import {
  accepts,
  initialState,
  isStep,
  mayDo,
  needsReason,
  placeOf,
  stateAfter,
  statesWhere,
  stepTo,
  takes,
  type CampaignAct,
  type Position,
} from './domain/lifecycle.js';
import type { StepFinding } from './domain/step-findings.js';

export interface CampaignWithCount {
  readonly campaign: Campaign;
  /** Units of the campaign; for who does not manage it, those within reach. */
  readonly subjectCount: number;
  /** Whether its subjects are persons; units where there are none yet. */
  readonly about: SubjectKind;
  /** Whether the caller reaches the office that runs the campaign. */
  readonly manageable: boolean;
  /** The bundle with which the campaign was made is at hand. */
  readonly pluginPresent: boolean;
  /** What other rooms know to stand against its acts now. */
  readonly obstacles: readonly ActObstacle[];
  /** Titles of the forms of its groups, by the id of the version. */
  readonly formTitles: Awaited<ReturnType<FormsService['titlesOf']>>;
}

@Injectable()
export class CampaignsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(CampaignPreparation) private readonly preparation: CampaignPreparation,
    @Inject(StepChecks) private readonly checks: StepChecks,
    @Inject(ActObstacles) private readonly obstacles: ActObstacles,
    @Inject(CampaignStages) private readonly stages: CampaignStages,
  ) {}

  async list(viewer: Viewer, query: PageRequest & CampaignFilter): Promise<Page<CampaignWithCount>> {
    const window = pageWindow(query, '-createdAt');
    const builder = visibleCampaigns(this.database, viewer)
      .orderBy(`campaign.${window.sort.field}`, window.sort.direction)
      .addOrderBy('campaign.id')
      .skip(window.offset)
      .take(window.pageSize);
    if (query.state) builder.andWhere('campaign.state = :state', { state: query.state });
    if (query.campaignType)
      builder.andWhere('campaign.campaignType = :campaignType', { campaignType: query.campaignType });
    if (query.graded !== undefined)
      builder.andWhere(`campaign.state ${query.graded ? '=' : '<>'} :graded`, { graded: stateAfter('grade') });
    if (query.running)
      builder.andWhere('campaign.state IN (:...running)', {
        running: statesWhere((state) => takes(state, 'ballots') || takes(state, 'sheets')),
      });
    keepContaining(builder, ['campaign.name'], query.q);
    const [campaigns, total] = await builder.getManyAndCount();
    const items = await Promise.all(campaigns.map((campaign) => this.inContext(viewer, campaign)));
    return toPage(window, items, total);
  }

  /** @throws {NotFoundError} also when the campaign has no unit within the caller's reach */
  async get(viewer: Viewer, id: string): Promise<CampaignWithCount> {
    const campaign = await visibleCampaigns(this.database, viewer).andWhere('campaign.id = :id', { id }).getOne();
    if (!campaign) throw new NotFoundError();
    return this.inContext(viewer, campaign);
  }

  /**
   * A campaign that the caller's office, or one below it in the territorial line, runs. Whatever changes a campaign or shows it
   * whole starts here.
   * @throws {NotFoundError} as {@link get}; {@link BeyondReachError} 403 for one that another office runs
   */
  async manage(viewer: Viewer, id: string): Promise<CampaignWithCount> {
    const found = await this.get(viewer, id);
    if (!found.manageable) throw new BeyondReachError();
    return found;
  }

  async create(viewer: Viewer, given: NewCampaign): Promise<CampaignWithCount> {
    const type = this.plugins.find(given.campaignType);
    if (!type) throw new CampaignTypeUnknownError();
    const groups = given.groups
      ? await this.preparation.resolveGroups(type, given.groups)
      : await this.preparation.defaultGroups(type);
    const campaign = await this.database.write(async (tx) => {
      const created = tx.create(Campaign, {
        id: newId(),
        name: given.name,
        campaignType: type.id,
        pluginVersion: type.version,
        pluginDigest: type.digest,
        state: initialState,
        stage: null,
        stages: type.stages ? [...type.stages] : null,
        asOf: given.asOf,
        scheme: given.scheme ?? {},
        phases: withIds(given.phases ?? []),
        groups,
        ownerUnitId: viewer.unitId,
        context: null,
        seed: null,
        disclosureFloor: given.disclosureFloor ?? leastFloor,
        priorCampaignId: await this.checkPrior(tx, type.id, given.priorCampaignId ?? null),
        createdAt: this.clock.timestamp(),
        revision: 1,
      });
      await insertRows(tx, Campaign, created);
      await this.audit.record(tx, viewer, { action: 'campaign.created', subject: created.name });
      return created;
    });
    return this.inContext(viewer, campaign);
  }

  async change(viewer: Viewer, id: string, revision: number, plan: CampaignPlan): Promise<CampaignWithCount> {
    const { campaign: seen } = await this.manage(viewer, id);
    const type = this.plugins.find(seen.campaignType);
    const groups = plan.groups && type ? await this.preparation.resolveGroups(type, plan.groups) : undefined;
    const campaign = await this.database.write(async (tx) => {
      const draft = await tx.findOneByOrFail(Campaign, { id });
      if (!accepts(draft, 'plan')) throw new ImmutableError();
      const next = {
        name: plan.name ?? draft.name,
        asOf: plan.asOf ?? draft.asOf,
        scheme: plan.scheme ?? draft.scheme,
        phases: plan.phases ? withIds(plan.phases) : draft.phases,
        groups: groups ? keepRules(groups, draft.groups) : draft.groups,
        disclosureFloor: plan.disclosureFloor ?? draft.disclosureFloor,
        priorCampaignId:
          plan.priorCampaignId === undefined
            ? draft.priorCampaignId
            : await this.checkPrior(tx, draft.campaignType, plan.priorCampaignId),
        revision: revision + 1,
      };
      if (!(await this.database.changeIf(tx, Campaign, { id, revision }, next))) throw new RevisionStaleError();
      await this.audit.record(tx, viewer, {
        action: 'campaign.changed',
        subject: next.name,
        detail: { fields: Object.keys(plan) },
      });
      return Object.assign(draft, next);
    });
    return this.inContext(viewer, campaign);
  }

  /**
   * Says who of those that reach a unit assesses it, for a group of a draft.
   * @param rule null = everybody who reaches it
   * @throws {NotFoundError} for a group that accounts above a unit do not fill in
   */
  async setAssessors(
    viewer: Viewer,
    id: string,
    {
      group: key,
      revision,
      rule,
    }: { readonly group: string; readonly revision: number; readonly rule: AssessorRule | null },
  ): Promise<CampaignWithCount> {
    await this.manage(viewer, id);
    const campaign = await this.database.write(async (tx) => {
      const draft = await tx.findOneByOrFail(Campaign, { id });
      if (!draft.groups.some((group) => group.key === key && isAssessedByRule(group))) throw new NotFoundError();
      if (!accepts(draft, 'plan')) throw new ImmutableError();
      const groups = draft.groups.map(({ assessors, ...group }) => {
        const kept = group.key === key ? (rule ?? undefined) : assessors;
        return kept ? { ...group, assessors: kept } : group;
      });
      const next = { groups, revision: revision + 1 };
      if (!(await this.database.changeIf(tx, Campaign, { id, revision }, next))) throw new RevisionStaleError();
      await this.audit.record(tx, viewer, {
        action: 'campaign.assessors-chosen',
        subject: draft.name,
        detail: { group: key, by: rule?.by ?? 'reach' },
      });
      return Object.assign(draft, next);
    });
    return this.inContext(viewer, campaign);
  }

  /**
   * What is found before a step: what stops it, and what only warns.
   * @throws {NotFoundError} 404 for what is no step of the campaign now
   */
  async findings(viewer: Viewer, id: string, act: CampaignAct): Promise<StepFinding[]> {
    const { campaign } = await this.manage(viewer, id);
    if (!isStep(act) || !mayDo(campaign, act)) throw new NotFoundError();
    return this.database.atLength(() => this.checks.of(viewer, campaign, act));
  }

  /**
   * Moves a campaign on by a person's decision.
   * @param to a state, or a stage of the campaign's type
   * @throws {TransitionRefusedError} 409; CampaignIncompleteError 422 when publishing what is not complete; StepHinderedError 409 with what
   *   stands against a stage; {@link RevisionStaleError} 412 when somebody else has just changed or moved it
   */
  async decide(viewer: Viewer, id: string, to: string, reason: string | null): Promise<CampaignWithCount> {
    const { campaign: seen } = await this.manage(viewer, id);
    const step = stepTo(seen, to);
    if (!step) throw new TransitionRefusedError(placeOf(seen), to);
    await this.checks.enforce(seen, step.act);
    if (step.act === 'publish' && this.plugins.find(seen.campaignType)?.drawsSpotChecks) seen.seed ??= newSeed();
    if (needsReason(step.act) && !reason) throw new ValidationFailedError([{ pointer: '#/reason', code: 'required' }]);
    const moved = await this.database.write(async (tx) => {
      if (step.stage !== null) {
        const held = await this.database.hold(tx, Campaign, { id });
        if (held?.revision !== seen.revision) throw new RevisionStaleError();
        await this.stages.enforce(tx, held, step.stage);
      }
      return this.move(tx, viewer, seen, step, reason);
    });
    return this.inContext(viewer, moved);
  }

  /**
   * Writes the new place with its decision; part of a larger unit of work.
   * @param campaign as it was when the decision was made
   * @param place its new state and stage
   * @throws {RevisionStaleError} 412 when it is no longer so
   */
  async move(
    tx: EntityManager,
    viewer: Pick<Viewer, 'accountId' | 'displayName'>,
    campaign: Campaign,
    place: Pick<Position, 'state' | 'stage'>,
    reason: string | null,
  ): Promise<Campaign> {
    const { id, state, stage, seed, revision } = campaign;
    const moved = { state: place.state, stage: place.stage, seed, revision: revision + 1 };
    if (!(await this.database.changeIf(tx, Campaign, { id, state, revision }, moved))) throw new RevisionStaleError();
    const [from, to] = [placeOf(campaign), placeOf(place)];
    await tx.insert(CampaignDecision, {
      id: newId(),
      campaignId: campaign.id,
      at: this.clock.timestamp(),
      byName: viewer.displayName,
      fromState: from,
      toState: to,
      reason,
    });
    await this.audit.record(tx, viewer, {
      action: place.stage === null ? `campaign.${to.toLowerCase()}` : 'campaign.advanced',
      subject: campaign.name,
      detail: { from, ...(place.stage !== null && { to }), reason },
    });
    await this.stages.moved(tx, Object.assign(campaign, moved), { state, stage });
    return campaign;
  }

  async decisions(viewer: Viewer, id: string): Promise<CampaignDecision[]> {
    await this.get(viewer, id);
    return this.database.reader(CampaignDecision).find({ where: { campaignId: id }, order: { at: 'ASC', id: 'ASC' } });
  }

  private async inContext(viewer: Viewer, campaign: Campaign): Promise<CampaignWithCount> {
    const scope = scopeCondition(viewer, 'subject');
    const manageable = await managesOffice(this.database.dataSource.manager, viewer, campaign.ownerUnitId);
    const subjects = this.database
      .reader(CampaignSubject)
      .createQueryBuilder('subject')
      .where('subject.campaignId = :id', { id: campaign.id });
    if (!manageable) subjects.andWhere(scope.sql, scope.parameters);
    const counted = await subjects
      .select('COUNT(*)', 'total')
      .addSelect('COUNT(subject.personUnitId)', 'persons')
      .getRawOne<{ total: string | number; persons: string | number }>();
    return {
      campaign,
      subjectCount: Number(counted?.total ?? 0),
      about: Number(counted?.persons ?? 0) > 0 ? 'persons' : 'units',
      manageable,
      pluginPresent: this.plugins.find(campaign.campaignType)?.digest === campaign.pluginDigest,
      obstacles: [
        ...(await this.obstacles.of(campaign)),
        ...(await this.stages.obstacles(this.database.dataSource.manager, campaign)),
      ],
      formTitles: await this.forms.titlesOf(formVersionsOf(campaign.groups)),
    };
  }

  private async checkPrior(
    tx: EntityManager,
    campaignType: string,
    priorCampaignId: string | null,
  ): Promise<string | null> {
    if (priorCampaignId === null) return null;
    const prior = await tx.findOneBy(Campaign, { id: priorCampaignId, campaignType, state: stateAfter('grade') });
    if (!prior) throw new ValidationFailedError([{ pointer: '#/priorCampaignId', code: 'not-a-choice' }]);
    return prior.id;
  }
}

/** Phases of a plan that is stored. */
export const withIds = (phases: readonly Omit<Phase, 'id'>[]): Phase[] =>
  phases.map((phase) => ({ ...phase, id: newId() }));
