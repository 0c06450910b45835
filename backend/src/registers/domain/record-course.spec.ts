import { readyCourses, shippedRegisters } from '@pingyi/form-definitions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course as courseSchema, type Course, type RecordHand } from '../register-definition.js';
import { faultsOfDefinition } from './definition-check.js';
import { firstState, hindrancesOf, movesFrom, stateOf, type CourseRecord, type Saying } from './record-course.js';

const ownCourses = shippedRegisters().flatMap(({ code, definition }) =>
  code === 'rectifications' ? [{ key: code, course: (definition as { course: unknown }).course }] : [],
);
const courses = [...readyCourses(), ...ownCourses].map(({ key, course }): [string, Course] => [
  key,
  courseSchema.parse(course),
]);
const title = { 'zh-CN': '台账' };
const definitionOf = (course: Course) => ({
  title,
  description: title,
  about: 'unit' as const,
  unitTypes: [],
  period: 'none' as const,
  writer: 'unit' as const,
  confirmer: 'superior' as const,
  raisedBy: null,
  course,
  listQuestions: [],
  deadlineQuestion: null,
  overdueFact: null,
  publication: 'none' as const,
  publishedQuestions: [],
  ballotRows: null,
  coverage: [],
});

const asking = (...questions: string[]) => ({ names: new Set(questions), days: new Set<string>() });

/** Questions that the steps of a course need. */
const questionsNamedIn = ({ moves }: Course): string[] =>
  moves.flatMap(({ needs }) => needs.flatMap((need) => ('question' in need ? [need.question] : [])));

/** What nobody does about himself. */
const confirming = ({ by, needs }: Course['moves'][number]): boolean =>
  by === 'confirmer' || needs.some(({ kind }) => kind === 'another-person');

/** What somebody tries: a move by name, by whom, saying or not what it asks. */
const commands = fc.array(
  fc.record({
    move: fc.nat(),
    anyMove: fc.boolean(),
    mover: fc.constantFrom('clerk', 'assessor', 'second-assessor'),
    note: fc.boolean(),
    filing: fc.boolean(),
    complete: fc.boolean(),
    marked: fc.boolean(),
    awaitsSurvey: fc.boolean(),
  }),
  { maxLength: 40 },
);
const handsOf: Readonly<Record<string, RecordHand>> = {
  clerk: 'unit',
  assessor: 'superior',
  'second-assessor': 'superior',
};

describe.each(courses)('the course %s', (_key, course) => {
  it('has no fault', () => {
    expect(faultsOfDefinition(definitionOf(course), asking(...questionsNamedIn(course)))).toEqual([]);
  });

  it('is gone along as a small model of it says, whoever tries what', () => {
    fc.assert(
      fc.property(commands, (tried) => {
        let record: CourseRecord = {
          state: firstState(course),
          answers: {},
          periodEnds: null,
          movedBy: 'clerk',
          subjectAccount: 'second-assessor',
          marks: [],
          awaitsSurvey: false,
        };
        for (const { move: index, anyMove, mover, note, filing, complete, marked, awaitsSurvey } of tried) {
          const open = anyMove ? course.moves : movesFrom(course, record.state);
          const move = open[index % Math.max(1, open.length)];
          if (!move) continue;
          const saying: Saying = {
            note: note ? 'so' : null,
            filing: filing ? { number: '7', day: '2012-05-03' } : null,
          };
          const current = { ...record, marks: marked ? ['困难村'] : [], awaitsSurvey };
          const hindrances = hindrancesOf(
            move,
            current,
            { accountId: mover, hands: new Set([handsOf[mover] ?? 'unit']) },
            { writer: 'unit', confirmer: 'superior', today: '2012-05-03', isComplete: complete },
            saying,
          );
          const hand = move.by === 'writer' ? 'unit' : 'superior';
          const lacks: Readonly<Record<string, boolean>> = {
            complete: !complete,
            note: !note,
            filing: !filing,
            'another-person': record.movedBy === mover,
            'mark-cleared': marked,
            'second-survey': awaitsSurvey,
            // Nothing is answered in these records.
            answered: true,
          };
          const isHimself = mover === record.subjectAccount && confirming(move);
          const expected =
            handsOf[mover] !== hand || isHimself ? 1 : move.needs.filter(({ kind }) => lacks[kind] === true).length;
          expect(hindrances).toHaveLength(expected);
          if (hindrances.length > 0 || !move.from.includes(record.state)) continue;
          record = { ...record, state: move.to, movedBy: mover };
          expect(stateOf(course, record.state)).toBeDefined();
        }
      }),
    );
  });
});
