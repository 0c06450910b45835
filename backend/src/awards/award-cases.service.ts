import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { findRecordsOfOrigin, ProposedRecords } from '../registers/index.js';
import { AwardList } from './award-list.service.js';
import { AwardSettings } from './award-settings.service.js';
import { awardName, AwardWords, fieldName } from './award-words.js';
import { Deeds } from './deeds.js';

/** The register in which models are kept. */
const library = 'case-library';
const originOf = (campaignId: string, unitId: string): string => `award/${campaignId}/${unitId}`;

/** Awards that become cases of the library: what is known of them is filled in, and whoever keeps the library goes on. */
@Injectable()
export class AwardCases {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AwardList) private readonly list: AwardList,
    @Inject(AwardSettings) private readonly settings: AwardSettings,
    @Inject(AwardWords) private readonly words: AwardWords,
    @Inject(Deeds) private readonly deeds: Deeds,
    @Inject(ProposedRecords) private readonly proposed: ProposedRecords,
  ) {}

  /** Ids of the records that were made, by the subject. */
  async made(campaignId: string, unitIds: readonly string[]): Promise<Map<string, string>> {
    const origins = new Map(unitIds.map((unitId) => [originOf(campaignId, unitId), unitId]));
    const records = await findRecordsOfOrigin(this.database.dataSource.manager, library, [...origins.keys()]);
    return new Map(
      [...records].flatMap(([origin, id]) => {
        const unitId = origins.get(origin);
        return unitId === undefined ? [] : [[unitId, id] as const];
      }),
    );
  }

  /**
   * Each becomes a case once.
   * @param unitIds those alone; everybody on the list if not given
   * @returns how many were made
   * @throws {AwardsNotFinalError} 409; {@link ValidationFailedError} 422 for somebody who is not on the list; {@link NotFoundError} where the library is
   *   not open
   */
  async add(viewer: Viewer, campaignId: string, unitIds?: readonly string[]): Promise<number> {
    const { campaign, rows } = await this.list.awarded(viewer, campaignId);
    const listed = new Map(rows.map((row) => [row.subject.unitId, row]));
    const wanted = unitIds ?? [...listed.keys()];
    const strange = wanted.findIndex((id) => !listed.has(id));
    if (strange >= 0) throw new ValidationFailedError([{ pointer: `#/unitIds/${strange}`, code: 'not-a-choice' }]);
    const words = await this.words.of(campaign);
    const { certificate } = await this.settings.of(campaign);
    const deeds = await this.deeds.of(campaign);
    const year = campaign.asOf.slice(0, 4);
    return this.proposed.begin(
      viewer,
      library,
      campaign,
      wanted.flatMap((unitId) => {
        const row = listed.get(unitId);
        if (!row) return [];
        const { personUnitId, field, unitName } = row.subject;
        const award = awardName(words, row, 'zh-CN', certificate.awards);
        return [
          {
            unitId: personUnitId ?? unitId,
            personId: personUnitId === null ? null : unitId,
            period: year,
            origin: originOf(campaignId, unitId),
            answers: {
              // A person stands beside the record, where his name can be removed.
              case: personUnitId === null ? `${unitName}：${award}` : award,
              award,
              year: Number(year),
              campaign: campaign.name,
              ...(field !== null && { field: fieldName(words, field, 'zh-CN') }),
              ...(deeds.has(unitId) && { deeds: deeds.get(unitId)?.slice(0, 3000) }),
            },
          },
        ];
      }),
    );
  }
}
