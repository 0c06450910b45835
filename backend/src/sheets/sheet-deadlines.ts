import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { dueDayOf, findMovedEnds, type Campaign, type MovedEnd } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { daysToGo, latenessOf, worse, type Lateness } from './domain/lateness.js';
import { SheetEntry } from './sheet-entry.entity.js';
import { SheetReturn } from './sheet-return.entity.js';
import { SheetSubmission } from './sheet-submission.entity.js';
import type { Sheet } from './sheet.entity.js';

type PlannedCampaign = Pick<Campaign, 'id' | 'phases' | 'groups'>;
type DatedSheet = Pick<Sheet, 'id' | 'groupKey' | 'submittedAt'>;

/** By when a sheet is to be handed in, and how it stands to that day. */
export interface SheetDeadline {
  /** The last day, `YYYY-MM-DD`, before any extension; of one that went back the day that the return names; null = none. */
  readonly dueOn: string | null;
  /** Days to that day where the sheet is owed, below nought once it is over. */
  readonly daysLeft: number | null;
}

/** The last days of the stages of sheets: an extension permits to hand in later, and leaves what comes later marked. */
@Injectable()
export class SheetDeadlines {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By campaign, as {@link deadlineOf} asks for them. */
  movedEnds(campaignIds: readonly string[]): Promise<ReadonlyMap<string, readonly MovedEnd[]>> {
    return findMovedEnds(this.database, campaignIds);
  }

  /** @param editable whether it can be filled in today */
  deadlineOf(
    campaign: Pick<Campaign, 'phases'>,
    group: Parameters<typeof dueDayOf>[1],
    moved: readonly MovedEnd[],
    { sheet, editable }: { readonly sheet: Pick<Sheet, 'state' | 'dueOn'> | null; readonly editable: boolean },
  ): SheetDeadline {
    const dueOn = sheet?.state === 'returned' ? sheet.dueOn : dueDayOf(campaign.phases, group, moved);
    return { dueOn, daysLeft: daysToGo(editable && sheet?.state !== 'submitted', dueOn, this.clock.today()) };
  }

  /**
   * How late sheets of a campaign were handed in, by sheet; without those that were in time. The phase asks for what a rater hands in of his own
   * accord, the last of it; what answers a return is measured by the day that the return names.
   */
  async lateOf(campaign: PlannedCampaign, sheets: readonly DatedSheet[]): Promise<ReadonlyMap<string, Lateness>> {
    const handedIn = sheets.filter(({ submittedAt }) => submittedAt !== null);
    if (handedIn.length === 0) return new Map();
    const ids = handedIn.map(({ id }) => id);
    const moved = (await this.movedEnds([campaign.id])).get(campaign.id) ?? [];
    const submissions = await this.database
      .reader(SheetSubmission)
      .find({ select: { id: true, sheetId: true, at: true }, where: { sheetId: In(ids) } });
    const answered = await this.database.reader(SheetReturn).find({
      select: { id: true, sheetId: true, dueOn: true, answeredAt: true },
      where: { sheetId: In(ids), answeredAt: Not(IsNull()) },
    });
    const answers = new Map(answered.map((one) => [`${one.sheetId} ${one.answeredAt}`, one.dueOn]));
    const onPaper = await this.database
      .reader(SheetEntry)
      .find({ select: { id: true, sheetId: true, submittedAt: true, receivedOn: true }, where: { sheetId: In(ids) } });
    // A paper is as late as it came, however long it lay before somebody typed it in.
    const received = new Map(onPaper.map((one) => [`${one.sheetId} ${one.submittedAt}`, one.receivedOn]));
    const due = new Map(campaign.groups.map((group) => [group.key, dueDayOf(campaign.phases, group, moved)]));
    const groupOf = new Map(handedIn.map(({ id, groupKey }) => [id, groupKey]));
    const [own, mended] = [new Map<string, string>(), new Map<string, string>()];
    for (const { sheetId, at } of submissions) {
      const last = answers.has(`${sheetId} ${at}`) ? mended : own;
      if (at > (last.get(sheetId) ?? '')) last.set(sheetId, at);
    }
    const late = new Map<string, Lateness>();
    for (const [id, groupKey] of groupOf) {
      const [ownAt, mendedAt] = [own.get(id), mended.get(id)];
      const found = worse(
        latenessOf('phase', due.get(groupKey) ?? null, received.get(`${id} ${ownAt}`) ?? this.dayOf(ownAt)),
        latenessOf('return', answers.get(`${id} ${mendedAt}`) ?? null, this.dayOf(mendedAt)),
      );
      if (found) late.set(id, found);
    }
    return late;
  }

  private dayOf(at: string | undefined): string | null {
    return at === undefined ? null : this.clock.calendar.dayOf(new Date(at));
  }
}
