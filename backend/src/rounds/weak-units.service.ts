import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { CampaignsService } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { findUnits, toUnitRef } from '../organisations/index.js';
import { findPersons } from '../persons/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { ProposedRecords } from '../registers/index.js';
import { findRunningRecords } from '../registers/record.lookup.js';
import { isWeak } from './domain/round-figures.js';
import { RoundBoards, type UnitOfRound } from './round-board.service.js';

/** Registers that say who helps a unit: whoever is assigned to it, units in pairs with it, leaders who keep in touch (S1.18, S1.19, S3.6, S3.7). */
const helping = ['weak-units', 'pairings', 'contact-points'] as const;
export type HelpKind = (typeof helping)[number];
export const helpKinds: readonly HelpKind[] = helping;

export const weakResults = ['risen', 'not-risen'] as const;

export interface Helper {
  /** The record that says it. */
  readonly record: string;
  readonly kind: HelpKind;
  /** The leader, or the support as the register calls it; null for a leader whose name was removed. */
  readonly name: string | null;
  /** The unit that helps. */
  readonly unit: ReturnType<typeof toUnitRef> | null;
}

export interface WeakUnit extends UnitOfRound {
  readonly helpers: readonly Helper[];
}

export interface WeakUnitQuery extends PageRequest {
  readonly q?: string | undefined;
  readonly result?: (typeof weakResults)[number] | undefined;
  readonly helped?: boolean | undefined;
}

/** Units that were weak when a round began, who helps them, and what became of them. */
@Injectable()
export class WeakUnits {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RoundBoards) private readonly boards: RoundBoards,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(ProposedRecords) private readonly proposed: ProposedRecords,
  ) {}

  /** Within the caller's reach, in the order of the codes. @throws {NotFoundError} as {@link RoundBoards.of} */
  async page(viewer: Viewer, id: string, { q, result, helped, ...request }: WeakUnitQuery): Promise<Page<WeakUnit>> {
    const window = pageWindow(request, 'unitCode');
    const { campaign, targets } = await this.boards.round(viewer, id);
    const { units } = await this.boards.unitsOf(viewer, campaign);
    const text = q?.trim().toLowerCase();
    const weak = units.filter(
      ({ subject, prior, change }) =>
        isWeak(prior, targets) &&
        (!text || `${subject.unitCode} ${subject.unitName} ${subject.parentName}`.toLowerCase().includes(text)) &&
        (result === undefined || (result === 'risen') === (change ?? 0) > 0),
    );
    const helpers = await this.helpers(weak.map(({ subject }) => subject.unitId));
    const found = weak
      .map((unit): WeakUnit => ({ ...unit, helpers: helpers.get(unit.subject.unitId) ?? [] }))
      .filter((unit) => helped === undefined || helped === unit.helpers.length > 0);
    return toPage(window, found.slice(window.offset, window.offset + window.pageSize), found.length);
  }

  /**
   * Puts every weak unit of a round on the list of its year, for its superior to assign whoever helps (S1.18); those that stand there stay.
   * @returns how many were listed
   */
  async listOfYear(viewer: Viewer, id: string): Promise<number> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    const { targets } = await this.boards.round(viewer, id);
    const { units } = await this.boards.unitsOf(viewer, campaign);
    const period = campaign.asOf.slice(0, 4);
    const titles = new Map(
      this.plugins.find(campaign.campaignType)?.grades.map(({ code, title }) => [code, title['zh-CN']]),
    );
    const listed = units
      .filter(({ prior }) => isWeak(prior, targets))
      .map(({ subject: { unitId }, prior }) => ({
        unitId,
        period,
        origin: `weak ${period}`,
        answers: { grade: titles.get(prior ?? '') ?? prior ?? '' },
      }));
    return this.proposed.begin(viewer, 'weak-units', campaign, listed);
  }

  private async helpers(unitIds: readonly string[]): Promise<Map<string, Helper[]>> {
    if (unitIds.length === 0) return new Map();
    const records = await findRunningRecords(this.database, helping, unitIds);
    const others = records.flatMap(({ otherUnitId }) => (otherUnitId === null ? [] : [otherUnitId]));
    const units = new Map(
      (await findUnits(this.database.dataSource.manager, [...new Set(others)])).map((unit) => [unit.id, unit]),
    );
    const leaders = await findPersons(
      this.database.dataSource.manager,
      records.map(({ personId }) => personId),
    );
    const nameOf = new Map(leaders.map((leader) => [leader.id, leader.name]));
    const found = new Map<string, Helper[]>();
    for (const { id, code, unitId, name, otherUnitId, personId } of records) {
      const kind = helping.find((known) => known === code);
      if (!kind) continue;
      const unit = units.get(otherUnitId ?? '');
      found.set(unitId, [
        ...(found.get(unitId) ?? []),
        {
          record: id,
          kind,
          name: personId === null ? name : (nameOf.get(personId) ?? null),
          unit: unit ? toUnitRef(unit) : null,
        },
      ]);
    }
    return found;
  }
}
