import type { FactKindDescription } from '@pingyi/plugin-sdk';
import type { Campaign, CampaignSubject } from '../campaigns/index.js';
import type { Viewer } from '../access/index.js';
import { newId } from '../common/ids.js';
import type { StatedFact } from '../forms/index.js';
import type { Fact } from '../facts/fact.entity.js';
import { monthsBetween } from './domain/months-between.js';
import type { Sheet } from './sheet.entity.js';

interface Statement {
  readonly campaign: Campaign;
  readonly subject: CampaignSubject;
  readonly sheet: Sheet;
  readonly viewer: Viewer;
  readonly now: string;
}

/** A fact as a sheet states it, waiting for verification by another person (I18). */
export function factOf(
  kind: FactKindDescription,
  stated: StatedFact,
  { campaign, subject, sheet, viewer, now }: Statement,
): Fact {
  const asks = (name: string) => kind.fields.some((field) => field.name === name);
  const months = stated.months ?? (stated.date === null ? null : monthsBetween(stated.date, campaign.asOf));
  return {
    id: newId(),
    campaignId: campaign.id,
    unitId: subject.unitId,
    kind: kind.kind,
    date: asks('date') ? stated.date : null,
    months: asks('months') ? months : null,
    byUnitId: asks('by') ? viewer.unitId : null,
    sheetId: sheet.id,
    source: sheet.raterName,
    documentNo: stated.document ?? '',
    detail: '',
    evidenceIds: [],
    state: 'entered',
    enteredById: viewer.accountId,
    enteredByName: viewer.displayName,
    enteredAt: now,
    verifiedById: null,
    verifiedByName: null,
    verifiedAt: null,
    note: null,
  };
}
