import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { DisclosedAnswer } from './disclosed-answer.entity.js';
import { DisclosedDay } from './disclosed-day.entity.js';
import type { AnswerFigures, QuestionFigures } from './domain/answer-figures.js';

/** Ballots of a superior's units by day; the empty day stands for those that are withheld. */
export type ShownDays = Pick<DisclosedDay, 'groupKey' | 'unitId' | 'day' | 'ballots'>;

/** What one run shows of answers. */
export interface ShownAnswers {
  readonly answers: readonly Omit<DisclosedAnswer, 'campaignId'>[];
  readonly days: readonly ShownDays[];
}

/** One question about a unit, without its categories. */
export type AnswerTotals = Pick<DisclosedAnswer, 'question' | 'unitId' | 'ballots' | 'answered' | 'options'>;

interface Row {
  readonly question: string;
  readonly unit_id: string;
  readonly ballots: string | number;
  readonly answered: string | number;
  readonly options: string;
}

/** Remembers which answers have been shown; whoever tells them tells these, and sums of them. */
@Injectable()
export class DisclosedAnswers {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Part of the unit of work that stores a run. */
  async replace(tx: EntityManager, campaignId: string, { answers, days }: ShownAnswers): Promise<void> {
    await tx.delete(DisclosedAnswer, { campaignId });
    await tx.delete(DisclosedDay, { campaignId });
    await insertInBulk(
      this.database,
      tx,
      DisclosedAnswer,
      answers.map((row) => ({ campaignId, ...row })),
    );
    await insertInBulk(
      this.database,
      tx,
      DisclosedDay,
      days.map((row) => ({ campaignId, ...row })),
    );
  }

  /** All that is shown of a group, by unit. */
  async ofGroup(campaignId: string, groupKey: string): Promise<ReadonlyMap<string, AnswerFigures>> {
    const rows = await this.database.select<Row & { readonly categories: string }>(
      'SELECT question, unit_id, ballots, answered, options, categories FROM disclosed_answer WHERE campaign_id = ? AND group_key = ?',
      [campaignId, groupKey],
    );
    const units = new Map<string, Record<string, QuestionFigures>>();
    for (const row of rows) {
      const questions = units.get(row.unit_id) ?? {};
      units.set(row.unit_id, questions);
      questions[row.question] = figuresOf(row);
    }
    return units;
  }

  /** One question of a group, by unit. */
  async ofQuestion(
    campaignId: string,
    groupKey: string,
    question: string,
  ): Promise<ReadonlyMap<string, QuestionFigures>> {
    const rows = await this.database.select<Row & { readonly categories: string }>(
      'SELECT question, unit_id, ballots, answered, options, categories FROM disclosed_answer WHERE campaign_id = ? AND group_key = ? AND question = ?',
      [campaignId, groupKey, question],
    );
    return new Map(rows.map((row) => [row.unit_id, figuresOf(row)]));
  }

  /** Every question of a group without its categories, which are most of it. */
  async totals(campaignId: string, groupKey: string): Promise<AnswerTotals[]> {
    const rows = await this.database.select<Row>(
      'SELECT question, unit_id, ballots, answered, options FROM disclosed_answer WHERE campaign_id = ? AND group_key = ?',
      [campaignId, groupKey],
    );
    return rows.map((row) => ({
      question: row.question,
      unitId: row.unit_id,
      ballots: Number(row.ballots),
      answered: Number(row.answered),
      options: JSON.parse(row.options) as Record<string, number>,
    }));
  }

  /** Names of the questions of a group of which anything is shown. */
  async questionsOf(campaignId: string, groupKey: string): Promise<string[]> {
    const rows = await this.database.select<{ question: string }>(
      'SELECT DISTINCT question FROM disclosed_answer WHERE campaign_id = ? AND group_key = ?',
      [campaignId, groupKey],
    );
    return rows.map(({ question }) => question);
  }

  async days(campaignId: string): Promise<ShownDays[]> {
    const rows = await this.database.select<{
      group_key: string;
      unit_id: string;
      day: string;
      ballots: string | number;
    }>('SELECT group_key, unit_id, day, ballots FROM disclosed_day WHERE campaign_id = ?', [campaignId]);
    return rows.map((row) => ({
      groupKey: row.group_key,
      unitId: row.unit_id,
      day: row.day,
      ballots: Number(row.ballots),
    }));
  }
}

const figuresOf = (row: Row & { readonly categories: string }): QuestionFigures => ({
  ballots: Number(row.ballots),
  answered: Number(row.answered),
  options: JSON.parse(row.options) as QuestionFigures['options'],
  by: JSON.parse(row.categories) as QuestionFigures['by'],
});
