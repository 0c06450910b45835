import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { message, writeSpreadsheet, type Cell, type Language, type SpreadsheetFormat } from '../documents/index.js';
import { saidReasons } from '../grading/index.js';
import { AwardList, type AwardRow } from './award-list.service.js';
import { AwardSettings } from './award-settings.service.js';
import { awardName, AwardWords, fieldName, type WordsOfAwards } from './award-words.js';
import { Certificates } from './certificates.service.js';

const columns = [
  'award',
  'field',
  'rank',
  'name',
  'code',
  'superior',
  'score',
  'state',
  'reasons',
  'postedOn',
  'endsOn',
  'certificate',
] as const;

/** Everybody who competes, with place, notice and number of the certificate, as a spreadsheet in the words of the office. */
@Injectable()
export class AwardExport {
  constructor(
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(AwardList) private readonly list: AwardList,
    @Inject(AwardSettings) private readonly settings: AwardSettings,
    @Inject(AwardWords) private readonly words: AwardWords,
    @Inject(Certificates) private readonly certificates: Certificates,
  ) {}

  /** @throws {BusyError} 503 when too many tables are being read */
  async write(viewer: Viewer, campaignId: string, format: SpreadsheetFormat, language: Language): Promise<Readable> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const rows = await this.list.of(viewer, campaign);
    const words = await this.words.of(campaign);
    const { certificate } = await this.settings.of(campaign);
    const given = await this.certificates.given(campaignId);
    const cells = rows.map((row): Cell[] => {
      const { subject, outcome, rank, state, isSubstitute, notice } = row;
      const { unitId, unitName, unitCode, parentName, personUnitId, field } = subject;
      const standing = message(language, `award-state.${isSubstitute ? 'substitute' : state}`);
      return [
        state === 'awarded' ? awardName(words, row, language, certificate.awards) : null,
        field === null ? null : fieldName(words, field, language),
        rank,
        unitName,
        // The code of a person means nothing outside.
        personUnitId === null ? unitCode : null,
        parentName,
        outcome?.score ? { decimal: outcome.score } : null,
        standing,
        reasonsOf(row, words, language).join('；') || null,
        notice ? { day: notice.postedOn } : null,
        notice ? { day: notice.endsOn } : null,
        given.get(unitId)?.number ?? null,
      ];
    });
    return writeSpreadsheet(
      format,
      message(language, 'award-list.sheet'),
      columns.map((key) => ({
        title: message(language, `award-column.${key}`),
        width: key === 'name' || key === 'reasons' ? 28 : 14,
      })),
      cells,
    );
  }
}

/** Why somebody was not graded, got no place or lost it, in words; of a lost place what the second person has answered. */
export function reasonsOf(
  { outcome, removedFor }: AwardRow,
  { type, messages }: WordsOfAwards,
  language: Language,
): string[] {
  if (!outcome || !type) return [];
  const said = saidReasons({ type: { ...type, messages }, language, names: new Map() }, 'reason', outcome.reasons);
  return removedFor === null ? said : [...said, removedFor];
}
