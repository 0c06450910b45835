import { renderMessage, type Messages } from '@pingyi/plugin-sdk';
import { message, type Language } from '../documents/index.js';
import { saidReasons, toLedgerRow, type LedgerRow } from '../grading/index.js';
import type { CampaignType } from '../plugin-host/index.js';
import type { ReportBallots, ReportRow } from './domain/report-figures.js';

export interface RowWords {
  readonly type: CampaignType & { readonly messages: Messages };
  readonly language: Language;
  /** By the id under which reasons speak of a unit. */
  readonly names: ReadonlyMap<string, string>;
}

/** A row of the ledger as a report tells it. */
export function toReportRow(row: LedgerRow, words: RowWords): ReportRow {
  const { type, language } = words;
  const view = toLedgerRow(row);
  const ballots = type.groups.flatMap(({ key, kind }): [string, ReportBallots][] => {
    const figures = view.groups[key];
    return kind === 'ballot' && figures ? [[key, figures]] : [];
  });
  return {
    unitId: view.unit.id,
    code: view.unit.code,
    name: view.unit.name,
    parentName: view.parentName,
    kind: message(language, `unit-type.${view.unitType}`),
    score: view.score,
    grade: view.grade,
    rank: view.rank,
    change: view.change,
    status: renderMessage(type.messages, language, `status.${view.status}`),
    action: view.actionGroup,
    reasons: saidReasons(words, 'reason', row.outcome.reasons),
    distinctions: (type.distinctions ?? [])
      .map(({ flag }) => flag)
      .filter((flag) => row.outcome.flags.some(({ code }) => code === flag)),
    ballots: Object.fromEntries(ballots),
    mostlyOnPaper: Object.keys(view.paper).filter((key) => view.paper[key]?.majority),
  };
}
