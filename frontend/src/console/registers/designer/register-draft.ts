import type { ReadyCourse, RegisterContent, RegisterDefinition } from '../../../api/models';

export type Course = RegisterDefinition['course'];
export type CourseMove = Course['moves'][number];
export type CourseState = Course['states'][number];
type CoverageRule = RegisterDefinition['coverage'][number];

const listed = 2;

/** A register before anything was chosen but its form: each unit writes, nothing is counted. */
export const freshRegister = (
  title: RegisterDefinition['title'],
  course: Course,
  questions: readonly string[],
): RegisterDefinition => ({
  title,
  description: { 'zh-CN': '' },
  about: 'unit',
  unitTypes: [],
  period: 'none',
  writer: 'unit',
  confirmer: 'superior',
  raisedBy: null,
  course,
  listQuestions: questions.slice(0, listed),
  deadlineQuestion: null,
  overdueFact: null,
  publication: 'none',
  publishedQuestions: [],
  ballotRows: null,
  coverage: [],
});

/** The Chinese or English words of a text changed; what was translated from other Chinese words goes. */
export function withWords(
  text: RegisterDefinition['title'],
  locale: 'zh-CN' | 'en',
  words: string,
): RegisterDefinition['title'] {
  const { en } = text;
  if (locale === 'zh-CN') return { 'zh-CN': words, ...(en === undefined ? {} : { en }) };
  const { en: _, ...others } = text;
  return words === '' ? others : { ...others, en: words };
}

/** The same register with another form: what named a question that the new one does not ask is dropped. */
export function withForm(
  { definition }: RegisterContent,
  formVersionId: string,
  questions: readonly string[],
): RegisterContent {
  const asked = new Set(questions);
  const kept = definition.listQuestions.filter((name) => asked.has(name));
  return {
    formVersionId,
    definition: {
      ...definition,
      listQuestions: kept.length > 0 ? kept : questions.slice(0, listed),
      deadlineQuestion: asked.has(definition.deadlineQuestion ?? '') ? definition.deadlineQuestion : null,
      overdueFact: definition.overdueFact?.days.every((name) => asked.has(name)) ? definition.overdueFact : null,
      publishedQuestions: definition.publishedQuestions.filter((name) => asked.has(name)),
      ballotRows: asked.has(definition.ballotRows?.question ?? '') ? definition.ballotRows : null,
      coverage: definition.coverage.map((rule) =>
        'until' in rule && rule.until && !asked.has(rule.until.question) ? { ...rule, until: null } : rule,
      ),
      course: {
        ...definition.course,
        moves: definition.course.moves.map((move) => ({
          ...move,
          needs: move.needs.filter((need) => !('question' in need) || asked.has(need.question)),
        })),
      },
    },
  };
}

/** Another course; what counts for coverage are the steps of it that end, unless those that counted are in it, too. */
export function withCourse(definition: RegisterDefinition, course: Course): RegisterDefinition {
  return {
    ...definition,
    course,
    coverage: definition.coverage.map((rule) => {
      const kept = rule.states.filter((state) => course.states.some(({ key }) => key === state));
      return { ...rule, states: kept.length > 0 ? kept : endsOf(course) };
    }),
  };
}

const endsOf = ({ states }: Course): string[] => states.filter(({ ends }) => ends).map(({ key }) => key);

/** Moves that leave a step in which answers can be changed: what they need can still be filled in. */
export const movesAfterWriting = ({ states, moves }: Course): CourseMove[] => {
  const editable = new Set(states.filter((state) => state.editable).map(({ key }) => key));
  return moves.filter(({ from, to }) => from.some((state) => editable.has(state)) && !editable.has(to));
};

export const answeredBefore = ({ needs }: CourseMove): string[] =>
  needs.flatMap((need) => (need.kind === 'answered' ? [need.question] : []));

/** A move that needs these questions answered, and whatever else it needed. */
export const withAnswered = (course: Course, key: string, questions: readonly string[]): Course => ({
  ...course,
  moves: course.moves.map((move) =>
    move.key === key
      ? {
          ...move,
          needs: [
            ...move.needs.filter(({ kind }) => kind !== 'answered'),
            ...questions.map((question) => ({ kind: 'answered' as const, question })),
          ],
        }
      : move,
  ),
});

/** What it means to have come to a step, changed. */
export const withState = (course: Course, key: string, meaning: Partial<CourseState>): Course => ({
  ...course,
  states: course.states.map((state) => (state.key === key ? { ...state, ...meaning } : state)),
});

/** Before these moves, and no others, residents are asked again where the campaign wants that. */
export const withSurvey = (course: Course, moves: readonly string[]): Course => ({
  ...course,
  moves: course.moves.map((move) => ({
    ...move,
    needs: [
      ...move.needs.filter(({ kind }) => kind !== 'second-survey'),
      ...(moves.includes(move.key) ? [{ kind: 'second-survey' as const }] : []),
    ],
  })),
});

/** Whether the steps of two courses are the same; what has to be answered or asked before one makes no other course. */
export const isSameCourse = (one: Course, other: Course): boolean => shapeOf(one) === shapeOf(other);

const shapeOf = ({ states, moves }: Course): string =>
  JSON.stringify([
    states.map(({ key, editable, ends }) => [key, editable, ends]),
    moves.map(({ key, from, to, by, needs }) => [
      key,
      from,
      to,
      by,
      needs
        .filter(({ kind }) => kind !== 'answered' && kind !== 'second-survey')
        .map((need) => Object.entries(need).sort(([one], [other]) => one.localeCompare(other))),
    ]),
  ]);

export const readyCourseOf = (course: Course, ready: readonly ReadyCourse[]): ReadyCourse | undefined =>
  ready.find((one) => isSameCourse(one.course, course));

/** Whether anything in a course is done by whoever confirms. */
export const hasConfirmer = ({ moves }: Course): boolean => moves.some(({ by }) => by === 'confirmer');

export type CoverageKind = CoverageRule['kind'];

/** Rules that a register can have. */
export const mostRules = 2;

/** Another kind of rule, or one more; the steps that count stay those that counted. @param number its place among the rules */
export function withRuleOf(definition: RegisterDefinition, number: number, kind: CoverageKind): RegisterDefinition {
  const before = definition.coverage[number] ?? definition.coverage[0];
  return withRule(definition, number, ruleOf(kind, before?.states ?? endsOf(definition.course), definition.about));
}

export const withRule = (definition: RegisterDefinition, number: number, rule: CoverageRule): RegisterDefinition => ({
  ...definition,
  coverage: [...definition.coverage.slice(0, number), rule, ...definition.coverage.slice(number + 1)],
});

export const withoutRule = (definition: RegisterDefinition, number: number): RegisterDefinition => ({
  ...definition,
  coverage: definition.coverage.filter((_, at) => at !== number),
});

function ruleOf(kind: CoverageKind, states: string[], about: RegisterDefinition['about']): CoverageRule {
  switch (kind) {
    case 'each-unit':
      return { kind, atLeast: 1, states, until: null };
    case 'share':
      return { kind, percent: 100, states, until: null };
    case 'each-person':
      return {
        kind,
        personKinds: [about === 'person' ? 'member' : 'leader'],
        personsOf: [],
        unitTypes: [],
        ofEachType: false,
        atLeast: 1,
        states,
      };
  }
}
