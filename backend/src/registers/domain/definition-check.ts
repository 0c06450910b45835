import type { Course, RegisterDefinition } from '../register-definition.js';

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
    | 'question-unknown'
    | 'coverage-without-period'
    | 'coverage-without-units'
    | 'coverage-never-met'
    | 'publication-shows-nothing';
}

/** What keeps a register from being opened. @param questions names of the questions of its form */
export function faultsOfDefinition(definition: RegisterDefinition, questions: ReadonlySet<string>): DefinitionFault[] {
  return [
    ...(definition.title['zh-CN'].trim() === '' ? [fault('#/title', 'title-missing')] : []),
    ...faultsOfCourse(definition.course),
    ...faultsOfQuestions(definition, questions),
    ...faultsOfCoverage(definition),
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

function faultsOfCoverage({ coverage, course, about, period }: RegisterDefinition): DefinitionFault[] {
  if (!coverage) return [];
  const known = new Set(course.states.map(({ key }) => key));
  const reached = reachableFrom(course.states[0]?.key ?? '', course.moves);
  return [
    ...(about === 'none' ? [fault('#/coverage', 'coverage-without-units')] : []),
    ...(period === 'none' && coverage.kind === 'each-unit' && coverage.atLeast > 1
      ? [fault('#/coverage/atLeast', 'coverage-without-period')]
      : []),
    ...coverage.states.flatMap((state, at) =>
      known.has(state) ? [] : [fault(`#/coverage/states/${at}`, 'state-unknown')],
    ),
    ...(coverage.states.some((state) => reached.has(state)) ? [] : [fault('#/coverage/states', 'coverage-never-met')]),
  ];
}

/** What is public is seen somewhere: in some state, with some answer. */
function faultsOfPublication({ publication, course, publishedQuestions }: RegisterDefinition): DefinitionFault[] {
  if (publication !== 'public') return [];
  const isSeen = course.states.some(({ shown }) => shown) && publishedQuestions.length > 0;
  return isSeen ? [] : [fault('#/publication', 'publication-shows-nothing')];
}

const fault = (pointer: string, code: DefinitionFault['code']): DefinitionFault => ({ pointer, code });

/** Places of what was there before. */
const repeated = (keys: readonly string[]): number[] => keys.flatMap((key, at) => (keys.indexOf(key) < at ? [at] : []));
