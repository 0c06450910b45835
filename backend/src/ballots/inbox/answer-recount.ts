import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';
import { FormsService } from '../../forms/index.js';
import { AnswerCounter } from '../domain/answer-counter.js';
import { ballotsByDay, countedQuestions, type CountedQuestion } from '../domain/answer-counts.js';
import { isValid } from '../lot-quarantine.sql.js';
import { AnswerLog } from './answer-log.js';

interface Door {
  readonly id: string;
  readonly campaign_id: string;
  readonly unit_id: string;
  readonly group_key: string;
}

interface LoggedBallot {
  readonly id: string;
  readonly form_version_id: string;
  readonly answers: string;
  readonly received_on: string;
}

/** Ballots read at once. */
const ballotsAtOnce = 2_000;

/** Counts the answers of doors again from the ballot log where they are not all counted: those of releases that counted tallies alone. */
@Injectable()
export class AnswerRecount {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(AnswerLog) private readonly answers: AnswerLog,
  ) {}

  /** @param campaignId only its doors */
  async run(campaignId?: string): Promise<void> {
    const due = await this.database.select<Door>(
      `SELECT id, campaign_id, unit_id, group_key FROM collector
       WHERE counted > 0 ${campaignId === undefined ? '' : 'AND campaign_id = ?'} AND counted <> (
         SELECT COALESCE(SUM(ballots), 0) FROM answer_count
         WHERE answer_count.campaign_id = collector.campaign_id AND answer_count.unit_id = collector.unit_id
         AND answer_count.group_key = collector.group_key AND answer_count.question = '${ballotsByDay}')
       ORDER BY id`,
      campaignId === undefined ? [] : [campaignId],
    );
    for (const door of due) await this.database.write((tx) => this.recount(tx, door));
  }

  private async recount(tx: EntityManager, door: Door): Promise<void> {
    // Nobody counts at this door meanwhile.
    await this.database.execute(
      tx,
      `SELECT id FROM collector WHERE id = ?${this.database.isPostgres ? ' FOR NO KEY UPDATE' : ''}`,
      [door.id],
    );
    const forms = new Map<string, readonly CountedQuestion[]>();
    const counter = new AnswerCounter(forms);
    for (let after = '', page = ballotsAtOnce; page === ballotsAtOnce;) {
      const ballots = await this.database.execute<LoggedBallot>(
        tx,
        `SELECT id, form_version_id, answers, received_on FROM ballot WHERE collector_id = ? AND id > ? AND ${isValid}
         ORDER BY id LIMIT ${ballotsAtOnce}`,
        [door.id, after, door.id],
      );
      for (const { form_version_id: formVersionId, answers, received_on: receivedOn } of ballots) {
        if (!forms.has(formVersionId))
          forms.set(formVersionId, countedQuestions(await this.forms.compiledForm(formVersionId)));
        counter.add({ formVersionId, answers: JSON.parse(answers) as Record<string, unknown>, receivedOn });
      }
      after = ballots.at(-1)?.id ?? after;
      page = ballots.length;
    }
    await this.answers.replace(tx, {
      campaignId: door.campaign_id,
      unitId: door.unit_id,
      groupKey: door.group_key,
      answers: counter.counts(),
    });
  }
}
