import type { FigureOrigin } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, EnteredDataCheck, findSubjects, holdTaking, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { ConflictError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { PluginHost } from '../plugin-host/index.js';
import { enteredItems } from './domain/entered-figures.js';
import { FigureCounters, placeOf } from './figure-counters.js';
import { FigureSource } from './figure-source.entity.js';
import { Figure } from './figure.entity.js';

export interface NewFigureSource {
  readonly item: string;
  readonly rule: FigureOrigin;
  /** Both, or neither for the year of the reference day. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface CampaignSources {
  /** Items of the scheme that a figure can be taken for. */
  readonly choices: readonly string[];
  readonly sources: readonly FigureSource[];
  /** What the type of the campaign proposes and nobody has chosen. */
  readonly suggestions: readonly { readonly item: string; readonly rule: FigureOrigin }[];
}

const longestYears = 10;

/** From which registers and indicators a campaign takes figures: its office chooses, its type proposes. */
@Injectable()
export class FigureSources {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(EnteredDataCheck) private readonly enteredData: EnteredDataCheck,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(FigureCounters) private readonly counters: FigureCounters,
  ) {}

  async list(viewer: Viewer, campaignId: string): Promise<CampaignSources> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const sources = await this.of(campaignId);
    const type = this.plugins.find(campaign.campaignType);
    const { suggestions = [], list = '' } = type?.figures ?? {};
    const choices = [...enteredItems({ ...type?.defaults, ...campaign.scheme }, list)];
    const open = suggestions.filter(({ item }) => !sources.some((source) => source.item === item));
    return { sources, choices, suggestions: open.map(({ item, ...rule }) => ({ item, rule })) };
  }

  /** In the order of their items. */
  of(campaignId: string): Promise<FigureSource[]> {
    return this.database.reader(FigureSource).find({ where: { campaignId }, order: { item: 'ASC' } });
  }

  /**
   * @throws {ValidationFailedError} 422 for an item that the scheme does not have or has in another way, and for what the register does not
   *   have; {@link ConflictError} 409 figure-source-taken for an item that has a source
   */
  async add(viewer: Viewer, campaignId: string, given: NewFigureSource): Promise<FigureSource> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    checkTime(given);
    const faults = await this.counters.by(given.rule).faults();
    if (faults.length > 0)
      throw new ValidationFailedError(
        faults.map((fault) => ({ ...fault, pointer: `#/rule${fault.pointer.slice(1)}` })),
      );
    await this.checkItem(campaign, given);
    const source: FigureSource = {
      campaignId,
      ...given,
      chosenAt: this.clock.timestamp(),
      chosenByName: viewer.displayName,
    };
    await this.database.write(
      async (tx) => {
        await holdTaking(this.database, tx, campaignId, 'inputs');
        await insertRows(tx, FigureSource, source);
        await this.audit.record(tx, viewer, {
          action: 'figure.source-chosen',
          subject: campaign.name,
          detail: { item: given.item, [placeOf(given.rule).origin]: placeOf(given.rule).code },
        });
      },
      () => new ConflictError('figure-source-taken'),
    );
    return source;
  }

  /** Takes a source out: what waits from it is withdrawn, and what was verified does not count any more. */
  async remove(viewer: Viewer, campaignId: string, item: string): Promise<void> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaignId, 'inputs');
      await this.database.takeTurns(tx, turnOf(campaignId));
      const { affected } = await tx.delete(FigureSource, { campaignId, item });
      if (affected !== 1) throw new NotFoundError();
      await tx.update(Figure, { campaignId, item, state: 'proposed' }, { state: 'withdrawn' });
      const ended = await tx.update(
        Figure,
        { campaignId, item, state: 'verified', supersededAt: IsNull() },
        { supersededAt: this.clock.timestamp() },
      );
      await this.audit.record(tx, viewer, {
        action: 'figure.source-removed',
        subject: campaign.name,
        detail: { item, verified: ended.affected ?? 0 },
      });
    });
  }

  /** The scheme knows the item, and the type takes a figure of this kind for it. */
  private async checkItem(campaign: Campaign, { item, rule }: NewFigureSource): Promise<void> {
    const type = this.plugins.find(campaign.campaignType);
    const notAChoice = new ValidationFailedError([{ pointer: '#/item', code: 'not-a-choice' }]);
    if (!type?.figures) throw notAChoice;
    const [subject] = await findSubjects(this.database.dataSource.manager, campaign.id);
    if (!subject) throw new ValidationFailedError([{ pointer: '#/item', code: 'no-subjects' }]);
    const isShare = (await this.counters.by(rule).tells()) === 'share';
    const probe = isShare ? { id: item, count: 0, base: 1 } : { id: item, value: '0' };
    const enteredValues = { [type.figures.list]: [probe] };
    if ((await this.enteredData.faults(type, campaign, [{ ...subject, enteredValues }])).length > 0) throw notAChoice;
  }
}

/** Proposals, decisions and sources of a campaign take turns under this name. */
export const turnOf = (campaignId: string): string => `figures ${campaignId}`;

function checkTime({ firstDay, lastDay }: NewFigureSource): void {
  if (firstDay === null && lastDay === null) return;
  if (firstDay === null || lastDay === null)
    throw new ValidationFailedError([{ pointer: firstDay === null ? '#/firstDay' : '#/lastDay', code: 'required' }]);
  const years = Number(lastDay.slice(0, 4)) - Number(firstDay.slice(0, 4));
  if (lastDay < firstDay || years > longestYears)
    throw new ValidationFailedError([{ pointer: '#/lastDay', code: 'out-of-range' }]);
}
