import { servesGroup } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ConflictError, ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { FormsService, isPublished } from '../forms/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { WorkingCalendar } from '../working-calendar/index.js';
import { CampaignPreparation, type WantedGroup } from './campaign-preparation.js';
import { CampaignRater } from './campaign-rater.entity.js';
import { findRoundsAfter } from './campaign-rounds.lookup.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { CampaignTypeUnknownError } from './campaigns.errors.js';
import { CampaignsService, withIds, type CampaignWithCount } from './campaigns.service.js';
import { keepRules } from './domain/assessor-rule.js';
import type { EvaluatorGroup } from './domain/campaign-plan.js';
import { gradableBy } from './domain/gradable-units.js';
import { initialState, stateAfter } from './domain/lifecycle.js';
import { contextWithoutDays, nextName, phasesOn, yearsOn, yearsUntil } from './domain/next-round.js';
import { replaceSubjects } from './subject-choice.js';

const longestName = 120;

/** Begins the round that follows a graded campaign (S1.6, S1.7, S4.5, S5.12): a draft with everything that holds from one round to the next. */
@Injectable()
export class NextRounds {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignPreparation) private readonly preparation: CampaignPreparation,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
  ) {}

  /**
   * Carries over units as they stand today, groups with the newest versions of their forms, raters, scheme, what was entered for the whole
   * campaign but its days, phases so many years later on working days, fields and head counts of units. Its grades are those from which the next one's
   * changes are counted (I15).
   * @throws {ValidationFailedError} 422 form-is-retired naming each form that is no more, and nothing is made; {@link ConflictError} 409 round-not-graded, or next-round-exists when one follows that was not cancelled
   */
  async begin(viewer: Viewer, id: string): Promise<CampaignWithCount> {
    const { campaign: before } = await this.campaigns.manage(viewer, id);
    const type = this.plugins.find(before.campaignType);
    if (!type) throw new CampaignTypeUnknownError();
    const resolved = await this.preparation.resolveGroups(type, await this.groupsOf(type, before.groups));
    const groups = keepRules(resolved, before.groups);
    const years = yearsUntil(before.asOf, this.clock.today());
    const asOf = yearsOn(before.asOf, years);
    const round: Campaign = {
      ...before,
      id: newId(),
      name: nextName(before.name, before.asOf, asOf, longestName),
      pluginVersion: type.version,
      pluginDigest: type.digest,
      state: initialState,
      stage: null,
      stages: type.stages ? [...type.stages] : null,
      asOf,
      phases: withIds(phasesOn(before.phases, years, await this.calendar.exceptionsBetween(...yearsAround(asOf)))),
      groups,
      context: contextWithoutDays(before.context, type.contextForm),
      seed: null,
      priorCampaignId: before.id,
      createdAt: this.clock.timestamp(),
      revision: 1,
    };
    await this.database.write(async (tx) => {
      const held = await this.database.hold(tx, Campaign, { id });
      if (held?.state !== stateAfter('grade')) throw new ConflictError('round-not-graded');
      if ((await findRoundsAfter(tx, id)).length > 0) throw new ConflictError('next-round-exists');
      await insertRows(tx, Campaign, round);
      const isAboutPersons = await tx.existsBy(CampaignSubject, { campaignId: id, personUnitId: Not(IsNull()) });
      const choice = isAboutPersons ? { persons: { like: id } } : { earlier: { campaignId: id } };
      const count = await replaceSubjects(this.database, tx, viewer, round, choice, gradableBy(type));
      await this.carryOver(tx, id, round.id);
      await this.audit.record(tx, viewer, {
        action: 'campaign.round-begun',
        subject: round.name,
        detail: { before: before.name, count },
      });
    });
    return this.campaigns.get(viewer, round.id);
  }

  /**
   * Each group with the newest published version of its form that still serves it; its own version where that is still published.
   * @throws {ValidationFailedError} 422 form-is-retired for every form of which no version serves any more, with its place and code
   */
  private async groupsOf(type: CampaignType, groups: readonly EvaluatorGroup[]): Promise<WantedGroup[]> {
    const published = (await this.forms.listVersions()).filter(isPublished);
    const retired: FieldProblem[] = [];
    const newest = ({ key }: EvaluatorGroup, formCode: string, place: string): string => {
      const form = published.find(
        (version) => version.formCode === formCode && servesGroup(version.manifest, type.id, key),
      );
      if (!form)
        retired.push({ pointer: `#/groups/${place}/formVersionId`, code: 'form-is-retired', params: { formCode } });
      return form?.id ?? '';
    };
    const wanted = groups.map((group, index): WantedGroup => {
      const { key, access, joint, feedsGrade, formCode } = group;
      return {
        key,
        access,
        formVersionId: newest(group, formCode, String(index)),
        joint,
        feedsGrade,
        variants: (group.variants ?? []).map((variant, at) => ({
          unitTypes: variant.unitTypes,
          under: variant.under,
          formVersionId: newest(group, variant.formCode, `${index}/variants/${at}`),
        })),
      };
    });
    if (retired.length > 0) throw new ValidationFailedError(retired);
    return wanted;
  }

  private async carryOver(tx: EntityManager, from: string, to: string): Promise<void> {
    const raters = await tx.findBy(CampaignRater, { campaignId: from });
    await tx.insert(
      CampaignRater,
      raters.map(({ unitId }) => ({ campaignId: to, unitId })),
    );
    await this.database.execute(
      tx,
      `UPDATE campaign_subject SET field = (SELECT earlier.field FROM campaign_subject earlier
         WHERE earlier.campaign_id = ? AND earlier.unit_id = campaign_subject.unit_id) WHERE campaign_id = ?`,
      [from, to],
    );
    // Who was present and what was handed out belongs to the meeting of the round before.
    const counted = await tx.findBy(CampaignSubject, { campaignId: from, panels: Not(IsNull()) });
    for (const { unitId, panels } of counted) {
      const rosters = Object.entries(panels ?? {}).flatMap(([key, { roster }]) =>
        roster === undefined ? [] : [[key, { roster }] as const],
      );
      if (rosters.length > 0)
        await tx.update(CampaignSubject, { campaignId: to, unitId }, { panels: Object.fromEntries(rosters) });
    }
  }
}

/** The first and the last day of the years about a day; its phases lie in them. */
const yearsAround = (day: string): [from: string, to: string] => {
  const year = Number(day.slice(0, 4));
  return [`${year - 2}-01-01`, `${year + 2}-12-31`];
};
