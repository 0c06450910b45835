import type { OrgUnit } from '../organisations/index.js';
import type { Person } from '../persons/index.js';
import type { RandomSource } from './random-source.js';
import * as texts from './record-texts.js';
import { later, type Recorded } from './record-writer.js';

const focus = ['setup', 'leadership', 'rules', 'venue', 'support', 'role', 'people'] as const;

/** Two years of a county's registers up to a day: what was done, what is late, and what nobody has done yet. */
export class CountyRecords {
  private readonly years: readonly [string, string];

  constructor(
    private readonly random: RandomSource,
    private readonly today: string,
  ) {
    const year = Number(today.slice(0, 4));
    this.years = [String(year - 1), String(year)];
  }

  /** @param leaders of townships, by the unit that they lead */
  of(units: readonly OrgUnit[], leaders: ReadonlyMap<string, readonly Person[]>): Recorded[] {
    return units.flatMap((unit) => {
      if (unit.type === 'township-committee') return this.ofOffice(unit);
      const above = leaders.get(unit.parentId ?? '') ?? [];
      if (unit.type === 'village' || unit.type === 'community') return this.ofVillage(unit, above);
      return unit.type === 'non-public-enterprise' ? this.ofEnterprise(unit, above) : [];
    });
  }

  private ofOffice(unit: OrgUnit): Recorded[] {
    return this.years.flatMap((year) => [
      ...[`${year}-03-15`, `${year}-10-12`].map((day) =>
        recorded('joint-meetings', unit, day, ['record'], {
          'held-on': day,
          topic: this.random.pick(texts.meetings),
          attendees: '组织、民政、农业、财政等部门',
          links: ['work', 'review'],
          agreed: '各部门按分工抓落实，下次会议通报进展。',
        }),
      ),
      this.training(unit, `${year}-05-${this.dayOfMonth()}`, 'secretaries'),
    ]);
  }

  private ofEnterprise(unit: OrgUnit, above: readonly Person[]): Recorded[] {
    return [
      ...this.contact(unit, above, 60),
      this.training(unit, `${this.years[1]}-04-${this.dayOfMonth()}`, 'workers'),
    ];
  }

  private ofVillage(unit: OrgUnit, above: readonly Person[]): Recorded[] {
    return [
      ...this.contact(unit, above, 100),
      ...this.years.flatMap((year, at) => [
        ...this.commitments(unit, year, at === 0),
        ...this.visits(unit, year),
        ...this.comments(unit, above, year),
        ...this.papers(unit, year),
        ...this.inspection(unit, year, at === 0),
      ]),
      ...this.rectification(unit),
      this.election(unit),
    ];
  }

  private contact(unit: OrgUnit, above: readonly Person[], share: number): Recorded[] {
    if (above.length === 0 || !this.happens(share)) return [];
    const person = this.random.pick(above);
    const day = `${this.years[0]}-01-${this.dayOfMonth()}`;
    const answers = { level: 'township', since: day, plan: '指导班子建设，帮助落实年度承诺。', visits: 12 };
    return [{ ...recorded('contact-points', unit, day, ['begin'], answers), person }];
  }

  private commitments(unit: OrgUnit, year: string, isOver: boolean): Recorded[] {
    if (!this.happens(isOver ? 97 : 88)) return [];
    const first = this.random.integer(0, texts.promises.length - 1);
    const chosen = [0, 3].map((step) => texts.promises[(first + step) % texts.promises.length]);
    const judged = this.happens(85) ? 'keep' : this.happens(60) ? 'keep-in-part' : 'break';
    const answers = {
      year: Number(year),
      promises: chosen.flatMap((promise) =>
        promise ? [{ content: promise[0], owner: promise[1], due: `${year}-11-30` }] : [],
      ),
      published: 'yes',
      'published-where': '村务公开栏',
    };
    const moves = ['submit', 'publish', ...(isOver ? ['report', judged] : [])];
    return [recorded('commitments', unit, `${year}-02-${this.dayOfMonth()}`, moves, answers)];
  }

  private visits(unit: OrgUnit, year: string): Recorded[] {
    if (!this.happens(90)) return [];
    const day = `${year}-${this.random.pick(['03', '06', '09'])}-${this.dayOfMonth()}`;
    const answers = {
      'visited-on': day,
      'visited-unit': `${unit.name}党支部`,
      'visit-form': ['on-site', 'households'],
      visitor: '驻村干部两人',
      ...Object.fromEntries(focus.map((point) => [`focus-${point}`, this.happens(80) ? 'yes' : 'partly'])),
      findings: this.random.pick(texts.findings),
    };
    return [recorded('visits', unit, day, ['record'], answers)];
  }

  private comments(unit: OrgUnit, above: readonly Person[], year: string): Recorded[] {
    if (above.length === 0) return [];
    return ['05', '11'].flatMap((month) => {
      if (!this.happens(85)) return [];
      const day = `${year}-${month}-${this.dayOfMonth()}`;
      const answers = {
        'commented-on': day,
        achievements: this.random.pick(texts.praise),
        problems: this.random.pick(texts.problems),
        direction: this.random.pick(texts.directions),
      };
      return [{ ...recorded('comments', unit, day, ['record'], answers), person: this.random.pick(above) }];
    });
  }

  private papers(unit: OrgUnit, year: string): Recorded[] {
    const [document, kind] = this.random.pick(texts.documents);
    // A few are not handed in, and are overdue once their day has come.
    const moves = this.happens(95) ? ['ask', 'hand-in', 'file'] : ['ask'];
    const answers = {
      document: `${year}年${document}`,
      kind,
      deadline: `${year}-06-30`,
      content: '按模板填写并盖章。',
    };
    return [recorded('documents', unit, `${year}-03-${this.dayOfMonth()}`, moves, answers)];
  }

  private inspection(unit: OrgUnit, year: string, isOver: boolean): Recorded[] {
    if (!this.happens(25)) return [];
    const day = `${year}-04-${this.dayOfMonth()}`;
    const found = this.happens(60);
    const answers = {
      'inspected-on': day,
      way: 'unannounced',
      inspectors: '乡镇督查组两人',
      seen: '会议记录、活动场所和值班情况',
      ...(found ? { finding: this.random.pick(texts.problems), kind: 'work', deadline: `${year}-07-31` } : {}),
    };
    const moves = !found ? ['put-away'] : isOver || this.happens(80) ? ['issue', 'answer', 'settle'] : ['issue'];
    return [recorded('inspections', unit, day, moves, answers)];
  }

  private rectification(unit: OrgUnit): Recorded[] {
    if (!this.happens(22)) return [];
    const isPoor = this.happens(25);
    const isLate = this.happens(12);
    const day = isLate ? later(this.today, -150) : later(this.today, -this.random.integer(60, 500));
    const answers = {
      problem: this.random.pick(texts.problems),
      source: isPoor ? 'grading' : this.random.pick(['mass', 'superior', 'self']),
      grade: isPoor ? 'poor' : 'average',
      measure: this.random.pick(texts.measures),
      owner: unit.secretary ?? '党支部书记',
      deadline: later(day, isLate ? 90 : 600),
      aim: this.random.pick(texts.aims),
    };
    const start = isPoor ? ['submit', 'file', 'begin-filed'] : ['submit', 'begin'];
    return [recorded('rectifications', unit, day, isLate ? start : [...start, 'report', 'accept'], answers)];
  }

  private election(unit: OrgUnit): Recorded {
    const [year] = this.years;
    const heldOn = `${year}-09-${this.dayOfMonth()}`;
    return recorded('elections', unit, later(heldOn, -20), ['hold', 'approve'], {
      'due-on': `${year}-12-31`,
      method: 'two-votes',
      targets: '三年内集体收入翻一番，建成便民服务中心。',
      'elected-on': heldOn,
      secretary: unit.secretary ?? '',
      present: Math.max(3, Math.floor((unit.partyMembers ?? 10) * 0.85)),
      'term-ends': `${Number(year) + 3}-12-31`,
    });
  }

  private training(unit: OrgUnit, day: string, audience: string): Recorded {
    return recorded('trainings', unit, day, ['record'], {
      'held-on': day,
      topic: this.random.pick(texts.topics),
      audience: [audience],
      kind: this.random.pick(['lecture', 'field', 'remote']),
      hours: this.random.integer(4, 24),
      participants: this.random.integer(8, 60),
    });
  }

  private happens = (inHundred: number): boolean => this.random.integer(1, 100) <= inHundred;

  private dayOfMonth = (): string => String(this.random.integer(1, 28)).padStart(2, '0');
}

const recorded = (
  code: string,
  unit: OrgUnit,
  day: string,
  moves: readonly string[],
  answers: Record<string, unknown>,
): Recorded => ({ code, unit, day, moves, answers });
