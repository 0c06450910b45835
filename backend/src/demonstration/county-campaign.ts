import type { Campaign, CampaignSubject } from '../campaigns/index.js';
import { newId } from '../common/ids.js';
import type { Database } from '../database/database.js';
import { Fact } from '../facts/index.js';
import type { CampaignRecords, SheetRecord } from './campaign-records.js';
import type { RandomSource } from './random-source.js';
import { remarkOf } from './remark-samples.js';
import {
  ballotAnswers,
  identityAnswer,
  reasonsAnswer,
  drawOverall,
  satisfactionOptions,
  selfAssessmentAnswers,
  superiorAssessmentAnswers,
  type SatisfactionOption,
} from './sample-answers.js';
import { townshipCases, type UnitCase } from './township-cases.js';

/** When everything was handed in. */
export const countyCampaignAt = '2012-04-20T02:00:00.000Z';

/** Of those who chose them most have something to praise. */
const contentOptions: readonly SatisfactionOption[] = ['satisfied', 'fairly-satisfied'];

/** Fills the classification of the whole county with sheets, ballots and facts of every unit. */
export class CountyCampaign {
  constructor(
    private readonly database: Database,
    private readonly records: CampaignRecords,
    private readonly campaign: Campaign,
    private readonly random: RandomSource,
  ) {}

  async fill(): Promise<void> {
    const subjects = await this.records.subjects();
    const cases = subjects.map((subject) => ({ subject, unitCase: this.caseOf(subject) }));
    await this.records.storeSheets(cases.flatMap(({ subject, unitCase }) => sheetsOf(subject, unitCase)));
    await this.records.storeBallots(
      'mass',
      cases.map(({ subject, unitCase }) => ({
        subject,
        ballots: ballotsOf(unitCase).map((overall, at) => {
          const comment = remarkOf(subject.unitCode, at, contentOptions.includes(overall));
          const answers = ballotAnswers(this.random, overall);
          return {
            ...identityAnswer(at),
            ...answers,
            ...reasonsAnswer(at, answers),
            ...(comment !== undefined && { comment }),
          };
        }),
      })),
    );
    const facts = cases.flatMap(({ subject, unitCase }) =>
      unitCase.disciplineCase ? [this.disciplineCase(subject, unitCase.disciplineCase)] : [],
    );
    await this.database.write((tx) => tx.save(Fact, facts, { reload: false }));
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
      superior:
        random.next() < 0.98 ? Array.from({ length: random.integer(1, 3) }, () => points(random.integer(-4, 6))) : [],
      ballots,
    };
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
      enteredAt: countyCampaignAt,
      verifiedById: newId(),
      verifiedByName: '县委组织部 事实核实员',
      verifiedAt: countyCampaignAt,
      note: null,
    };
  }
}

function sheetsOf(subject: CampaignSubject, { self, superior }: UnitCase): SheetRecord[] {
  const own: SheetRecord[] =
    self === null
      ? []
      : [
          {
            subject,
            group: 'self',
            raterKey: subject.unitId,
            raterName: `${subject.unitName} 文书`,
            answers: selfAssessmentAnswers(self),
          },
        ];
  const above = superior.map((total, index): SheetRecord => ({
    subject,
    group: 'superior',
    raterKey: newId(),
    raterName: `${subject.parentName} 评定组 ${index + 1}`,
    answers: superiorAssessmentAnswers(total),
  }));
  return [...own, ...above];
}

const ballotsOf = ({ ballots }: UnitCase): SatisfactionOption[] =>
  satisfactionOptions.flatMap((option) => Array.from({ length: ballots[option] ?? 0 }, () => option));
