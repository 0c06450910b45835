import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { aboutWhom, type Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import type { Language } from '../documents/index.js';
import { findUnits } from '../organisations/index.js';
import { findPersons } from '../persons/index.js';
import { AwardList, type AwardRow } from './award-list.service.js';
import { AwardSettings } from './award-settings.service.js';
import { awardName, AwardWords } from './award-words.js';
import { Deeds } from './deeds.js';
import { nominationFormat, nominationText, type NominationRow } from './domain/nomination-file.js';
import { writeNominationForms } from './nomination-form.pdf.js';

/** Those of a list that stands, put forward to the office above: as a file that it takes in, and as forms on paper that it stamps. */
@Injectable()
export class HandedUpNominations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AwardList) private readonly list: AwardList,
    @Inject(AwardSettings) private readonly settings: AwardSettings,
    @Inject(AwardWords) private readonly words: AwardWords,
    @Inject(Deeds) private readonly deeds: Deeds,
  ) {}

  /** Persons whose names were removed are left out. @throws {AwardsNotFinalError} 409 */
  async file(viewer: Viewer, campaignId: string): Promise<Readable> {
    const { campaign, rows } = await this.list.awarded(viewer, campaignId);
    const { id, name, campaignType: type } = campaign;
    const office = await this.officeOf(campaign);
    const about = await aboutWhom(this.database.dataSource.manager, id);
    const head = { format: nominationFormat, office, campaign: { id, name, type }, about } as const;
    return Readable.from([nominationText(head, await this.rows(campaign, rows, 'zh-CN'))]);
  }

  /** @throws {AwardsNotFinalError} 409 */
  async forms(viewer: Viewer, campaignId: string, language: Language): Promise<Readable> {
    const { campaign, rows } = await this.list.awarded(viewer, campaignId);
    const office = await this.officeOf(campaign);
    const candidates = await this.rows(campaign, rows, language);
    return writeNominationForms({ office, campaign: campaign.name, language, candidates });
  }

  /** As certificates name it. */
  private async officeOf(campaign: Campaign): Promise<string> {
    return (await this.settings.of(campaign)).certificate.office;
  }

  private async rows(campaign: Campaign, rows: readonly AwardRow[], language: Language): Promise<NominationRow[]> {
    const { manager } = this.database.dataSource;
    const words = await this.words.of(campaign);
    const { certificate } = await this.settings.of(campaign);
    const deeds = await this.deeds.of(campaign);
    const personIds = rows.flatMap(({ subject: { personUnitId, unitId } }) => (personUnitId === null ? [] : [unitId]));
    const persons = new Map((await findPersons(manager, personIds)).map((person) => [person.id, person]));
    const unitIds = rows.map(({ subject: { personUnitId, unitId } }) => personUnitId ?? unitId);
    const units = new Map((await findUnits(manager, unitIds)).map((unit) => [unit.id, unit]));
    return rows.flatMap((row) => {
      const { unitId, personUnitId, unitCode, unitName, field } = row.subject;
      const person = personUnitId === null ? null : (persons.get(unitId)?.name ?? null);
      if (personUnitId !== null && person === null) return [];
      const unit = units.get(personUnitId ?? unitId);
      return [
        {
          code: unit?.code ?? unitCode,
          unit: unit?.name ?? unitName,
          person,
          field,
          award: awardName(words, row, language, certificate.awards),
          score: row.outcome?.score ?? null,
          deeds: (deeds.get(unitId) ?? '').slice(0, 10_000),
        },
      ];
    });
  }
}
