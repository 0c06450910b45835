import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.js';
import { FormsService } from '../../forms/index.js';
import { AnswerCounter } from '../domain/answer-counter.js';
import { ballotsByDay, countedQuestions, type CountedQuestion } from '../domain/answer-counts.js';
import { isValid } from '../lot-quarantine.sql.js';
import { AnswerLog } from './answer-log.js';
import { holdDoor, loggedBallots } from './logged-ballots.js';

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
    const due = await this.database.select<{ id: string }>(
      `SELECT id FROM collector
       WHERE counted > 0 ${campaignId === undefined ? '' : 'AND campaign_id = ?'} AND counted <> (
         SELECT COALESCE(SUM(ballots), 0) FROM answer_count
         WHERE answer_count.campaign_id = collector.campaign_id AND answer_count.unit_id = collector.unit_id
         AND answer_count.group_key = collector.group_key AND answer_count.question = '${ballotsByDay}')
       ORDER BY id`,
      campaignId === undefined ? [] : [campaignId],
    );
    for (const { id } of due) await this.database.write((tx) => this.recount(tx, id));
  }

  private async recount(tx: EntityManager, collectorId: string): Promise<void> {
    const door = await holdDoor(this.database, tx, collectorId);
    if (!door) return;
    const forms = new Map<string, readonly CountedQuestion[]>();
    const counter = new AnswerCounter(forms);
    for await (const page of loggedBallots(this.database, tx, collectorId, isValid, [collectorId]))
      for (const { form_version_id: formVersionId, answers, received_on: receivedOn } of page) {
        if (!forms.has(formVersionId))
          forms.set(formVersionId, countedQuestions(await this.forms.compiledForm(formVersionId)));
        counter.add({ formVersionId, answers: JSON.parse(answers) as Record<string, unknown>, receivedOn });
      }
    await this.answers.replace(tx, { ...door, answers: counter.counts() });
  }
}
