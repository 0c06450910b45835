import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService, openingOf, type Campaign, type EvaluatorGroup } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { daysBetween } from '../common/days.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { findUnits } from '../organisations/index.js';
import { countHandedInByMinute } from '../sheets/index.js';
import { DeskReading, type DeskPicture } from './desk-reading.js';
import { together, type OnDay } from './domain/day-steps.js';
import { ordered, type DeskOrder } from './domain/desk-order.js';
import { countStates, inState, type DeskState } from './domain/desk-states.js';
import { sumsOf, type DeskSums } from './domain/desk-sums.js';
import { nodesBelow, topOf, type DeskNode } from './domain/desk-tree.js';
import { shareOf, type DeskUnit } from './domain/desk-unit.js';
import { cameWithin, type PaceWindow } from './domain/forecast.js';

/** Days without anything after which a unit is idle, unless somebody asks for others. */
export const usualIdleDays = 7;

/** Which units somebody asks about. */
export interface DeskFilter {
  readonly q?: string | undefined;
  readonly under?: string | undefined;
  readonly unitType?: string | undefined;
  readonly state?: DeskState | undefined;
  readonly idleDays?: number | undefined;
}

/** When a group hands in. */
export interface GroupClosing {
  readonly group: EvaluatorGroup;
  readonly state: ReturnType<typeof openingOf>['state'];
  readonly closesOn: string | null;
  /** Days after today until the last one; null where none is set or it is over. */
  readonly daysLeft: number | null;
}

/** A campaign in a few numbers. */
export interface DeskOverview {
  readonly today: string;
  readonly closings: readonly GroupClosing[];
  readonly sums: DeskSums;
  readonly states: Readonly<Record<DeskState, number>>;
  readonly forecast: (PaceWindow & { readonly came: number; readonly misses: number }) | null;
  readonly ballotDays: readonly OnDay[];
  readonly sheetDays: readonly OnDay[];
  readonly unitTypes: readonly string[];
}

/** A unit of the tree with its name. */
export interface NamedNode extends DeskNode {
  readonly code: string;
  readonly name: string;
}

/** A list of units at the day on which it was read. */
export interface DeskList<T> extends Page<T> {
  readonly today: string;
}

/** The running desk of a campaign: how far it has come, who is behind, and what may be expected. */
@Injectable()
export class CampaignDesk {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(DeskReading) private readonly reading: DeskReading,
  ) {}

  async overview(viewer: Viewer, campaignId: string): Promise<DeskOverview> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const picture = await this.reading.read(viewer, campaign);
    const { today, units, ballotDays, window } = picture;
    return {
      today,
      closings: closingsOf(campaign, today),
      sums: sumsOf(units),
      states: countStates(units, { today, idleDays: usualIdleDays }),
      forecast: window && {
        ...window,
        came: cameWithin(ballotDays, window),
        misses: units.filter((unit) => unit.misses).length,
      },
      ballotDays,
      sheetDays: await this.sheetDays(viewer, campaign),
      unitTypes: [...new Set(units.map(({ subject }) => subject.unitType))].sort(),
    };
  }

  async list(viewer: Viewer, campaignId: string, query: PageRequest & DeskFilter): Promise<DeskList<DeskUnit>> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, 'behind');
    const picture = await this.reading.read(viewer, campaign);
    return { ...pageWithin(window, listed(picture, query, window.sort)), today: picture.today };
  }

  /** The next level below a unit, furthest behind first; without one the level below the lowest unit that holds them all. */
  async tree(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { readonly under?: string | undefined },
  ): Promise<DeskList<NamedNode>> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const { units, today } = await this.reading.read(viewer, campaign);
    const page = pageWithin(pageWindow(query, 'behind'), nodesInOrder(units, query.under ?? topOf(units)));
    const unnamed = page.items.flatMap(({ unitId, unit }) => (unit ? [] : unitId));
    const names = new Map((await findUnits(this.database.dataSource.manager, unnamed)).map((unit) => [unit.id, unit]));
    const items = page.items.map((node): NamedNode => {
      const { unitCode: code = '', unitName: name = '' } = node.unit?.subject ?? {};
      const unit = names.get(node.unitId) ?? { code, name };
      return { code: unit.code, name: unit.name, ...node };
    });
    return { ...page, items, today };
  }

  private async sheetDays(viewer: Viewer, { id }: Campaign): Promise<OnDay[]> {
    const minutes = await countHandedInByMinute(this.database, viewer, id);
    return together(
      minutes.map(({ minute, sheets }) => [
        { day: this.clock.calendar.dayOf(new Date(`${minute}:00.000Z`)), count: sheets },
      ]),
    );
  }
}

/** The units that are asked for, in their order. */
export function listed(
  { units, today }: DeskPicture,
  { q, under, unitType, state, idleDays = usualIdleDays }: DeskFilter,
  { field, direction }: { readonly field: string; readonly direction: 'ASC' | 'DESC' },
): DeskUnit[] {
  const text = q?.toLowerCase();
  const fits = state && inState(state, { today, idleDays });
  const wanted = units.filter(
    (unit) =>
      (text === undefined || [unit.subject.unitName, unit.subject.unitCode].join('\n').toLowerCase().includes(text)) &&
      (under === undefined || unit.subject.path.includes(`/${under}/`)) &&
      (unitType === undefined || unit.subject.unitType === unitType) &&
      (!fits || fits(unit)),
  );
  return ordered(wanted, field as DeskOrder, direction);
}

/** Furthest behind first. */
function nodesInOrder(units: readonly DeskUnit[], under: string | null): DeskNode[] {
  const nodes = nodesBelow(units, under);
  const shares = new Map(nodes.map((node) => [node, shareOf(node.sums) ?? Infinity]));
  return nodes.sort(
    (one, other) => (shares.get(one) ?? 0) - (shares.get(other) ?? 0) || (one.unitId < other.unitId ? -1 : 1),
  );
}

const closingsOf = (campaign: Campaign, today: string): GroupClosing[] =>
  campaign.groups.map((group) => {
    const { state, closesOn } = openingOf(campaign, group, today);
    const daysLeft = closesOn === null ? null : daysBetween(today, closesOn);
    return { group, state, closesOn, daysLeft: daysLeft !== null && daysLeft >= 0 ? daysLeft : null };
  });
