import { leadingKinds } from '../../persons/index.js';
import type { Course, CoverageRule, RegisterDefinition } from '../register-definition.js';
import { namesPerson } from './record-person.js';

/** A fault of a definition, at a pointer into it (RFC 6901). */
export interface DefinitionFault {
  readonly pointer: string;
  readonly code:
    | 'title-missing'
    | 'state-repeated'
    | 'state-unknown'
    | 'move-repeated'
    | 'state-unreachable'
    | 'course-without-end'
    | 'nobody-looks-again'
    | 'question-unknown'
    | 'coverage-without-period'
    | 'coverage-without-units'
    | 'coverage-without-persons'
    | 'coverage-never-met'
    | 'coverage-types-missing'
    | 'coverage-types-never-met'
    | 'person-kind-not-leading'
    | 'until-without-period'
    | 'until-without-day'
    | 'publication-shows-nothing';
}

/** Questions of a form outside its rows, by their names. */
export interface AskedQuestions {
  readonly names: ReadonlySet<string>;
  /** Those whose answer is a day. */
  readonly days: ReadonlySet<string>;
}

/** What keeps a register from being opened. @param questions of its form */
export function faultsOfDefinition(definition: RegisterDefinition, questions: AskedQuestions): DefinitionFault[] {
  return [
    ...(definition.title['zh-CN'].trim() === '' ? [fault('#/title', 'title-missing')] : []),
    ...faultsOfCourse(definition.course),
    ...faultsOfQuestions(definition, questions.names),
    ...faultsOfCoverage(definition, questions),
    ...faultsOfPublication(definition),
  ];
}

function faultsOfCourse({ states, moves }: Course): DefinitionFault[] {
  const known = new Set(states.map(({ key }) => key));
  const reached = reachableFrom(states[0]?.key ?? '', moves);
  const leadsOn = (state: string): boolean =>
    [...reachableFrom(state, moves)].some((key) => states.find((one) => one.key === key)?.ends === true);
  return [
    ...repeated(states.map(({ key }) => key)).map((at) => fault(`#/course/states/${at}/key`, 'state-repeated')),
    ...repeated(moves.map(({ key }) => key)).map((at) => fault(`#/course/moves/${at}/key`, 'move-repeated')),
    ...moves.flatMap(({ from, to }, at) => [
      ...from.flatMap((state, index) =>
        known.has(state) ? [] : [fault(`#/course/moves/${at}/from/${index}`, 'state-unknown')],
      ),
      ...(known.has(to) ? [] : [fault(`#/course/moves/${at}/to`, 'state-unknown')]),
    ]),
    ...states.flatMap(({ key, lookAgainAfter }, at) =>
      !lookAgainAfter || moves.some(({ from }) => from.includes(key))
        ? []
        : [fault(`#/course/states/${at}/lookAgainAfter`, 'nobody-looks-again')],
    ),
    ...states.flatMap(({ key }, at) =>
      reached.has(key)
        ? leadsOn(key)
          ? []
          : [fault(`#/course/states/${at}`, 'course-without-end')]
        : [fault(`#/course/states/${at}`, 'state-unreachable')],
    ),
  ];
}

function reachableFrom(state: string, moves: Course['moves']): Set<string> {
  const reached = new Set([state]);
  for (const key of reached) for (const move of moves) if (move.from.includes(key)) reached.add(move.to);
  return reached;
}

function faultsOfQuestions(definition: RegisterDefinition, questions: ReadonlySet<string>): DefinitionFault[] {
  const places: [pointer: string, question: string | null][] = [
    ...definition.listQuestions.map((question, at): [string, string] => [`#/listQuestions/${at}`, question]),
    ['#/deadlineQuestion', definition.deadlineQuestion],
    ...(definition.publishedQuestions ?? []).map((question, at): [string, string] => [
      `#/publishedQuestions/${at}`,
      question,
    ]),
    ...(definition.overdueFact?.days ?? []).map((question, at): [string, string] => [
      `#/overdueFact/days/${at}`,
      question,
    ]),
    ['#/ballotRows/question', definition.ballotRows?.question ?? null],
    ...definition.course.moves.flatMap(({ needs }, move) =>
      needs.map((need, at): [string, string | null] => [
        `#/course/moves/${move}/needs/${at}/question`,
        'question' in need ? need.question : null,
      ]),
    ),
  ];
  return places.flatMap(([pointer, question]) =>
    question === null || questions.has(question) ? [] : [fault(pointer, 'question-unknown')],
  );
}

function faultsOfCoverage(definition: RegisterDefinition, questions: AskedQuestions): DefinitionFault[] {
  return definition.coverage.flatMap((rule, at) =>
    [
      ...faultsOfCounting(definition, rule),
      ...(rule.kind === 'each-person' ? faultsOfPersons(definition, rule) : faultsOfUnits(definition, rule, questions)),
    ].map(({ pointer, code }) => fault(`#/coverage/${at}${pointer}`, code)),
  );
}

/** Pointers of these faults lead on from their rule. */
function faultsOfCounting({ course, about, period }: RegisterDefinition, rule: CoverageRule): DefinitionFault[] {
  const known = new Set(course.states.map(({ key }) => key));
  const reached = reachableFrom(course.states[0]?.key ?? '', course.moves);
  // A leader has more than one where he has several units.
  const isRepeated = rule.kind !== 'share' && rule.atLeast > 1 && !(rule.kind === 'each-person' && about !== 'person');
  return [
    ...(period === 'none' && isRepeated ? [fault('/atLeast', 'coverage-without-period')] : []),
    ...rule.states.flatMap((state, at) => (known.has(state) ? [] : [fault(`/states/${at}`, 'state-unknown')])),
    ...(rule.states.some((state) => reached.has(state)) ? [] : [fault('/states', 'coverage-never-met')]),
  ];
}

function faultsOfUnits(
  { about, period }: RegisterDefinition,
  { until }: Exclude<CoverageRule, { kind: 'each-person' }>,
  questions: AskedQuestions,
): DefinitionFault[] {
  return [
    ...(about === 'none' ? [fault('', 'coverage-without-units')] : []),
    ...(until && period === 'none' ? [fault('/until', 'until-without-period')] : []),
    ...(until && !questions.names.has(until.question) ? [fault('/until/question', 'question-unknown')] : []),
    ...(until && questions.names.has(until.question) && !questions.days.has(until.question)
      ? [fault('/until/question', 'until-without-day')]
      : []),
  ];
}

/** A rule that asks of persons, or of types of units, what no record of the register can be about is never met. */
function faultsOfPersons(
  { about, unitTypes }: RegisterDefinition,
  rule: Extract<CoverageRule, { kind: 'each-person' }>,
): DefinitionFault[] {
  if (!namesPerson(about)) return [fault('', 'coverage-without-persons')];
  const possible = (type: (typeof unitTypes)[number]): boolean => unitTypes.length === 0 || unitTypes.includes(type);
  const isNeverOfTypes = rule.ofEachType
    ? !rule.unitTypes.every(possible)
    : rule.unitTypes.length > 0 && !rule.unitTypes.some(possible);
  return [
    ...(about === 'leader-and-unit' && rule.personKinds.some((kind) => !leadingKinds.includes(kind))
      ? [fault('/personKinds', 'person-kind-not-leading')]
      : []),
    ...(rule.ofEachType && rule.unitTypes.length === 0 ? [fault('/unitTypes', 'coverage-types-missing')] : []),
    // Whoever is recorded in his own unit has records of one type only.
    ...(isNeverOfTypes || (about === 'person' && rule.unitTypes.length > 0)
      ? [fault('/unitTypes', 'coverage-types-never-met')]
      : []),
  ];
}

/** What is told to others is seen somewhere: in some state, with some answer. */
function faultsOfPublication({ publication, course, publishedQuestions }: RegisterDefinition): DefinitionFault[] {
  if (publication === 'none') return [];
  const isSeen = course.states.some(({ shown }) => shown) && (publishedQuestions ?? []).length > 0;
  return isSeen ? [] : [fault('#/publication', 'publication-shows-nothing')];
}

const fault = (pointer: string, code: DefinitionFault['code']): DefinitionFault => ({ pointer, code });

/** Places of what was there before. */
const repeated = (keys: readonly string[]): number[] => keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
