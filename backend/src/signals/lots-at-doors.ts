import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import { findCollectors, findLots, findSignals, type LotCount } from '../ballots/index.js';
import {
  byDoor,
  doorName,
  doorUnitOf,
  findSubjects,
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import { findBatchNames } from '../cards/index.js';
import { Database } from '../database/database.js';
import { findPaperBatchNames } from '../paper-ballots/index.js';
import type { StoredSignal } from './domain/signals.js';

/** A lot with the batch that it came with, as the office knows it. */
export interface NamedLot extends LotCount {
  /** Null for a batch without a name, and for the rest. */
  readonly batchName: string | null;
  /** Of cards; null for others. */
  readonly printedOn: string | null;
}

/** A door of a campaign with what is known of its ballots. */
export interface DoorOfLots {
  readonly collectorId: string;
  readonly group: EvaluatorGroup;
  readonly subjects: readonly [CampaignSubject, ...CampaignSubject[]];
  /** The unit, or the superior where one ballot rates all of its units. */
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly parentName: string;
  readonly lots: readonly NamedLot[];
  readonly signals: readonly StoredSignal[];
}

/** The doors of a campaign that an account reaches, in the order of the campaign. */
@Injectable()
export class LotsAtDoors {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(viewer: Viewer, campaign: Campaign): Promise<DoorOfLots[]> {
    const { manager } = this.database.dataSource;
    const subjects = await findSubjects(manager, campaign.id);
    const collectors = await findCollectors(manager, campaign.id);
    const lots = byCollector(await this.named(campaign.id));
    const signals = byCollector(await findSignals(this.database, campaign.id));
    return campaign.groups
      .filter(({ kind }) => kind === 'ballot')
      .flatMap((group) =>
        [...byDoor(subjects, group)].flatMap(([unitId, behind]): DoorOfLots[] => {
          const door = collectors.find((one) => one.unitId === unitId && one.groupKey === group.key);
          if (!door || !behind.every((subject) => isInScope(viewer, subject))) return [];
          return [
            {
              collectorId: door.id,
              group,
              subjects: behind,
              unit: {
                id: doorUnitOf(behind[0], group),
                code: group.joint ? '' : behind[0].unitCode,
                name: doorName(behind, group),
              },
              parentName: group.joint ? '' : behind[0].parentName,
              lots: lots.get(door.id) ?? [],
              signals: signals.get(door.id) ?? [],
            },
          ];
        }),
      );
  }

  private async named(campaignId: string): Promise<NamedLot[]> {
    const cards = await findBatchNames(this.database, campaignId);
    const papers = await findPaperBatchNames(this.database, campaignId);
    return (await findLots(this.database, campaignId)).map((lot) => {
      const printed = cards.get(lot.batchId ?? '');
      return {
        ...lot,
        batchName: printed?.name ?? papers.get(lot.batchId ?? '') ?? null,
        printedOn: printed?.createdOn ?? null,
      };
    });
  }
}

function byCollector<T extends { readonly collectorId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const doors = new Map<string, T[]>();
  for (const row of rows) {
    const known = doors.get(row.collectorId);
    if (known) known.push(row);
    else doors.set(row.collectorId, [row]);
  }
  return doors;
}
