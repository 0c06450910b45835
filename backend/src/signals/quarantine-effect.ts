import { formatScore } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { countAtDoors, findTallies, LotQuarantine } from '../ballots/index.js';
import { groupFor, type Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { DisclosedCounts } from '../disclosure/index.js';
import { FormsService } from '../forms/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { measure, scaleOf } from '../results/index.js';
import { effectMoment } from './domain/effect.js';
import type { DoorOfLots, NamedLot } from './lots-at-doors.js';

/** What the valid ballots of a group come to. */
export interface EffectFigures {
  readonly ballots: number;
  /** Ballots that rate the unit as a whole; null where one ballot rates many, as are index and rate. */
  readonly valid: number | null;
  /** N5, with two decimals. */
  readonly index: string | null;
  /** N6, with two decimals. */
  readonly rate: string | null;
}

/** What a decision would change. */
export interface QuarantineEffect {
  /** Why nothing is told: ballots that are too few, or of which few have come since the newest run; null where it is. */
  readonly withheld: 'too-few' | 'few-since-run' | 'not-counted' | null;
  readonly with: EffectFigures | null;
  /** Null also where too few are left. */
  readonly without: EffectFigures | null;
}

/** Works out what the figures of a group are with the ballots of a lot and without them, as far as the floor allows. */
@Injectable()
export class QuarantineEffects {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(DisclosedCounts) private readonly disclosed: DisclosedCounts,
    @Inject(LotQuarantine) private readonly quarantine: LotQuarantine,
  ) {}

  async of(campaign: Campaign, door: DoorOfLots, lot: NamedLot): Promise<QuarantineEffect> {
    const counts = (await countAtDoors(this.database, campaign.id)).find(
      ({ unitId, groupKey }) => unitId === door.unit.id && groupKey === door.group.key,
    );
    const counted = counts?.counted ?? 0;
    const isQuarantined = lot.quarantineReason !== null;
    const ballots = { with: isQuarantined ? counted + lot.counted : counted, lot: lot.counted };
    const before = (await this.disclosed.of(campaign.id))(door.unit.id, door.group.key);
    const { withheld, tellsWithout } = effectMoment({
      ...ballots,
      now: counted,
      before,
      waiting: counts?.waiting ?? 0,
      floor: campaign.disclosureFloor,
    });
    if (withheld) return { withheld, with: null, without: null };
    const left = ballots.with - ballots.lot;
    if (door.group.joint) {
      const plain = (count: number): EffectFigures => ({ ballots: count, valid: null, index: null, rate: null });
      return { withheld, with: plain(ballots.with), without: tellsWithout ? plain(left) : null };
    }
    const ofLot = await this.quarantine.overallOf(lot);
    const now = await this.tallied(campaign, door);
    const all = isQuarantined ? together(now, ofLot, 1) : now;
    const measured = await this.measured(campaign, door);
    return {
      withheld,
      with: measured(ballots.with, all),
      without: tellsWithout ? measured(left, together(all, ofLot, -1)) : null,
    };
  }

  private async tallied(campaign: Campaign, door: DoorOfLots): Promise<ReadonlyMap<string, number>> {
    const tallies = await findTallies(this.database, campaign.id);
    return new Map(
      tallies.flatMap(({ unitId, groupKey, questionRole, optionCode, count }) =>
        unitId === door.unit.id && groupKey === door.group.key && questionRole === 'overall'
          ? [[optionCode, count] as const]
          : [],
      ),
    );
  }

  private async measured(campaign: Campaign, { group, subjects }: DoorOfLots) {
    const form = await this.forms.compiledForm(groupFor(group, subjects[0]).formVersionId);
    const codes = form.roles.find(({ role }) => role === 'overall')?.options ?? [];
    const scheme = { ...this.plugins.find(campaign.campaignType)?.defaults, ...campaign.scheme };
    const scale = scaleOf({ kind: 'one', options: codes.map((code) => ({ code, title: { default: code } })) }, scheme);
    return (ballots: number, options: ReadonlyMap<string, number>): EffectFigures => {
      const answered = [...options.values()].reduce((sum, count) => sum + count, 0);
      const { valid, index, rate } = measure(Object.fromEntries(options), answered, scale);
      return { ballots, valid, index: index && formatScore(index), rate: rate && formatScore(rate) };
    };
  }
}

const together = (
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
  sign: 1 | -1,
): ReadonlyMap<string, number> =>
  new Map([...new Set([...a.keys(), ...b.keys()])].map((key) => [key, (a.get(key) ?? 0) + sign * (b.get(key) ?? 0)]));
