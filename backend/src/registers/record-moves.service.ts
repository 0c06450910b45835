import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { ConflictError, NotFoundError, ProblemError, RevisionStaleError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { movesFrom, stateOf, type Saying } from './domain/record-course.js';
import { moverOf } from './record-hands.js';
import { RecordReader, type RecordInContext } from './record-reader.js';
import { noteMove } from './record-writing.js';
import { RegisterRecord } from './register-record.entity.js';
import { refusalOf } from './registers.errors.js';

export interface WantedMove extends Saying {
  /** Key of a move of the course. */
  readonly move: string;
}

/** What became of records that were to be moved together. */
export interface MovesMade {
  readonly moved: number;
  readonly refused: readonly { readonly id: string; readonly code: string }[];
}

/** Moves records on along their course. */
@Injectable()
export class RecordMoves {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(RecordReader) private readonly reader: RecordReader,
  ) {}

  /**
   * @throws {RevisionStaleError} 412; 409, 422 or 403 with what stands against it; {@link ConflictError} 409 no-such-move for a move that does
   *   not lead on from here
   */
  async move(viewer: Viewer, id: string, revision: number, wanted: WantedMove): Promise<RecordInContext> {
    const found = await this.reader.get(viewer, id);
    const { record, unit } = found;
    const { definition } = found.register;
    const move = movesFrom(definition.course, record.state).find(({ key }) => key === wanted.move);
    if (!move) throw new ConflictError('no-such-move');
    const faults = await this.reader.faultsOf(found, record.answers, unit);
    const [first, ...rest] = this.reader.hindrances(
      definition,
      move,
      record,
      found,
      moverOf(viewer, unit),
      faults,
      wanted,
    );
    if (first) throw refusalOf([first, ...rest], faults);
    const now = this.clock.timestamp();
    const moved = {
      state: move.to,
      ended: stateOf(definition.course, move.to)?.ends ?? false,
      movedBy: viewer.accountId,
      revision: revision + 1,
      changedAt: now,
    };
    await this.database.write(async (tx) => {
      if (!(await this.database.changeIf(tx, RegisterRecord, { id, revision, state: record.state }, moved)))
        throw new RevisionStaleError();
      const { database, audit } = this;
      await noteMove({ database, audit, at: now }, tx, viewer, { record, unit, definition }, move, wanted);
    });
    return this.reader.get(viewer, id);
  }

  /**
   * Makes one move with several records of a register, each by itself: what is refused stays as it is and holds up no other.
   * @param records their ids, each with the revision that the caller has seen
   */
  async moveAll(
    viewer: Viewer,
    code: string,
    records: readonly { readonly id: string; readonly revision: number }[],
    wanted: WantedMove,
  ): Promise<MovesMade> {
    const refused: { id: string; code: string }[] = [];
    for (const { id, revision } of records)
      try {
        await this.checkRegister(id, code);
        await this.move(viewer, id, revision, wanted);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        refused.push({ id, code: error.code });
      }
    return { moved: records.length - refused.length, refused };
  }

  private async checkRegister(id: string, code: string): Promise<void> {
    if (!(await this.database.reader(RegisterRecord).existsBy({ id, code }))) throw new NotFoundError();
  }
}
