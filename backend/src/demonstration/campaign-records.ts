import type { EntityManager } from 'typeorm';
import {
  byDoor,
  CampaignSubject,
  doorName,
  doorUnitOf,
  unitLists,
  type Campaign,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import { cardHashOf, type BallotInbox, type BallotIntegration } from '../ballots/index.js';
import type { CardsService, IssuedCard } from '../cards/index.js';
import { newId, newReceipt, sha256 } from '../common/ids.js';
import { placeholders, type Database } from '../database/database.js';
import type { FormsService } from '../forms/index.js';
import { Sheet, SheetSubmission } from '../sheets/index.js';

const chunkSize = 400;

export interface RecordServices {
  readonly database: Database;
  readonly forms: FormsService;
  readonly cards: CardsService;
  readonly inbox: BallotInbox;
  readonly integration: BallotIntegration;
}

type Answers = Readonly<Record<string, unknown>>;

export interface SheetRecord {
  readonly subject: CampaignSubject;
  readonly group: string;
  readonly raterKey: string;
  readonly raterName: string;
  readonly answers: Answers;
}

/** The ballots at one door. */
export interface BallotStack {
  /** The unit, or one of those that the ballots rate together. */
  readonly subject: CampaignSubject;
  readonly ballots: readonly Answers[];
}

/** Stores the sheets and ballots of a campaign, checked by the same validators as those of people, many at once. */
export class CampaignRecords {
  constructor(
    private readonly services: RecordServices,
    private readonly campaign: Campaign,
    /** When everything was handed in, in UTC. */
    private readonly at: string,
  ) {}

  subjects(): Promise<CampaignSubject[]> {
    return this.services.database
      .reader(CampaignSubject)
      .find({ where: { campaignId: this.campaign.id }, order: { unitCode: 'ASC' } });
  }

  async storeSheets(records: readonly SheetRecord[]): Promise<void> {
    const sheets: Sheet[] = [];
    for (const record of records) sheets.push(await this.sheet(record));
    for (let from = 0; from < sheets.length; from += 100) {
      const chunk = sheets.slice(from, from + 100);
      await this.services.database.write(async (tx) => {
        await tx.save(Sheet, chunk, { reload: false });
        await tx.save(SheetSubmission, chunk.map(submissionOf), { reload: false });
      });
    }
  }

  /** Issues a few more cards than there are ballots, and hands the ballots in. */
  async storeBallots(groupKey: string, stacks: readonly BallotStack[]): Promise<void> {
    const group = this.group(groupKey);
    const form = await this.services.forms.compiledForm(group.formVersionId);
    const doors = byDoor(await this.subjects(), group);
    const sizes = new Map(
      stacks.map(({ subject, ballots }) => [doorUnitOf(subject, group), Math.ceil(1.2 * ballots.length) + 2]),
    );
    const rows: { card: IssuedCard; answers: string }[] = [];
    for (const township of groupsOf(stacks, ({ subject }) => subject.parentName)) {
      const { cards } = await this.services.cards.issueFor(
        null,
        this.campaign,
        group,
        township.map(({ subject }) => subject),
        ([subject]) => sizes.get(doorUnitOf(subject, group)) ?? 0,
      );
      for (const { subject, ballots } of township) {
        const door = doorUnitOf(subject, group);
        const own = cards.filter((card) => card.unitId === door);
        const behind = doors.get(door) ?? [subject];
        const variables = { unitName: doorName(behind, group), unitType: subject.unitType, ...unitLists(...behind) };
        for (const answers of ballots) {
          const checked = form.validate(answers, { variables });
          const card = own.pop();
          if (!checked.ok || !card) throw new Error(`Demonstration ballot refused: ${JSON.stringify(checked)}`);
          rows.push({ card, answers: JSON.stringify(checked.answers) });
        }
      }
    }
    for (let from = 0; from < rows.length; from += chunkSize) {
      await this.services.database.write((tx) => this.insertBallots(tx, group, rows.slice(from, from + chunkSize)));
    }
    await this.services.integration.countAll(this.campaign.id);
  }

  private group(key: string): EvaluatorGroup {
    const group = this.campaign.groups.find((candidate) => candidate.key === key);
    if (!group) throw new Error(`The demonstration needs the group ${key}`);
    return group;
  }

  private async sheet({ subject, group, raterKey, raterName, answers }: SheetRecord): Promise<Sheet> {
    const { formVersionId } = this.group(group);
    const form = await this.services.forms.compiledForm(formVersionId);
    const checked = form.validate(answers, { variables: variablesOf(subject) });
    if (!checked.ok) throw new Error(`Demonstration sheet refused: ${JSON.stringify(checked.errors)}`);
    return {
      id: newId(),
      campaignId: this.campaign.id,
      groupKey: group,
      unitId: subject.unitId,
      raterKey,
      raterName,
      raterUnitId: null,
      sheetValues: null,
      formVersionId,
      dueOn: null,
      state: 'submitted',
      answers: checked.answers,
      total: form.scores(checked)?.total ?? '0',
      submittedAt: this.at,
      revision: 1,
    };
  }

  private async insertBallots(
    tx: EntityManager,
    group: EvaluatorGroup,
    rows: readonly { card: IssuedCard; answers: string }[],
  ): Promise<void> {
    const { database, inbox } = this.services;
    const day = this.at.slice(0, 10);
    await database.execute(
      tx,
      `INSERT INTO card_use (card_hash, collector_id, key_hash, receipt) VALUES ${placeholders(rows.length, 4)}`,
      rows.flatMap(({ card }) => [cardHashOf(card.code), card.collectorId, sha256(newId()), newReceipt()]),
    );
    await database.execute(
      tx,
      `UPDATE card_batch SET used = card_batch.used + uses.count
       FROM (SELECT batch_id, COUNT(*) AS count FROM card WHERE hash IN (SELECT entry.value ->> 0 FROM ${database.jsonRows}) GROUP BY batch_id) AS uses
       WHERE card_batch.id = uses.batch_id`,
      [JSON.stringify(rows.map(({ card }) => [cardHashOf(card.code)]))],
    );
    await inbox.deposit(
      tx,
      rows.map(({ card, answers }) => ({
        collectorId: card.collectorId,
        formVersionId: group.formVersionId,
        json: answers,
        receivedOn: day,
      })),
    );
  }
}

const variablesOf = (subject: CampaignSubject): Answers => ({
  unitName: subject.unitName,
  unitType: subject.unitType,
  ...unitLists(subject),
});

function groupsOf<T>(list: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** A sheet as it was handed in. */
const submissionOf = ({ id, raterName, submittedAt, answers, total }: Sheet): SheetSubmission => ({
  id: newId(),
  sheetId: id,
  byName: raterName,
  at: submittedAt ?? '',
  answers,
  total: total ?? '0',
});
