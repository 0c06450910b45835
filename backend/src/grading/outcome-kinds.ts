import { Inject, Injectable } from '@nestjs/common';
import { subjectsWithin } from '../campaigns/index.js';
import { KeptLately } from '../common/kept-lately.js';
import { Database } from '../database/database.js';

/** A unit above some of those that were graded. */
export interface SuperiorOfSome {
  readonly id: string;
  readonly name: string;
  readonly units: number;
}

/** What the units of a run can be told apart by. */
export interface KindsOfSubjects {
  readonly unitTypes: readonly string[];
  /** The units directly above, those with the most first. */
  readonly superiors: readonly SuperiorOfSome[];
}

/** Campaigns whose kinds are known; once they are published their units change no more. */
const rememberedCampaigns = 200;
const everything = { scopePath: '/' };

/** Id of the unit directly above in a path, which ends with the unit itself: `/county/township/unit/`; empty without one. */
export const superiorIn = (path: string): string => path.split('/').at(-3) ?? '';

/** Which kinds of units a graded campaign is about, for readers who narrow its result. */
@Injectable()
export class OutcomeKinds {
  private readonly known = new KeptLately<KindsOfSubjects>(rememberedCampaigns, (campaignId) => this.read(campaignId));

  constructor(@Inject(Database) private readonly database: Database) {}

  /** @throws {BusyError} 503 when too many tables are being read */
  of(campaignId: string): Promise<KindsOfSubjects> {
    return this.known.get(campaignId);
  }

  private async read(campaignId: string): Promise<KindsOfSubjects> {
    const rows = await this.database.atLength(() =>
      subjectsWithin(this.database.dataSource.manager, everything, campaignId)
        .select('subject.unitType', 'type')
        .addSelect('subject.parentName', 'name')
        .addSelect('subject.path', 'path')
        .getRawMany<{ type: string; name: string; path: string }>(),
    );
    const superiors = new Map<string, SuperiorOfSome>();
    for (const { name, path } of rows) {
      const id = superiorIn(path);
      if (id !== '') superiors.set(id, { id, name, units: 1 + (superiors.get(id)?.units ?? 0) });
    }
    return {
      unitTypes: [...new Set(rows.map(({ type }) => type))].sort(),
      superiors: [...superiors.values()].sort((a, b) => b.units - a.units || (a.name < b.name ? -1 : 1)),
    };
  }
}
