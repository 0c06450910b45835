import { Inject, Injectable } from '@nestjs/common';
import { managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { ConflictError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { EarlierGradeStore, type EarlierGrade, type GradeChanges } from '../earlier-grades/index.js';
import { findUnitsByCode } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { Workers } from '../workers/index.js';
import type { ResultsHead, ResultsRow } from './domain/results-file.js';
import type { ResultsPart } from './read-results.task.js';
import { ReceivedResult } from './received-result.entity.js';

const readTask = new URL('./read-results.task.js', import.meta.url);
/** Codes of unknown organisations that are named. */
const mostNamed = 50;

export interface ReceivedReport extends GradeChanges {
  readonly head: ResultsHead;
  readonly units: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Organisations that are not known here, or that the caller does not manage, by their codes. */
  readonly unknown: { readonly total: number; readonly codes: readonly string[] };
  readonly dryRun: boolean;
}

/** Results that offices below have handed up: a county's result is a city's input. */
@Injectable()
export class ReceivedResults {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(Workers) private readonly workers: Workers,
    @Inject(EarlierGradeStore) private readonly store: EarlierGradeStore,
  ) {}

  /** Those that came last first. */
  async list(query: PageRequest): Promise<Page<ReceivedResult>> {
    const window = pageWindow(query, '-receivedAt');
    const [items, total] = await this.database.reader(ReceivedResult).findAndCount({
      order: { receivedAt: 'DESC', campaignId: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(window, items, total);
  }

  /**
   * Takes a result: its grades become those of its year, in the place of what an earlier run of the same campaign gave.
   * @throws {ValidationFailedError} 422 results-unreadable, results-changed or results-repeated with the line; not-a-choice for a campaign type
   *   or a grade that is not known here; {@link ConflictError} 409 results-older than what was taken of the same campaign
   */
  async take(viewer: Viewer, file: Buffer, dryRun: boolean, gone: AbortSignal): Promise<ReceivedReport> {
    const { head, rows } = await this.read(file, gone);
    const grades = this.plugins.find(head.campaign.type)?.grades.map(({ code }) => code);
    if (!grades) throw faultAt('#/campaign/type', 'not-a-choice');
    const strange = rows.findIndex(({ grade }) => grade !== null && !grades.includes(grade));
    if (strange >= 0) throw faultAt(`#/rows/${strange + 2}/grade`, 'not-a-choice');
    const units = new Map(
      (
        await findUnitsByCode(
          this.database.dataSource.manager,
          rows.map(({ code }) => code),
        )
      )
        .filter(({ path }) => managesPath(viewer, path))
        .map(({ id, code }) => [code, id]),
    );
    const unknown = rows.flatMap(({ code }) => (units.has(code) ? [] : [code]));
    const year = Number(head.campaign.asOf.slice(0, 4));
    const taken = rows.flatMap(({ code, grade, score }): EarlierGrade[] => {
      const unitId = units.get(code);
      if (unitId === undefined || grade === null) return [];
      return [{ id: newId(), campaignType: head.campaign.type, unitId, year, grade, score }];
    });
    gone.throwIfAborted();
    const changes = await this.store.compare(taken);
    const counts: Record<string, number> = {};
    for (const { grade } of rows) counts[grade ?? ''] = (counts[grade ?? ''] ?? 0) + 1;
    const report = {
      ...changes,
      head,
      units: rows.length,
      counts,
      unknown: { total: unknown.length, codes: unknown.slice(0, mostNamed) },
      dryRun,
    };
    if (!dryRun) await this.keep(viewer, report, taken);
    return report;
  }

  private async keep(viewer: Viewer, { head, units, unknown, counts }: ReceivedReport, taken: readonly EarlierGrade[]) {
    const { campaign, run, office } = head;
    const received: ReceivedResult = {
      campaignId: campaign.id,
      campaignName: campaign.name,
      campaignType: campaign.type,
      office,
      asOf: campaign.asOf,
      runNumber: run.number,
      outcomeHash: run.outcomeHash,
      units,
      known: units - unknown.total,
      counts: { ...counts },
      receivedAt: this.clock.timestamp(),
      receivedByName: viewer.displayName,
    };
    await this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `received ${campaign.id}`);
      const before = await tx.findOneBy(ReceivedResult, { campaignId: campaign.id });
      if (before && before.runNumber > run.number) throw new ConflictError('results-older');
      await this.store.replace(tx, campaign.type, taken);
      if (before) await tx.update(ReceivedResult, { campaignId: campaign.id }, received);
      else await insertRows(tx, ReceivedResult, received);
      await this.audit.record(tx, viewer, {
        action: 'earlier-grade.received',
        subject: campaign.name,
        detail: { office, run: run.number, units, known: received.known },
      });
    });
  }

  private async read(
    file: Buffer,
    gone: AbortSignal,
  ): Promise<{ readonly head: ResultsHead; readonly rows: readonly ResultsRow[] }> {
    const parts = await this.workers.run<ResultsPart>(readTask, { file }, gone);
    const [first] = parts;
    if (!first || 'fault' in first) throw faultAt(`#/lines/${first?.line ?? 0}`, first?.fault ?? 'results-unreadable');
    if (!('head' in first)) throw faultAt('#/lines/1', 'results-unreadable');
    return { head: first.head, rows: parts.flatMap((part) => ('rows' in part ? part.rows : [])) };
  }
}

const faultAt = (pointer: string, code: string): ValidationFailedError =>
  new ValidationFailedError([{ pointer, code }], 'import-invalid');
