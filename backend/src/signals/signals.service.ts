import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import {
  doorShares,
  orderOf,
  shownSignal,
  waysOf,
  type ShownShare,
  type ShownSignal,
  type Way,
} from './domain/signals.js';
import { LotsAtDoors, type DoorOfLots, type NamedLot } from './lots-at-doors.js';

/** What is told of a lot. */
export interface SignalsOfLot {
  readonly lot: NamedLot;
  /** Ballots; null below the floor. */
  readonly ballots: number | null;
  readonly signals: readonly ShownSignal[];
}

/** What is told of a door. */
export interface SignalsAtDoor {
  readonly door: DoorOfLots;
  readonly signals: readonly ShownSignal[];
  readonly ways: Readonly<Record<Way, ShownShare>>;
  readonly lots: readonly SignalsOfLot[];
  readonly noticeable: boolean;
}

/** What is remarkable about the ballots of each door: counts above the floor, and nothing about any ballot (docs/adr/0052). */
@Injectable()
export class SignalsService {
  private readonly percent: Config['signals']['percent'];

  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(LotsAtDoors) private readonly doors: LotsAtDoors,
    @Inject(CONFIG) config: Pick<Config, 'signals'>,
  ) {
    this.percent = config.signals.percent;
  }

  /** The doors of a campaign, those with something remarkable first. */
  async list(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { readonly q?: string | undefined; readonly only?: 'noticeable' | undefined },
  ): Promise<Page<SignalsAtDoor> & { readonly noticeable: number }> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const window = pageWindow(query, 'unitCode');
    const doors = (await this.doors.of(viewer, campaign))
      .filter(({ unit }) => !query.q || unit.name.includes(query.q) || unit.code.includes(query.q))
      .map((door) => this.told(door, campaign.disclosureFloor));
    const noticeable = doors.filter((door) => door.noticeable);
    const ordered =
      query.only === 'noticeable' ? noticeable : [...noticeable, ...doors.filter((door) => !door.noticeable)];
    return {
      ...pageWithin(window, window.sort.direction === 'ASC' ? ordered : ordered.toReversed()),
      noticeable: noticeable.length,
    };
  }

  private told(door: DoorOfLots, floor: number): SignalsAtDoor {
    const shares = doorShares(door.signals, floor);
    const signals = (['burst', 'fast', 'network'] as const).map((signal) =>
      shownSignal(signal, shares[signal], floor, this.percent[signal]),
    );
    const lots = door.lots.map((lot): SignalsOfLot => ({
      lot,
      ballots: lot.counted < floor ? null : lot.counted,
      signals: [
        shownSignal('straight', { count: lot.straight, of: lot.comparable }, floor, this.percent.straight),
        ...(lot.source === 'cards'
          ? [shownSignal('order', orderOf(door.signals, lot.lot), floor, this.percent.order)]
          : []),
      ],
    }));
    const all = [...signals, ...lots.flatMap((lot) => lot.signals)];
    return { door, signals, ways: waysOf(door.signals, floor), lots, noticeable: all.some((one) => one.noticeable) };
  }
}
