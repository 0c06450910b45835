import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { AnswerCounter } from './domain/answer-counter.js';
import { countedQuestions, type CountedQuestion } from './domain/answer-counts.js';
import { ticksOf, type RoleQuestion } from './domain/ballot-ticks.js';
import { addUp, incrementsOf, type CountedStack } from './domain/tally-rules.js';
import { AnswerLog } from './inbox/answer-log.js';
import { BallotLog } from './inbox/ballot-log.js';
import { holdDoor, loggedBallots } from './inbox/logged-ballots.js';

export interface LotOfDoor {
  readonly collectorId: string;
  readonly lot: number;
}

/** Takes the ballots of a lot out of everything that is counted, and puts them back; they themselves stay as they are (I7, docs/adr/0049). */
@Injectable()
export class LotQuarantine {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(BallotLog) private readonly ballots: BallotLog,
    @Inject(AnswerLog) private readonly answers: AnswerLog,
  ) {}

  /** The lot counts; the campaign, which is held, takes no ballots any more. @returns how many do not count from now on */
  async impose(tx: EntityManager, place: LotOfDoor, reason: string): Promise<number> {
    const { door, ballots, increments, answers } = await this.read(tx, place);
    await this.ballots.takeOutOfTallies(tx, increments);
    await this.answers.takeOut(tx, [{ ...door, answers }]);
    await this.change(tx, place, -ballots, reason);
    return ballots;
  }

  /** The lot is in quarantine. @returns how many count again */
  async lift(tx: EntityManager, place: LotOfDoor): Promise<number> {
    const { door, ballots, increments, answers } = await this.read(tx, place);
    await this.ballots.addToTallies(tx, increments);
    await this.answers.add(tx, [{ ...door, answers }]);
    await this.change(tx, place, ballots, null);
    return ballots;
  }

  /** What the ballots of a lot say of the unit of their door as a whole, by option. */
  async overallOf(place: LotOfDoor): Promise<ReadonlyMap<string, number>> {
    const { increments } = await this.read(this.database.dataSource.manager, place);
    return new Map(
      increments.flatMap(({ unitId, questionRole, optionCode, count }) =>
        questionRole === 'overall' && unitId === increments[0]?.unitId ? [[optionCode, count] as const] : [],
      ),
    );
  }

  private async read(tx: EntityManager, { collectorId, lot }: LotOfDoor) {
    const door = await holdDoor(this.database, tx, collectorId);
    if (!door) throw new Error('A lot of a door that does not exist');
    const forms = new Map<string, { roles: readonly RoleQuestion[]; questions: readonly CountedQuestion[] }>();
    const counted = new Map<string, readonly CountedQuestion[]>();
    const answers = new AnswerCounter(counted);
    const stacks: CountedStack[] = [];
    let ballots = 0;
    for await (const page of loggedBallots(this.database, tx, collectorId, 'lot = ?', [lot])) {
      const ticks = [];
      for (const { form_version_id: formVersionId, answers: json, received_on: receivedOn } of page) {
        const form = forms.get(formVersionId) ?? (await this.form(formVersionId));
        forms.set(formVersionId, form);
        counted.set(formVersionId, form.questions);
        const given = JSON.parse(json) as Record<string, unknown>;
        ticks.push(ticksOf(form.roles, given));
        answers.add({ formVersionId, answers: given, receivedOn });
      }
      ballots += page.length;
      stacks.push({ ...door, counts: addUp(ticks) });
    }
    return { door, ballots, increments: incrementsOf(stacks), answers: answers.counts() };
  }

  private async form(id: string) {
    const form = await this.forms.compiledForm(id);
    return { roles: form.roles, questions: countedQuestions(form) };
  }

  private async change(
    tx: EntityManager,
    { collectorId, lot }: LotOfDoor,
    by: number,
    reason: string | null,
  ): Promise<void> {
    await this.database.execute(tx, 'UPDATE collector SET counted = counted + CAST(? AS integer) WHERE id = ?', [
      by,
      collectorId,
    ]);
    await this.database.execute(tx, 'UPDATE ballot_lot SET quarantine_reason = ? WHERE collector_id = ? AND lot = ?', [
      reason,
      collectorId,
      lot,
    ]);
  }
}
