import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { elementsOfForm } from '@pingyi/form-definitions';
import type { EntityManager } from 'typeorm';
import { CampaignStages, enterCommitments, findSubjects, initialState, type Campaign } from '../campaigns/index.js';
import { FormsService } from '../forms/index.js';
import { ballotRowsOf } from './domain/ballot-rows.js';
import { isOfDay } from './domain/record-period.js';
import { PublishedRecords } from './published-records.js';

/** Units whose records are read at once. */
const slice = 500;

/**
 * Puts what units have promised in public on the ballots of a campaign that asks about it, when the campaign is published (S1.10). What
 * the office has entered itself stays.
 */
@Injectable()
export class BallotCommitments implements OnModuleInit {
  constructor(
    @Inject(CampaignStages) private readonly stages: CampaignStages,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PublishedRecords) private readonly published: PublishedRecords,
  ) {}

  onModuleInit(): void {
    this.stages.follow(async (tx, campaign, from) => {
      if (from.state === initialState && campaign.state !== initialState) await this.putOnBallots(tx, campaign);
    });
  }

  private async putOnBallots(tx: EntityManager, campaign: Campaign): Promise<void> {
    if (!(await this.asksAboutThem(campaign))) return;
    const sources = (await this.published.shown(tx)).flatMap(({ register, states }) => {
      const { ballotRows } = register.definition;
      return ballotRows ? [{ register, states, ballotRows }] : [];
    });
    const lacking = (await findSubjects(tx, campaign.id)).filter(
      ({ commitments }) => commitments === null || commitments.length === 0,
    );
    for (let at = 0; at < lacking.length && sources.length > 0; at += slice) {
      const unitIds = lacking.slice(at, at + slice).map(({ unitId }) => unitId);
      const records = await this.published.of(tx, sources, unitIds);
      for (const unitId of unitIds) {
        const rows = sources.flatMap(({ register: { id, definition }, ballotRows }) =>
          ballotRowsOf(
            ballotRows,
            records
              .filter((record) => record.unitId === unitId && record.versionId === id)
              .filter(({ period }) => isOfDay(definition.period, period, campaign.asOf))
              .map(({ answers }) => answers),
          ),
        );
        const coded = rows.map(({ text }, number) => ({ code: `c${number + 1}`, text }));
        if (coded.length > 0) await enterCommitments(tx, campaign.id, unitId, coded);
      }
    }
  }

  private async asksAboutThem({ groups }: Campaign): Promise<boolean> {
    for (const { formVersionId } of groups) {
      const { definition } = await this.forms.get(formVersionId);
      if ([...elementsOfForm(definition)].some(({ json }) => json['rowsFrom'] === 'commitments')) return true;
    }
    return false;
  }
}
