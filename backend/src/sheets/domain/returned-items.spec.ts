import { describe, expect, it } from 'vitest';
import { changedAnswers, changedBeyond, openedQuestions, questionsOfForm } from './returned-items.js';

const item = (name: string, more: readonly object[] = []) => ({
  type: 'panel',
  name: `${name}-section`,
  elements: [
    { type: 'text', name: `${name}-score`, inputType: 'number', points: 10 },
    { type: 'comment', name: `${name}-basis`, requiredIf: `{${name}-score} >= 9` },
    { type: 'file', name: `${name}-evidence` },
    ...more,
  ],
});
const form = {
  pages: [
    { name: 'items', elements: [item('setup'), item('venue'), { type: 'text', name: 'alone', points: 5 }] },
    {
      name: 'crowded',
      elements: [
        {
          type: 'panel',
          name: 'both',
          elements: [
            { type: 'text', name: 'one', points: 5 },
            { type: 'text', name: 'other', points: 5 },
          ],
        },
      ],
    },
    {
      name: 'measures',
      elements: [
        { type: 'comment', name: 'measures', visibleIf: '{Setup-Score} < 6' },
        { type: 'panel', name: 'plan', visibleIf: '{measures} notempty', elements: [{ type: 'text', name: 'until' }] },
        { type: 'paneldynamic', name: 'visits', templateElements: [{ type: 'text', name: 'finding' }] },
      ],
    },
  ],
};

describe('what of a sheet can be returned', () => {
  it('are the questions of the form, without those in rows', () => {
    expect(questionsOfForm(form)).toContain('visits');
    expect(questionsOfForm(form)).not.toContain('finding');
  });
});

describe('what can be changed of a returned sheet', () => {
  const opened = (...returned: string[]) => [...openedQuestions(form, returned)].sort();

  it('is the item with its grounds and evidence, and whatever their answers make visible or required', () => {
    expect(opened('setup-score')).toEqual(['measures', 'setup-basis', 'setup-evidence', 'setup-score', 'until'].sort());
    expect(opened('venue-evidence')).toEqual(['venue-basis', 'venue-evidence', 'venue-score']);
  });

  it('is one item of a panel that holds several, and nothing of what was not returned', () => {
    expect(opened('one')).toEqual(['one']);
    expect(opened('alone')).toEqual(['alone']);
    expect(opened()).toEqual([]);
    expect(opened('unheard-of')).toEqual([]);
  });
});

describe('what was changed', () => {
  const file = (id: string) => [{ name: `${id}.pdf`, type: 'application/pdf', content: id }];

  it('is told as it was and as it is, files among it', () => {
    expect(
      changedAnswers(
        { 'setup-score': 9, 'setup-basis': '台账', 'venue-score': 8, 'setup-evidence': file('a') },
        { 'setup-score': 7, 'venue-score': 8, 'setup-evidence': file('b') },
      ),
    ).toEqual([
      { question: 'setup-score', before: 9, after: 7 },
      { question: 'setup-evidence', before: file('a'), after: file('b') },
      { question: 'setup-basis', before: '台账', after: null },
    ]);
    expect(changedAnswers({ list: [1, 2] }, { list: [1, 2] })).toEqual([]);
  });

  it('is refused where it was not returned; a comment belongs to its question', () => {
    const changes = changedAnswers(
      { one: 1, other: 1, 'one-Comment': 'x' },
      { one: 2, other: 2, 'one-Comment': 'y', 'other-Comment': 'z' },
    );
    expect(changedBeyond(changes, new Set(['one'])).map(({ question }) => question)).toEqual([
      'other',
      'other-Comment',
    ]);
  });
});
