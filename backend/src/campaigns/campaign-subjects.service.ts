import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { scopeCondition, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ImmutableError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { PluginHost } from '../plugin-host/index.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { findSubjects } from './campaign-subject.lookup.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { gradableBy, type GradableUnits } from './domain/gradable-units.js';
import { accepts } from './domain/lifecycle.js';
import { rosterOf } from './domain/subject-data.js';
import { countPersons, type PersonChoice } from './person-choice.js';
import { findChosenUnits, type FoundUnits, type UnitChoice } from './chosen-units.js';
import { checkKind, replaceSubjects, type SubjectChoice } from './subject-choice.js';

/** A unit of a campaign, and how many people each ballot group has there. */
export interface SubjectInContext {
  readonly subject: CampaignSubject;
  readonly rosters: readonly (readonly [group: string, roster: number | null])[];
}

/** Who is added to a draft, and in what they compete. */
export interface AddedSubjects {
  readonly kind: 'units' | 'persons';
  readonly ids: readonly string[];
  readonly field: string | null;
  /** What is entered for them, by their ids. */
  readonly values: ReadonlyMap<string, Record<string, unknown>>;
}

/** The units that a campaign evaluates. */
@Injectable()
export class CampaignSubjectsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** Replaces the subjects of a draft by the chosen units or persons, as they stand today. */
  async choose(viewer: Viewer, id: string, choice: SubjectChoice): Promise<number> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    const gradable = this.gradable(campaign);
    if (choice.earlier) await this.campaigns.get(viewer, choice.earlier.campaignId);
    return this.database.write(async (tx) => {
      const draft = await this.holdDraft(tx, id);
      const count = await replaceSubjects(this.database, tx, viewer, draft, choice, gradable);
      await this.changed(tx, viewer, draft, 'campaign.subjects-chosen', count);
      return count;
    });
  }

  /** How many units of each type a choice comes to, before it is saved; refused as by {@link choose}. */
  async count(viewer: Viewer, id: string, choice: UnitChoice): Promise<Pick<FoundUnits, 'count' | 'byType'>> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    const gradable = this.gradable(campaign);
    checkKind(choice, gradable);
    if (choice.earlier) await this.campaigns.get(viewer, choice.earlier.campaignId);
    const { manager } = this.database.dataSource;
    const { count, byType } = await findChosenUnits(this.database, manager, viewer, campaign, choice, gradable);
    return { count, byType };
  }

  /**
   * Adds units or persons to the subjects of a draft, or enters for those that are among them in what they compete.
   * @param keep refuses what may not be added, in the unit of work that adds it
   * @throws {ValidationFailedError} 422 where the campaign is about others; as {@link choose}
   */
  async add(
    viewer: Viewer,
    id: string,
    { kind, ids, field, values }: AddedSubjects,
    keep: (tx: EntityManager, draft: Campaign, present: readonly CampaignSubject[]) => Promise<void>,
  ): Promise<number> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    const gradable = this.gradable(campaign);
    return this.database.write(async (tx) => {
      const draft = await this.holdDraft(tx, id);
      const present = await findSubjects(tx, id);
      const isAboutPersons = present.some(({ personUnitId }) => personUnitId !== null);
      if (present.length > 0 && isAboutPersons !== (kind === 'persons'))
        throw new ValidationFailedError([{ pointer: `#/${kind}`, code: 'not-a-choice' }]);
      await keep(tx, draft, present);
      const all = [...new Set([...present.map(({ unitId }) => unitId), ...ids])];
      const choice = kind === 'persons' ? { persons: { ids: all } } : { unitIds: all };
      const count = await replaceSubjects(this.database, tx, viewer, draft, choice, gradable);
      for (const unitId of ids) {
        const entered = present.find((subject) => subject.unitId === unitId)?.enteredValues ?? {};
        const given = values.get(unitId) ?? {};
        const entering = { ...entered, ...given };
        await tx.update(
          CampaignSubject,
          { campaignId: id, unitId },
          { field, ...(Object.keys(entering).length > 0 && { enteredValues: entering as object }) },
        );
      }
      await this.changed(tx, viewer, draft, 'campaign.nominated', ids.length);
      return count;
    });
  }

  /** Takes somebody out of a draft. @throws {NotFoundError} who is not in it; {@link ImmutableError} 409 after publication */
  async drop(viewer: Viewer, id: string, unitId: string): Promise<void> {
    await this.campaigns.manage(viewer, id);
    await this.database.write(async (tx) => {
      const draft = await this.holdDraft(tx, id);
      const { affected } = await tx.delete(CampaignSubject, { campaignId: id, unitId });
      if (affected === 0) throw new NotFoundError();
      await this.changed(tx, viewer, draft, 'campaign.nomination-withdrawn', 1);
    });
  }

  private async holdDraft(tx: EntityManager, id: string): Promise<Campaign> {
    const draft = await this.database.hold(tx, Campaign, { id });
    if (!draft || !accepts(draft, 'plan')) throw new ImmutableError();
    return draft;
  }

  private async changed(
    tx: EntityManager,
    viewer: Viewer,
    { id, name, revision }: Campaign,
    action: string,
    count: number,
  ): Promise<void> {
    await tx.update(Campaign, { id }, { revision: revision + 1 });
    await this.audit.record(tx, viewer, { action, subject: name, detail: { count } });
  }

  /** How many persons of each kind are in their post below a unit and can be graded in a campaign. */
  async personsBelow(
    viewer: Viewer,
    id: string,
    choice: Pick<PersonChoice, 'under' | 'groups'>,
  ): Promise<Readonly<Record<string, number>>> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    return countPersons(this.database, viewer, campaign.asOf, choice, this.gradable(campaign));
  }

  async list(
    viewer: Viewer,
    id: string,
    query: PageRequest & { q?: string | undefined },
  ): Promise<Page<SubjectInContext>> {
    const { campaign } = await this.campaigns.get(viewer, id);
    const voting = campaign.groups.filter(({ kind }) => kind === 'ballot');
    const window = pageWindow(query, 'unitCode');
    const scope = scopeCondition(viewer, 'subject');
    const builder = this.database
      .reader(CampaignSubject)
      .createQueryBuilder('subject')
      .where('subject.campaignId = :id', { id })
      .andWhere(scope.sql, scope.parameters)
      .orderBy(`subject.${window.sort.field}`, window.sort.direction)
      .skip(window.offset)
      .take(window.pageSize);
    keepContaining(builder, ['subject.unitName', 'subject.unitCode'], query.q);
    const [subjects, total] = await builder.getManyAndCount();
    const items = subjects.map((subject): SubjectInContext => ({
      subject,
      rosters: voting.map((group) => [group.key, rosterOf(subject, group)]),
    }));
    return toPage(window, items, total);
  }

  private gradable({ campaignType }: Pick<Campaign, 'campaignType'>): GradableUnits {
    return gradableBy(this.plugins.find(campaignType) ?? {});
  }
}
