import type { OrgUnit } from '../organisations/index.js';
import type { Person } from '../persons/index.js';
import type { RandomSource } from './random-source.js';
import * as texts from './record-texts.js';
import type { Recorded } from './record-writer.js';

/** A unit that was weak when a round began. */
export interface WeakAtBeginning {
  readonly unit: OrgUnit;
  /** The grade before, in words. */
  readonly grade: string;
  /** Ranks that it has risen by. */
  readonly change: number;
}

const departments = ['县农业局', '县水利局', '县交通运输局', '县民政局', '县财政局', '县林业局'] as const;
const cadres = ['选派第一书记', '驻村指导员', '大学生村官'] as const;
const likelyAssigned = 92;

/** The yearly list of weak units (S1.18): who leads, which department and cadre help, and what came of it. */
export class CountyWeakUnits {
  constructor(private readonly random: RandomSource) {}

  /** @param year of the list; @param leaders of townships, by the unit that they lead */
  of(weak: readonly WeakAtBeginning[], year: string, leaders: ReadonlyMap<string, readonly Person[]>): Recorded[] {
    return weak.map((one) => this.listed(one, year, leaders.get(one.unit.parentId ?? '') ?? []));
  }

  private listed({ unit, grade, change }: WeakAtBeginning, year: string, above: readonly Person[]): Recorded {
    const about = { code: 'weak-units', unit, day: `${year}-07-04`, origin: `weak ${year}` };
    const isAssigned = above.length > 0 && this.random.integer(1, 100) <= likelyAssigned;
    if (!isAssigned) return { ...about, moves: [], answers: { grade } };
    const answers = {
      problems: this.random.pick(texts.problems),
      leader: this.random.pick(above).name,
      department: this.random.pick(departments),
      cadre: this.random.pick(cadres),
      measures: this.random.pick(texts.measures),
      grade,
      result: change > 0 ? 'transformed' : this.random.integer(0, 1) === 0 ? 'consolidated' : 'not-yet',
      effect: change > 0 ? '班子配齐，制度落实，群众满意度明显提高。' : '整顿措施已落实，列入下一年继续跟踪。',
    };
    return { ...about, moves: ['assign', 'judge'], answers };
  }
}
