import { describe, expect, it } from 'vitest';
import type { RegisterDefinition } from '../../../api/models';
import {
  answeredBefore,
  freshRegister,
  hasConfirmer,
  isSameCourse,
  movesAfterWriting,
  withAnswered,
  withCourse,
  withForm,
  withoutRule,
  withRule,
  withRuleOf,
  withWords,
  type Course,
} from './register-draft';

const words = (text: string) => ({ 'zh-CN': text });
const entry: Course = {
  states: [
    {
      key: 'draft',
      title: words('填写中'),
      editable: true,
      ends: false,
      rests: false,
      lookAgainAfter: null,
      shown: false,
      proposes: null,
    },
    {
      key: 'recorded',
      title: words('已登记'),
      editable: false,
      ends: true,
      rests: false,
      lookAgainAfter: null,
      shown: false,
      proposes: null,
    },
  ],
  moves: [
    {
      key: 'record',
      title: words('登记'),
      from: ['draft'],
      to: 'recorded',
      by: 'writer',
      needs: [{ kind: 'complete' }],
    },
    { key: 'reopen', title: words('打开'), from: ['recorded'], to: 'draft', by: 'writer', needs: [{ kind: 'note' }] },
  ],
};
const pairing: Course = {
  states: [
    {
      key: 'draft',
      title: words('填写中'),
      editable: true,
      ends: false,
      rests: false,
      lookAgainAfter: null,
      shown: false,
      proposes: null,
    },
    {
      key: 'ended',
      title: words('已结束'),
      editable: false,
      ends: true,
      rests: false,
      lookAgainAfter: null,
      shown: false,
      proposes: null,
    },
  ],
  moves: [{ key: 'end', title: words('结束'), from: ['draft'], to: 'ended', by: 'confirmer', needs: [] }],
};
const meeting: RegisterDefinition = freshRegister(words('联席会议'), entry, ['topic', 'held-on', 'agreed']);

describe('a register that is being made', () => {
  it('begins with the first two questions in its list', () =>
    expect(meeting.listQuestions).toEqual(['topic', 'held-on']));

  it('drops with its form what named questions that the next form does not ask', () => {
    const definition = {
      ...meeting,
      deadlineQuestion: 'held-on',
      course: withAnswered(entry, 'record', ['topic', 'agreed']),
    };
    const changed = withForm({ definition, formVersionId: 'old' }, 'new', ['agreed', 'topic']);
    expect(changed.formVersionId).toBe('new');
    expect(changed.definition.listQuestions).toEqual(['topic']);
    expect(changed.definition.deadlineQuestion).toBeNull();
    expect(changed.definition.course.moves.map(answeredBefore)).toEqual([['topic', 'agreed'], []]);
    const other = withForm({ definition, formVersionId: 'old' }, 'new', ['visitor']);
    expect(other.definition.listQuestions).toEqual(['visitor']);
    expect(other.definition.course.moves.map(({ needs }) => needs)).toEqual([
      [{ kind: 'complete' }],
      [{ kind: 'note' }],
    ]);
  });

  it('counts the steps that end, and after a change of course those of the new one', () => {
    const counted = withRuleOf(meeting, 0, 'each-unit');
    expect(counted.coverage).toEqual([{ kind: 'each-unit', atLeast: 1, states: ['recorded'], until: null }]);
    expect(withCourse(counted, pairing).coverage[0]?.states).toEqual(['ended']);
    expect(withCourse(meeting, pairing).coverage).toEqual([]);
    const share = { kind: 'share', percent: 5, states: ['draft'], until: null } as const;
    const shared = withRule(counted, 0, { ...share, states: [...share.states] });
    expect(withRuleOf(shared, 0, 'each-unit').coverage[0]?.states).toEqual(['draft']);
  });

  it('asks of leaders beside units, and of one of them alone once the other rule is taken out', () => {
    const leaders = { ...meeting, about: 'leader-and-unit' } as const;
    const both = withRuleOf(withRuleOf(leaders, 0, 'each-unit'), 1, 'each-person');
    expect(both.coverage).toMatchObject([{ kind: 'each-unit' }, { personKinds: ['leader'], states: ['recorded'] }]);
    expect(withoutRule(both, 0).coverage).toMatchObject([{ kind: 'each-person' }]);
    const members = withRuleOf({ ...meeting, about: 'person' }, 0, 'each-person');
    expect(members.coverage).toMatchObject([{ personKinds: ['member'] }]);
  });

  it('loses a last day with the question that it was taken from', () => {
    const until = { question: 'held-on', monthDay: '09-30' };
    const dated = withRule(meeting, 0, { kind: 'each-unit', atLeast: 1, states: ['recorded'], until });
    const ruleWith = (names: string[]) =>
      withForm({ definition: dated, formVersionId: 'old' }, 'new', names).definition.coverage[0];
    expect(ruleWith(['held-on'])).toMatchObject({ until });
    expect(ruleWith(['topic'])).toMatchObject({ until: null });
  });

  it('asks for questions before a step, and keeps what else the step needs', () => {
    const course = withAnswered(entry, 'record', ['topic']);
    expect(course.moves[0]?.needs).toEqual([{ kind: 'complete' }, { kind: 'answered', question: 'topic' }]);
    expect(withAnswered(course, 'record', []).moves[0]?.needs).toEqual([{ kind: 'complete' }]);
    expect(isSameCourse(course, entry)).toBe(true);
    expect(isSameCourse(pairing, entry)).toBe(false);
    expect(movesAfterWriting(course).map(({ key }) => key)).toEqual(['record']);
  });

  it('has somebody who confirms only where a step is his', () =>
    expect([entry, pairing].map(hasConfirmer)).toEqual([false, true]));

  it('forgets what was translated from other words', () => {
    const text = { 'zh-CN': '走访', 'zh-TW': '走訪', en: 'Visits' };
    expect(withWords(text, 'zh-CN', '联席会议')).toEqual({ 'zh-CN': '联席会议', en: 'Visits' });
    expect(withWords(text, 'en', '')).toEqual({ 'zh-CN': '走访', 'zh-TW': '走訪' });
  });
});
