import type { EntityManager } from 'typeorm';
import type { Campaign, CampaignSubject, EvaluatorGroup } from '../campaigns/index.js';
import { Sheet, type BallotIntegration, type CardsService, type IssuedCard } from '../collection/index.js';
import { newBallotId, newId, newReceipt, sha256 } from '../common/ids.js';
import { placeholders, type Database } from '../database/database.js';
import type { FormsService } from '../forms/index.js';
import { Fact } from '../registers/index.js';
import type { RandomSource } from './random-source.js';
import { ballotAnswers, drawOverall, satisfactionOptions, selfAssessmentAnswers, superiorAssessmentAnswers, type SatisfactionOption } from './sample-answers.js';
import { townshipCases, type UnitCase } from './township-cases.js';

const chunkSize = 400;
const day = '2012-04-20';
const at = '2012-04-20T02:00:00.000Z';

interface Services {
  readonly database: Database;
  readonly forms: FormsService;
  readonly cards: CardsService;
  readonly integration: BallotIntegration;
}

/** Fills a campaign with sheets, ballots and facts of every unit, checked by the same validators as real ones. */
export class CountyCampaign {
  constructor(
    private readonly services: Services,
    private readonly campaign: Campaign,
    private readonly random: RandomSource,
  ) {}

  async fill(subjects: readonly CampaignSubject[]): Promise<void> {
    const cases = new Map(subjects.map((subject) => [subject.unitId, this.caseOf(subject)]));
    await this.fillSheets(subjects, cases);
    await this.fillBallots(subjects, cases);
    await this.fillFacts(subjects, cases);
    await this.services.integration.integrateAll();
  }

  private caseOf(subject: CampaignSubject): UnitCase {
    const prepared = subject.parentName.startsWith('岩樟乡') ? townshipCases[subject.unitName] : undefined;
    return prepared ?? this.drawCase(subject);
  }

  private drawCase(subject: CampaignSubject): UnitCase {
    const { random } = this;
    const standing = 0.25 + 0.75 * random.next();
    const roster = subject.roster ?? 100;
    const turnout = Math.min(roster, Math.max(12, Math.ceil(roster * (0.1 + 0.08 * random.next()))));
    const ballots: Partial<Record<SatisfactionOption, number>> = {};
    for (let ballot = 0; ballot < turnout; ballot++) {
      const overall = drawOverall(random, standing);
      ballots[overall] = (ballots[overall] ?? 0) + 1;
    }
    const points = (spread: number) => Math.min(100, Math.max(40, 60 + Math.round(standing * 72 + spread) / 2));
    return {
      self: random.next() < 0.99 ? points(random.integer(4, 16)) : null,
      superior: random.next() < 0.98 ? Array.from({ length: random.integer(1, 3) }, () => points(random.integer(-4, 6))) : [],
      ballots,
    };
  }

  private group(key: string): EvaluatorGroup {
    const group = this.campaign.groups.find((candidate) => candidate.key === key);
    if (!group) throw new Error(`The demonstration needs the group ${key}`);
    return group;
  }

  private async fillSheets(subjects: readonly CampaignSubject[], cases: ReadonlyMap<string, UnitCase>): Promise<void> {
    const sheets: Sheet[] = [];
    for (const subject of subjects) {
      const unitCase = cases.get(subject.unitId);
      if (!unitCase) continue;
      if (unitCase.self !== null) {
        sheets.push(await this.sheet(subject, 'self', subject.unitId, `${subject.unitName} 文书`, selfAssessmentAnswers(unitCase.self)));
      }
      for (const [index, total] of unitCase.superior.entries()) {
        sheets.push(await this.sheet(subject, 'superior', newId(), `${subject.parentName} 评定组 ${index + 1}`, superiorAssessmentAnswers(total)));
      }
    }
    for (let from = 0; from < sheets.length; from += 100) {
      const chunk = sheets.slice(from, from + 100);
      await this.services.database.write((tx) => tx.save(Sheet, chunk, { reload: false }));
    }
  }

  private async sheet(subject: CampaignSubject, groupKey: string, raterKey: string, raterName: string, answers: Record<string, unknown>): Promise<Sheet> {
    const { formVersionId } = this.group(groupKey);
    const form = await this.services.forms.compiledForm(formVersionId);
    const checked = form.validate(answers, { variables: { unitName: subject.unitName, unitType: subject.unitType } });
    if (!checked.ok) throw new Error(`Demonstration sheet refused: ${JSON.stringify(checked.errors)}`);
    return {
      id: newId(),
      campaignId: this.campaign.id,
      groupKey,
      unitId: subject.unitId,
      raterKey,
      raterName,
      raterUnitId: null,
      sheetValues: null,
      formVersionId,
      state: 'submitted',
      answers: checked.answers,
      total: form.scores(checked)?.total ?? '0',
      submittedAt: at,
      revision: 1,
    };
  }

  private async fillBallots(subjects: readonly CampaignSubject[], cases: ReadonlyMap<string, UnitCase>): Promise<void> {
    const group = this.group('mass');
    const form = await this.services.forms.compiledForm(group.formVersionId);
    const rows: { card: IssuedCard; answers: string }[] = [];
    for (const township of groupsOf(subjects, (subject) => subject.parentName)) {
      const { cards } = await this.services.cards.issueFor(null, this.campaign, group, township, (subject) => Math.ceil(1.2 * turnoutOf(cases.get(subject.unitId))) + 2);
      for (const subject of township) {
        const own = cards.filter((card) => card.unitId === subject.unitId);
        for (const overall of ballotsOf(cases.get(subject.unitId))) {
          const checked = form.validate(ballotAnswers(this.random, overall), { variables: { unitName: subject.unitName, unitType: subject.unitType } });
          const card = own.pop();
          if (!checked.ok || !card) throw new Error('Demonstration ballot refused');
          rows.push({ card, answers: JSON.stringify(checked.answers) });
        }
      }
    }
    for (let from = 0; from < rows.length; from += chunkSize) {
      await this.services.database.write((tx) => this.storeBallots(tx, group, rows.slice(from, from + chunkSize)));
    }
  }

  private async storeBallots(tx: EntityManager, group: EvaluatorGroup, rows: readonly { card: IssuedCard; answers: string }[]): Promise<void> {
    const { database } = this.services;
    await database.execute(
      tx,
      `INSERT INTO card_use (card_hash, collector_id, key_hash, receipt) VALUES ${placeholders(rows.length, 4)}`,
      rows.flatMap(({ card }) => [sha256(card.code), card.collectorId, sha256(newId()), newReceipt()]),
    );
    await database.execute(
      tx,
      `INSERT INTO inbox_ballot (id, collector_id, form_version_id, answers, received_on) VALUES ${placeholders(rows.length, 5)}`,
      rows.flatMap(({ card, answers }) => [newBallotId(), card.collectorId, group.formVersionId, answers, day]),
    );
  }

  private async fillFacts(subjects: readonly CampaignSubject[], cases: ReadonlyMap<string, UnitCase>): Promise<void> {
    const facts = subjects.flatMap((subject): Fact[] => {
      const date = cases.get(subject.unitId)?.disciplineCase;
      return date ? [this.disciplineCase(subject, date)] : [];
    });
    await this.services.database.write((tx) => tx.save(Fact, facts, { reload: false }));
  }

  private disciplineCase(subject: CampaignSubject, date: string): Fact {
    return {
      id: newId(),
      campaignId: this.campaign.id,
      unitId: subject.unitId,
      kind: 'discipline-case',
      date,
      months: null,
      byUnitId: null,
    sheetId: null,
    source: '县纪委',
      documentNo: '青纪〔2010〕12号',
      detail: '原支部书记违规发放补贴，受党内严重警告处分。',
      evidenceIds: [],
      state: 'verified',
      enteredById: newId(),
      enteredByName: '岩樟乡 事实录入员',
      enteredAt: at,
      verifiedById: newId(),
      verifiedByName: '县委组织部 事实核实员',
      verifiedAt: at,
      note: null,
    };
  }
}

const turnoutOf = (unitCase: UnitCase | undefined) => Object.values(unitCase?.ballots ?? {}).reduce((sum, count) => sum + count, 0);

const ballotsOf = (unitCase: UnitCase | undefined): SatisfactionOption[] =>
  satisfactionOptions.flatMap((option) => Array.from({ length: unitCase?.ballots[option] ?? 0 }, () => option));

function groupsOf<T>(list: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of list) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
