import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { BallotIntegration } from './ballot-integration.js';
import { openLots } from './ballot-lots.js';
import { restLot } from './domain/lots.js';
import { BallotInbox } from './inbox/ballot-inbox.js';

/** What changes of the papers of a door. */
export interface PaperOfDoor {
  /** More papers handed out, or fewer. */
  readonly issued?: number;
  readonly counted?: number;
  readonly voided?: number;
}

/** A batch whose papers become ballots. */
export interface PapersCounted {
  readonly collectorId: string;
  readonly formVersionId: string;
  readonly batchId: string;
  /** Papers that were handed out. */
  readonly issued: number;
}

/** Takes ballots in that came on paper: checked and controlled, without the numbers of their papers. */
@Injectable()
export class PaperIntake {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(BallotInbox) private readonly inbox: BallotInbox,
    @Inject(BallotIntegration) private readonly integration: BallotIntegration,
  ) {}

  /**
   * Lets ballots wait with all others of their door, under random ids, within the unit of work that forgets their numbers. The campaign,
   * which is held, takes ballots.
   * @param answers JSON texts of valid answers
   */
  async take(
    tx: EntityManager,
    { collectorId, formVersionId, batchId, issued }: PapersCounted,
    answers: readonly string[],
  ): Promise<void> {
    const receivedOn = this.clock.today();
    const lots = await openLots(this.database, tx, { source: 'paper', batchId }, new Map([[collectorId, issued]]));
    const lot = lots.get(collectorId) ?? restLot;
    if (answers.length > 0)
      await this.inbox.deposit(
        tx,
        answers.map((json) => ({ collectorId, formVersionId, json, receivedOn, lot })),
      );
    await this.change(tx, collectorId, { counted: answers.length });
    for (let arrived = 0; arrived < answers.length; arrived++) this.integration.noteArrival();
  }

  /** Changes what is counted of the papers of a door. */
  async change(tx: EntityManager, collectorId: string, by: PaperOfDoor): Promise<void> {
    await this.database.execute(
      tx,
      `UPDATE collector SET paper_issued = paper_issued + CAST(? AS integer), paper_counted = paper_counted + CAST(? AS integer),
       paper_voided = paper_voided + CAST(? AS integer) WHERE id = ?`,
      [by.issued ?? 0, by.counted ?? 0, by.voided ?? 0, collectorId],
    );
  }
}
