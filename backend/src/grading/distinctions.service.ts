import type { DistinctionDescription } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import {
  CampaignsService,
  findSubject,
  holdTaking,
  lastingName,
  subjectsWithin,
  type Campaign,
  type CampaignSubject,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { ConflictError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { FormsService } from '../forms/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { findAffirmativeSheets, findAffirmedUnits } from '../sheets/index.js';
import { DistinctionDecision } from './distinction-decision.entity.js';
import { DistinctionDecisions } from './distinction-decisions.js';

/** `waiting` = recommended and not decided; `any` = every subject, recommended or not. */
export const distinctionStates = ['waiting', 'granted', 'refused', 'any'] as const;
export type DistinctionState = (typeof distinctionStates)[number];

export interface Recommendation {
  readonly by: string;
  readonly at: string;
  readonly reasons: readonly string[];
}

/** A subject with who recommends it and what was decided, the newest decision first. */
export interface DistinctionRow {
  readonly subject: CampaignSubject;
  readonly recommendations: readonly Recommendation[];
  readonly decisions: readonly DistinctionDecision[];
}

export interface DistinctionQuery extends PageRequest {
  readonly q?: string | undefined;
  readonly state?: DistinctionState | undefined;
}

export interface WantedDistinction {
  readonly unitId: string;
  readonly granted: boolean;
  readonly reason: string;
  /** Id of the newest decision about the unit, where there is one. */
  readonly replaces?: string | undefined;
}

/** Where the recommendations of a distinction stand. */
interface RecommendingForm {
  readonly campaignId: string;
  readonly groupKey: string;
  readonly question: string;
  /** Questions whose answers are reasons. */
  readonly reasons: readonly string[];
}

/** What superiors recommend and the office decides about a subject beside its grade: yes or no, why, who and when (S5.8). */
@Injectable()
export class DistinctionsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(DistinctionDecisions) private readonly decisions: DistinctionDecisions,
  ) {}

  /** @throws {NotFoundError} for a distinction that the campaign type does not have */
  async list(
    viewer: Viewer,
    campaignId: string,
    distinction: string,
    query: DistinctionQuery,
  ): Promise<Page<DistinctionRow>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const form = await this.recommendingForm(campaign, this.describe(campaign, distinction));
    const decided = await this.decisions.about(campaignId, distinction);
    const wanted = await this.unitsIn(query.state ?? 'waiting', form, decided);
    const window = pageWindow(query, 'unitCode');
    const builder = subjectsWithin(this.database.dataSource.manager, viewer, campaignId)
      .orderBy('subject.unitCode', window.sort.direction)
      .offset(window.offset)
      .limit(window.pageSize);
    keepContaining(builder, ['subject.unitName', 'subject.unitCode', 'subject.parentName'], query.q);
    if (wanted)
      builder.andWhere(
        `subject.unitId IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows.replace('?', ':ids')})`,
        {
          ids: JSON.stringify(wanted.map((id) => [id])),
        },
      );
    const [subjects, total] = await builder.getManyAndCount();
    const recommended = await this.recommendations(form, subjects);
    const rows = subjects.map((subject) => ({
      subject,
      recommendations: recommended.get(subject.unitId) ?? [],
      decisions: decided.get(subject.unitId) ?? [],
    }));
    return toPage(window, rows, total);
  }

  /**
   * Records a decision; it counts from the next grading run on.
   * @throws {NotFoundError} for a distinction that the campaign type does not have; {@link ValidationFailedError} for a unit outside the
   *   campaign; {@link ConflictError} 409 distinction-already-decided for one that a decision speaks of which this one does not replace
   */
  async decide(
    viewer: Viewer,
    campaignId: string,
    distinction: string,
    { unitId, granted, reason, replaces }: WantedDistinction,
  ): Promise<DistinctionDecision> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    this.describe(campaign, distinction);
    return this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaignId, 'corrections', 'alone');
      const subject = await findSubject(tx, campaignId, unitId);
      if (!subject) throw new ValidationFailedError([{ pointer: '#/unitId', code: 'not-a-choice' }]);
      const newest = (await this.decisions.about(campaignId, distinction, tx)).get(unitId)?.[0];
      if (newest && newest.id !== replaces) throw new ConflictError('distinction-already-decided');
      const decision = tx.create(DistinctionDecision, {
        id: newId(),
        campaignId,
        unitId,
        distinction,
        granted,
        reason,
        byName: viewer.displayName,
        at: this.clock.timestamp(),
        day: this.clock.today(),
      });
      await tx.insert(DistinctionDecision, decision);
      await this.audit.record(tx, viewer, {
        action: granted ? 'distinction.granted' : 'distinction.refused',
        subject: lastingName(subject),
        detail: { campaign: campaign.name, distinction },
      });
      return decision;
    });
  }

  private describe(campaign: Campaign, distinction: string): DistinctionDescription {
    const known = this.plugins.find(campaign.campaignType)?.distinctions?.find(({ code }) => code === distinction);
    if (!known) throw new NotFoundError();
    return known;
  }

  /** Null where nobody is asked to recommend it. */
  private async recommendingForm(
    { id, groups }: Campaign,
    { recommendedBy }: DistinctionDescription,
  ): Promise<RecommendingForm | null> {
    const group = groups.find(({ key }) => key === recommendedBy?.group);
    if (!group || !recommendedBy) return null;
    const { roles } = await this.forms.compiledForm(group.formVersionId);
    const question = roles.find(({ role }) => role === recommendedBy.role)?.question;
    if (question === undefined) return null;
    const reasons = roles.filter(({ role }) => role.startsWith(`${recommendedBy.role}:`));
    return { campaignId: id, groupKey: group.key, question, reasons: reasons.map((role) => role.question) };
  }

  /** Ids of the units in a state; null for all. */
  private async unitsIn(
    state: DistinctionState,
    form: RecommendingForm | null,
    decided: Awaited<ReturnType<DistinctionDecisions['about']>>,
  ): Promise<string[] | null> {
    if (state === 'any') return null;
    if (state === 'waiting') {
      const recommended = form ? await findAffirmedUnits(this.database, form) : [];
      return recommended.filter((unitId) => !decided.has(unitId));
    }
    return [...decided].flatMap(([unitId, [newest]]) => (newest.granted === (state === 'granted') ? [unitId] : []));
  }

  private async recommendations(
    form: RecommendingForm | null,
    subjects: readonly CampaignSubject[],
  ): Promise<Map<string, Recommendation[]>> {
    const byUnit = new Map<string, Recommendation[]>();
    if (!form) return byUnit;
    const sheets = await findAffirmativeSheets(
      this.database,
      form,
      subjects.map(({ unitId }) => unitId),
    );
    for (const { unitId, raterName, submittedAt, answers } of sheets) {
      const reasons = form.reasons.flatMap((question) => {
        const given = answers[question];
        return typeof given === 'string' && given !== '' ? [given] : [];
      });
      byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), { by: raterName, at: submittedAt, reasons }]);
    }
    return byUnit;
  }
}
