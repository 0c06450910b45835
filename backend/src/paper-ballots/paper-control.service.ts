import { randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { PaperIntake } from '../ballots/index.js';
import { holdTaking } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { BatchPlaces, type PlacedBatch } from './batch-places.js';
import { isAbove, passes, type Control } from './domain/batch-course.js';
import { drawSample, sampleSize } from './domain/control-sample.js';
import { compareEntries, keepsAgreed, type Difference, type PaperEntryContent } from './domain/two-entries.js';
import { PaperBatchStateError, PaperControlOpenError, PaperNumberTakenError } from './paper-ballots.errors.js';
import { PaperBatch } from './paper-batch.entity.js';
import { PaperEntry } from './paper-entry.entity.js';
import { PaperEntryService, type TypedPaper } from './paper-entry.service.js';
import { PaperKeys } from './paper-keys.js';
import { PaperScan } from './paper-scan.entity.js';
import { numberOf, PaperScans } from './paper-scans.service.js';

/** The entries of one paper. */
type EntriesOfPaper = ReadonlyMap<PaperEntry['pass'], PaperEntryContent & Pick<PaperEntry, 'operatorId'>>;

/** Two readings of a paper, beside each other. */
export interface DisputedPaper {
  readonly number: number;
  readonly first: PaperEntryContent;
  readonly second: PaperEntryContent;
  readonly differences: readonly Difference[];
  readonly hasScan: boolean;
}

/** Controls what was typed in: a sample is typed in twice, a third person decides what differs, and then the papers become ballots. */
@Injectable()
export class PaperControlService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(PaperIntake) private readonly intake: PaperIntake,
    @Inject(BatchPlaces) private readonly places: BatchPlaces,
    @Inject(PaperKeys) private readonly keys: PaperKeys,
    @Inject(PaperEntryService) private readonly entries: PaperEntryService,
    @Inject(PaperScans) private readonly scans: PaperScans,
  ) {}

  /** How a batch stands; of one that has ended, nothing. */
  async of(batch: PaperBatch): Promise<Control> {
    if (batch.state !== 'CONTROL') return { compared: 0, differing: 0, toEnter: [], toDecide: [] };
    return controlOf(batch.sample ?? [], await this.read(this.database.dataSource.manager, batch));
  }

  /**
   * Ends the first entry, and draws which papers are typed in again.
   * @throws {PaperBatchStateError} 409 when nothing was typed in, or the sample is drawn
   */
  async draw(viewer: Viewer, id: string): Promise<PlacedBatch> {
    const { batch, door } = await this.places.manage(viewer, id);
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, batch.campaignId, 'ballots');
      const held = await this.places.hold(tx, id, 'ENTRY');
      const typed = await tx.findBy(PaperEntry, { batchId: id, pass: passes.first });
      if (typed.length === 0) throw new PaperBatchStateError();
      const numbers = typed.map(({ number }) => number);
      const seed = randomBytes(16).toString('hex');
      const sample = drawSample(seed, numbers, sampleSize(numbers.length, held.samplePercent));
      await tx.delete(PaperEntry, { batchId: id, pass: In([passes.second, passes.decision]) });
      await tx.update(
        PaperBatch,
        { id },
        { state: 'CONTROL', seed, sample, everything: false, revision: held.revision + 1 },
      );
      await this.audit.record(tx, viewer, {
        action: 'paper.sampled',
        subject: door.campaign.name,
        detail: { batch: id, name: held.name, papers: numbers.length, sample: sample.length, seed },
      });
    });
    return this.places.manage(viewer, id);
  }

  /** A paper that two have read differently, for a third. @throws {NotFoundError | ForbiddenError} */
  async disputed(viewer: Viewer, id: string, typed: string): Promise<DisputedPaper> {
    const placed = await this.places.find(viewer, id);
    await this.places.checkOperator(viewer, placed);
    const number = numberOf(placed.batch, typed);
    return this.database.write(async (tx) => {
      const entries = await this.thirdPerson(tx, viewer, placed.batch, number);
      const [first, second] = [entries.get(passes.first), entries.get(passes.second)];
      if (!first || !second) throw new NotFoundError();
      const { differences } = compareEntries(first, second);
      if (differences.length === 0) throw new NotFoundError();
      const hasScan = await tx.existsBy(PaperScan, { batchId: id, number });
      return { number, first, second, differences, hasScan };
    });
  }

  /**
   * What a third person reads on such a paper. It leaves alone what the two agree upon.
   * @throws {ForbiddenError} 403 four-eyes-required; {@link PaperNumberTakenError} 409 when it is decided
   */
  async decide(viewer: Viewer, id: string, typed: string, paper: TypedPaper): Promise<number> {
    const placed = await this.places.find(viewer, id);
    await this.places.checkOperator(viewer, placed);
    const number = numberOf(placed.batch, typed);
    const answers = await this.entries.check(placed, paper);
    await this.database.write(
      async (tx) => {
        await holdTaking(this.database, tx, placed.batch.campaignId, 'ballots');
        const batch = await this.places.hold(tx, id, 'CONTROL', 'shared');
        const entries = await this.thirdPerson(tx, viewer, batch, number);
        const [first, second] = [entries.get(passes.first), entries.get(passes.second)];
        if (!first || !second || compareEntries(first, second).differences.length === 0) throw new NotFoundError();
        if (answers && first.answers && second.answers && !keepsAgreed(first.answers, second.answers, answers))
          throw new ValidationFailedError([{ pointer: '#/answers', code: 'agreed-answer-changed' }]);
        await this.entries.store(tx, viewer, batch, { number, pass: passes.decision, paper, answers });
      },
      () => new PaperNumberTakenError(),
    );
    return number;
  }

  /**
   * Ends a batch: its papers become ballots, their numbers are forgotten. Where too many answers differ, every paper is to be typed in twice
   * first.
   * @returns `everything` when the batch goes on for that
   * @throws {PaperControlOpenError} 409 while papers of the sample wait
   */
  async close(viewer: Viewer, id: string): Promise<'closed' | 'everything'> {
    const { batch, door } = await this.places.manage(viewer, id);
    const done = await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, batch.campaignId, 'ballots');
      const held = await this.places.hold(tx, id, 'CONTROL');
      const papers = await this.read(tx, held);
      const control = controlOf(held.sample ?? [], papers);
      if (control.toEnter.length + control.toDecide.length > 0) throw new PaperControlOpenError();
      if (!held.everything && (held.sample ?? []).length < papers.size && isAbove(control, held.errorLimit)) {
        const sample = [...papers.keys()].sort((a, b) => a - b);
        await tx.update(PaperBatch, { id }, { sample, everything: true, revision: held.revision + 1 });
        await this.record(
          tx,
          viewer,
          'paper.sampled',
          { ...held, campaign: door.campaign.name },
          { sample: sample.length },
        );
        return null;
      }
      const valid = [...papers.values()].flatMap((entries) => finalOf(entries).answers ?? []);
      await this.intake.take(
        tx,
        { collectorId: held.collectorId, formVersionId: held.formVersionId, batchId: id, issued: held.issued },
        shuffled(valid).map((each) => JSON.stringify(each)),
      );
      const voided = papers.size - valid.length;
      await this.intake.change(tx, held.collectorId, { voided });
      await tx.update(PaperEntry, { batchId: id }, { answers: null });
      const { compared, differing } = control;
      await tx.update(
        PaperBatch,
        { id },
        {
          state: 'COUNTED',
          keyId: null,
          counted: valid.length,
          voided,
          compared,
          differing,
          closedOn: this.clock.today(),
          closedBy: viewer.displayName,
          revision: held.revision + 1,
        },
      );
      const counts = { counted: valid.length, voided, compared, differing };
      await this.record(tx, viewer, 'paper.closed', { ...held, campaign: door.campaign.name }, counts);
      return { keyId: held.keyId, erase: await this.scans.removeAll(tx, id) };
    });
    if (done === null) return 'everything';
    await this.scans.afterwards({ id, keyId: done.keyId }, done.erase);
    return 'closed';
  }

  private record(
    tx: EntityManager,
    viewer: Viewer,
    action: string,
    { id, name, campaign }: { readonly id: string; readonly name: string; readonly campaign: string },
    detail: Readonly<Record<string, number>>,
  ): Promise<void> {
    return this.audit.record(tx, viewer, { action, subject: campaign, detail: { batch: id, name, ...detail } });
  }

  /** The entries of a paper, for somebody who has typed in none of them. @throws {ForbiddenError} 403 */
  private async thirdPerson(
    tx: EntityManager,
    viewer: Viewer,
    batch: PaperBatch,
    number: number,
  ): Promise<EntriesOfPaper> {
    if (batch.state !== 'CONTROL') throw new PaperBatchStateError();
    const rows = await tx.findBy(PaperEntry, { batchId: batch.id, number, pass: In([passes.first, passes.second]) });
    for (const row of rows) await this.entries.checkOther(tx, viewer, row);
    return (await this.opened(batch, rows)).get(number) ?? new Map();
  }

  private async read(tx: EntityManager, batch: PaperBatch): Promise<ReadonlyMap<number, EntriesOfPaper>> {
    return this.opened(batch, await tx.findBy(PaperEntry, { batchId: batch.id }));
  }

  private async opened(
    batch: PaperBatch,
    rows: readonly PaperEntry[],
  ): Promise<Map<number, Map<PaperEntry['pass'], PaperEntryContent & Pick<PaperEntry, 'operatorId'>>>> {
    const keys = await this.keys.of(batch);
    const papers = new Map<number, Map<PaperEntry['pass'], PaperEntryContent & Pick<PaperEntry, 'operatorId'>>>();
    for (const row of rows) {
      const entries =
        papers.get(row.number) ?? new Map<PaperEntry['pass'], PaperEntryContent & Pick<PaperEntry, 'operatorId'>>();
      papers.set(row.number, entries);
      entries.set(row.pass, { answers: keys.open(row), voidReason: row.voidReason, operatorId: row.operatorId });
    }
    return papers;
  }
}

function controlOf(sample: readonly number[], papers: ReadonlyMap<number, EntriesOfPaper>): Control {
  const control = { compared: 0, differing: 0, toEnter: [] as number[], toDecide: [] as number[] };
  for (const number of sample) {
    const entries = papers.get(number);
    const [first, second] = [entries?.get(passes.first), entries?.get(passes.second)];
    if (!first || !second) {
      control.toEnter.push(number);
      continue;
    }
    const { compared, differences } = compareEntries(first, second);
    control.compared += compared;
    control.differing += differences.length;
    if (differences.length > 0 && !entries?.has(passes.decision)) control.toDecide.push(number);
  }
  return control;
}

/** What counts of a paper: the decision of a third person, or else what was typed in first. */
const finalOf = (entries: EntriesOfPaper): PaperEntryContent =>
  entries.get(passes.decision) ?? entries.get(passes.first) ?? { answers: null, voidReason: null };

/** In no order of their numbers: only random ids follow, but nothing before them should tell either. */
function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}
