import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { scopeCondition, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ImmutableError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { PluginHost } from '../plugin-host/index.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { gradableBy, type GradableUnits } from './domain/gradable-units.js';
import { accepts } from './domain/lifecycle.js';
import { rosterOf } from './domain/subject-data.js';
import { countPersons, type PersonChoice } from './person-choice.js';
import { replaceSubjects, type SubjectChoice } from './subject-choice.js';

/** A unit of a campaign, and how many people each ballot group has there. */
export interface SubjectInContext {
  readonly subject: CampaignSubject;
  readonly rosters: readonly (readonly [group: string, roster: number | null])[];
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
    return this.database.write(async (tx) => {
      const draft = await this.database.hold(tx, Campaign, { id });
      if (!draft || !accepts(draft, 'plan')) throw new ImmutableError();
      const count = await replaceSubjects(this.database, tx, viewer, draft, choice, gradable);
      await tx.update(Campaign, { id }, { revision: draft.revision + 1 });
      await this.audit.record(tx, viewer, {
        action: 'campaign.subjects-chosen',
        subject: draft.name,
        detail: { count },
      });
      return count;
    });
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
