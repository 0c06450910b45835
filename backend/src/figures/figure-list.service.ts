import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, withSubject, type CampaignSubject } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { PluginHost } from '../plugin-host/index.js';
import { enteredAmount, targetOf, type Amount, type Target } from './domain/entered-figures.js';
import { Figure, type FigureState } from './figure.entity.js';
import { FiguresService } from './figures.service.js';

export interface FigureInContext {
  readonly figure: Figure;
  readonly subject: CampaignSubject;
  /** Its records have changed since it was counted. */
  readonly stale: boolean;
  /** What the office has entered for the same item, which stands before it. */
  readonly entered: Amount | null;
  /** What the scheme asks for at least. */
  readonly target: Target | null;
}

export type FigureQuery = PageRequest & {
  readonly q?: string | undefined;
  readonly state?: FigureState | undefined;
  /** Those alone that wait or count. */
  readonly current?: 'yes' | undefined;
  readonly unitId?: string | undefined;
  readonly item?: string | undefined;
};

/** The figures of a campaign within somebody's reach. */
@Injectable()
export class FigureList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(FiguresService) private readonly figures: FiguresService,
  ) {}

  async list(viewer: Viewer, campaignId: string, query: FigureQuery): Promise<Page<FigureInContext>> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, '-proposedAt');
    const builder = withSubject(this.database.reader(Figure).createQueryBuilder('figure'), viewer, campaignId)
      .orderBy(`figure.${window.sort.field}`, window.sort.direction)
      .addOrderBy('subject.unitCode')
      .addOrderBy('figure.item')
      .addOrderBy('figure.id')
      .skip(window.offset)
      .take(window.pageSize);
    keepContaining(builder, ['subject.unitName', 'subject.unitCode'], query.q);
    if (query.state) builder.andWhere('figure.state = :state', { state: query.state });
    if (query.state === 'verified') builder.andWhere('figure.supersededAt IS NULL');
    if (query.current)
      builder.andWhere("(figure.state = 'proposed' OR (figure.state = 'verified' AND figure.supersededAt IS NULL))");
    if (query.unitId) builder.andWhere('figure.unitId = :unitId', { unitId: query.unitId });
    if (query.item) builder.andWhere('figure.item = :item', { item: query.item });
    const [rows, total] = await builder.getManyAndCount();
    const counting = rows.filter(
      ({ state, supersededAt }) => state === 'proposed' || (state === 'verified' && supersededAt === null),
    );
    const stale = await this.figures.stale(campaign, counting);
    const type = this.plugins.find(campaign.campaignType);
    const takes = type?.figures;
    const scheme = { ...type?.defaults, ...campaign.scheme };
    const items = rows.map(({ subject, ...figure }): FigureInContext => ({
      figure,
      subject,
      stale: stale.has(figure.id),
      entered: takes ? enteredAmount(subject.enteredValues, takes.list, figure.item) : null,
      target: takes ? targetOf(scheme, takes, figure.item) : null,
    }));
    return toPage(window, items, total);
  }
}
