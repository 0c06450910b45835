import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openingOf, statesWithBallots, takes, type CampaignState } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { newReceipt, sha256 } from '../common/ids.js';
import { cardCodeOf, cardHashOf } from './domain/card-code.js';
import type { Channel, Pace } from './domain/door-day.js';
import { restLot } from './domain/lots.js';
import { IntakeSignals } from './intake-signals.js';
import { ProblemError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, placeholders } from '../database/database.js';
import { FormsService, FormVersionUnknownError } from '../forms/index.js';
import { BallotIntegration } from './ballot-integration.js';
import { storeCardBallots, type CardBallot } from './card-ballots.statement.js';
import {
  CardAlreadyUsedError,
  CardReplacedError,
  CardUnknownError,
  CollectorClosedError,
  CollectorNotOpenError,
} from './ballots.errors.js';
import { CollectorDirectory, type OpenDoor } from './collector-directory.js';
import { GroupCommit } from '../common/group-commit.js';
import { BallotInbox, type SealedBallot } from './inbox/ballot-inbox.js';

export interface HandedInBallot {
  readonly formVersion: string;
  readonly answers: unknown;
  readonly card: string | null;
  readonly idempotencyKey: string;
  /** Filled in on a device of the office. */
  readonly assisted?: boolean;
  readonly pace?: Pace;
  readonly channel?: Channel;
  /** Of whoever hands it in; looked at for a moment, and stored nowhere. */
  readonly address?: string;
}

export interface Acknowledgement {
  readonly receipt: string;
  /** The same request had been acknowledged before. */
  readonly replayed: boolean;
}

/** A checked ballot on its way to the disk. */
interface Accepted {
  readonly collectorId: string;
  readonly campaignId: string;
  readonly cardHash: string;
  readonly keyHash: string;
  readonly needsCard: boolean;
  readonly formVersionId: string;
  /** Answers as JSON text. */
  readonly json: string;
  readonly receivedOn: string;
}

/** A ballot that is stored by itself. */
interface StoredBallot {
  readonly ballot: Accepted;
  readonly receipt: string;
  readonly lot: number;
}

interface CardRow {
  readonly hash: string;
  readonly collector_id: string;
  readonly voided: boolean | number;
  /** Printed numbers of cards that were lost, as of the batch that is held. */
  readonly lost: string;
  readonly number: number;
  readonly lot: number;
  readonly key_hash: string | null;
  readonly receipt: string | null;
  readonly state: CampaignState;
}

const openHash = (collectorId: string, idempotencyKey: string): string =>
  sha256(`open:${collectorId}:${idempotencyKey}`);

type Use = Pick<Acknowledgement, 'receipt'> & { readonly keyHash: string };

const cardBallotOf = ({ ballot, row }: SealedBallot<Accepted>): CardBallot => ({
  cardHash: ballot.cardHash,
  collectorId: ballot.collectorId,
  keyHash: ballot.keyHash,
  receipt: newReceipt(),
  id: row.id,
  keyId: row.keyId,
  formVersionId: ballot.formVersionId,
  answers: row.answers,
  receivedOn: ballot.receivedOn,
});

/**
 * Takes ballots in: checks them against the compiled form, spends the card and stores the ballot in one durable
 * commit shared by all who arrive meanwhile (I4, I5).
 */
@Injectable()
export class BallotIntake implements BeforeApplicationShutdown {
  private readonly commits = new GroupCommit<Accepted, Acknowledgement | ProblemError>((ballots) =>
    this.commit(ballots),
  );

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
    @Inject(BallotIntegration) private readonly integration: BallotIntegration,
    @Inject(BallotInbox) private readonly inbox: BallotInbox,
    @Inject(IntakeSignals) private readonly signals: IntakeSignals,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.commits.settle();
  }

  /**
   * Resolves once the ballot is on disk.
   * @throws {CardUnknownError | CardAlreadyUsedError | CollectorNotOpenError | CollectorClosedError}
   * @throws {FormVersionUnknownError | ValidationFailedError} 422
   */
  async handIn(collectorId: string, ballot: HandedInBallot): Promise<Acknowledgement> {
    try {
      return await this.take(collectorId, ballot);
    } catch (error) {
      // The answer to the first attempt may have been lost, and the campaign closed, the batch voided or the form replaced since.
      const receipt = error instanceof ProblemError ? await this.receiptOf(collectorId, ballot) : undefined;
      if (receipt === undefined) throw error;
      return { receipt, replayed: true };
    }
  }

  private async take(collectorId: string, ballot: HandedInBallot): Promise<Acknowledgement> {
    const door = await this.directory.find(collectorId);
    this.checkOpen(door);
    const accepted = await this.accept(door, ballot);
    const outcome = await this.commits.add(accepted);
    if (outcome instanceof ProblemError) throw outcome;
    if (!outcome.replayed) {
      this.integration.noteArrival();
      this.note(accepted, ballot);
      if (ballot.assisted) await this.noteAssisted(door.collector.id);
    }
    return outcome;
  }

  private note({ collectorId, cardHash, needsCard }: Accepted, ballot: HandedInBallot): void {
    this.signals.note({
      collectorId,
      cardHash: needsCard ? cardHash : null,
      pace: ballot.pace ?? null,
      channel: ballot.assisted ? 'tablet' : (ballot.channel ?? null),
      address: ballot.assisted ? null : (ballot.address ?? null),
    });
  }

  /** Only how many they are is kept; a count that is lost with a killed process loses no ballot. */
  private async noteAssisted(collectorId: string): Promise<void> {
    await this.database.writeStatement('UPDATE collector SET assisted = assisted + 1 WHERE id = ?', [collectorId]);
  }

  /**
   * Whether a card can still be used, so that nobody fills in a ballot in vain.
   * @throws {CardUnknownError}
   */
  async checkCard(collectorId: string, card: string): Promise<'usable' | 'used'> {
    await this.directory.find(collectorId);
    const [row] = await this.database.select<{
      voided: boolean | number;
      card_voided: boolean | number;
      receipt: string | null;
    }>(
      `SELECT batch.voided, card.voided AS card_voided, card_use.receipt FROM card JOIN card_batch batch ON batch.id = card.batch_id
       LEFT JOIN card_use ON card_use.card_hash = card.hash WHERE card.hash = ? AND card.collector_id = ?`,
      [cardHashOf(card), collectorId],
    );
    if (!row || (Boolean(row.voided) && row.receipt === null)) throw new CardUnknownError();
    if (row.card_voided) throw new CardReplacedError();
    return row.receipt === null ? 'usable' : 'used';
  }

  /**
   * The collector whose door a card opens, for those who type a code without its address.
   * @throws {CardUnknownError} also when the card was made void before it was used
   */
  async doorOfCard(card: string): Promise<string> {
    const [row] = await this.database.select<{ collector_id: string }>('SELECT collector_id FROM card WHERE hash = ?', [
      cardHashOf(card),
    ]);
    if (!row) throw new CardUnknownError();
    await this.checkCard(row.collector_id, card);
    return row.collector_id;
  }

  /** The receipt that this very request was given before. */
  private async receiptOf(collectorId: string, { card, idempotencyKey }: HandedInBallot): Promise<string | undefined> {
    const hashes = [...(card === null ? [] : [cardHashOf(card)]), openHash(collectorId, idempotencyKey)];
    const [use] = await this.database.select<{ receipt: string }>(
      `SELECT receipt FROM card_use WHERE collector_id = ? AND key_hash = ? AND card_hash IN ${placeholders(1, hashes.length)}`,
      [collectorId, sha256(idempotencyKey), ...hashes],
    );
    return use?.receipt;
  }

  private checkOpen({ campaign, group }: OpenDoor): void {
    const { state } = openingOf(campaign, group, this.clock.today());
    if (state === 'not-open') throw new CollectorNotOpenError();
    if (state === 'closed') throw new CollectorClosedError();
  }

  private async accept(door: OpenDoor, ballot: HandedInBallot): Promise<Accepted> {
    const { collector, group } = door;
    const needsCard = group.access === 'card';
    if (needsCard && (ballot.card === null || cardCodeOf(ballot.card) === undefined)) throw new CardUnknownError();
    const { form, formCode } = await this.forms.publishedForm(ballot.formVersion);
    // An earlier published version stays welcome after a newer one; another form does not.
    if (formCode !== group.formCode) throw new FormVersionUnknownError();
    let checked = form.validate(ballot.answers, { variables: door.variables });
    // What the form lists may have changed since the door was read; nobody is refused for an old memory.
    if (!checked.ok)
      checked = form.validate(ballot.answers, { variables: (await this.directory.findFresh(collector.id)).variables });
    if (!checked.ok) throw new ValidationFailedError(checked.errors);
    return {
      collectorId: collector.id,
      campaignId: collector.campaignId,
      // An open collector has no cards: there the key of the request takes the card's place against retries.
      cardHash: needsCard ? cardHashOf(ballot.card ?? '') : openHash(collector.id, ballot.idempotencyKey),
      keyHash: sha256(ballot.idempotencyKey),
      needsCard,
      formVersionId: ballot.formVersion,
      json: JSON.stringify(checked.answers),
      receivedOn: this.clock.today(),
    };
  }

  /** Nearly every batch holds new cards only, which one statement spends; any other is looked at card by card. */
  private async commit(ballots: readonly Accepted[]): Promise<(Acknowledgement | ProblemError)[]> {
    if (!ballots.every(({ needsCard }) => needsCard)) return this.commitOneByOne(ballots);
    const rows = (await this.inbox.seal(ballots)).map(cardBallotOf);
    try {
      await storeCardBallots(this.database, rows);
    } catch {
      this.inbox.forgetKeysOf(ballots);
      return this.commitOneByOne(ballots);
    }
    return rows.map(({ receipt }) => ({ receipt, replayed: false }));
  }

  private commitOneByOne(ballots: readonly Accepted[]): Promise<(Acknowledgement | ProblemError)[]> {
    return this.database.write(async (tx) => {
      const cards = await this.readCards(tx, ballots);
      const { openCampaigns, uses } = await this.readWithoutCards(tx, ballots, cards);
      const stored: StoredBallot[] = [];
      const outcomes = ballots.map((ballot): Acknowledgement | ProblemError => {
        const card = cards.get(ballot.cardHash);
        if (ballot.needsCard && (!card || card.collector_id !== ballot.collectorId || Boolean(card.voided)))
          return new CardUnknownError();
        if (card?.lost.includes(`,${card.number},`)) return new CardReplacedError();
        const use = uses.get(ballot.cardHash);
        if (use)
          return use.keyHash === ballot.keyHash ? { receipt: use.receipt, replayed: true } : new CardAlreadyUsedError();
        if (ballot.needsCard ? !card || !takes(card.state, 'ballots') : !openCampaigns.has(ballot.campaignId))
          return new CollectorClosedError();
        const receipt = newReceipt();
        uses.set(ballot.cardHash, { keyHash: ballot.keyHash, receipt });
        stored.push({ ballot, receipt, lot: card?.lot ?? restLot });
        return { receipt, replayed: false };
      });
      if (stored.length > 0) await this.store(tx, stored);
      return outcomes;
    });
  }

  /** Cards with their use and the state of their campaign, which cannot be closed before the commit. */
  private async readCards(tx: EntityManager, ballots: readonly Accepted[]): Promise<Map<string, CardRow>> {
    const hashes = ballots.filter((ballot) => ballot.needsCard).map((ballot) => ballot.cardHash);
    if (hashes.length === 0) return new Map();
    const sql = `SELECT card.hash, card.collector_id, batch.voided, batch.lost, card.number, card.lot, card_use.key_hash, card_use.receipt, campaign.state FROM card
      JOIN card_batch batch ON batch.id = card.batch_id JOIN campaign ON campaign.id = batch.campaign_id
      LEFT JOIN card_use ON card_use.card_hash = card.hash
      WHERE card.hash IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})${this.database.isPostgres ? ' ORDER BY batch.id FOR SHARE OF campaign FOR NO KEY UPDATE OF batch' : ''}`;
    const rows = await this.database.execute<CardRow>(tx, sql, [JSON.stringify(hashes.map((hash) => [hash]))]);
    return new Map(rows.map((row) => [row.hash, row]));
  }

  /** What ballots of open collectors need besides: their campaigns, and the keys that were seen before. */
  private async readWithoutCards(tx: EntityManager, ballots: readonly Accepted[], cards: ReadonlyMap<string, CardRow>) {
    const uses = new Map<string, Use>();
    for (const { hash, key_hash: keyHash, receipt } of cards.values()) {
      if (keyHash !== null && receipt !== null) uses.set(hash, { keyHash, receipt });
    }
    const open = ballots.filter((ballot) => !ballot.needsCard);
    if (open.length === 0) return { uses, openCampaigns: new Set<string>() };
    const used = await this.database.execute<{ card_hash: string; key_hash: string; receipt: string }>(
      tx,
      `SELECT card_hash, key_hash, receipt FROM card_use WHERE card_hash IN ${placeholders(1, open.length)}`,
      open.map((ballot) => ballot.cardHash),
    );
    for (const row of used) uses.set(row.card_hash, { keyHash: row.key_hash, receipt: row.receipt });
    const ids = [...new Set(open.map((ballot) => ballot.campaignId))];
    const campaigns = await this.database.execute<{ id: string }>(
      tx,
      `SELECT id FROM campaign WHERE state IN ${statesWithBallots()} AND id IN ${placeholders(1, ids.length)}${this.database.isPostgres ? ' FOR SHARE' : ''}`,
      ids,
    );
    return { uses, openCampaigns: new Set(campaigns.map(({ id }) => id)) };
  }

  private async store(tx: EntityManager, stored: readonly StoredBallot[]): Promise<void> {
    await this.database.execute(
      tx,
      `INSERT INTO card_use (card_hash, collector_id, key_hash, receipt)
       SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3 FROM ${this.database.jsonRows}`,
      [
        JSON.stringify(
          stored.map(({ ballot, receipt }) => [ballot.cardHash, ballot.collectorId, ballot.keyHash, receipt]),
        ),
      ],
    );
    await this.inbox.deposit(
      tx,
      stored.map(({ ballot, lot }) => ({ ...ballot, lot })),
    );
    // Used cards of a batch are counted with the use itself; an open collector has none.
    const hashes = stored.flatMap(({ ballot }) => (ballot.needsCard ? [[ballot.cardHash]] : []));
    if (hashes.length === 0) return;
    await this.database.execute(
      tx,
      `UPDATE card_batch SET used = card_batch.used + uses.count
       FROM (SELECT card.batch_id, COUNT(*) AS count FROM card WHERE card.hash IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows}) GROUP BY card.batch_id) AS uses
       WHERE card_batch.id = uses.batch_id`,
      [JSON.stringify(hashes)],
    );
  }
}
