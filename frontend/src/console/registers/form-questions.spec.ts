import { describe, expect, it } from 'vitest';
import { answerText, questionsAmong, questionsOf } from './form-questions';

const form = {
  pages: [
    {
      name: 'entry',
      elements: [
        { type: 'html', name: 'intro', html: '…' },
        { type: 'text', name: 'held-on', title: { default: '会议日期', en: 'Day' }, inputType: 'date' },
        {
          type: 'panel',
          name: 'more',
          elements: [
            {
              type: 'checkbox',
              name: 'links',
              title: '联的内容',
              choices: [{ value: 'work', text: { default: '联工作', en: 'Work' } }, 'aims'],
            },
          ],
        },
        { type: 'paneldynamic', name: 'guests', templateElements: [{ type: 'text', name: 'guest' }] },
      ],
    },
  ],
};
const words = { day: (value: string | null | undefined) => `day ${value}`, yes: 'Yes', no: 'No' };

describe('what a register can choose of a form', () => {
  const questions = questionsOf(form, 'en');

  it('is what it asks outside of rows, in the language of the reader', () =>
    expect(questions.map(({ name, title }) => [name, title])).toEqual([
      ['held-on', 'Day'],
      ['links', '联的内容'],
      ['guests', 'guests'],
    ]));

  it('is found by its name, and left out where the form lost it', () =>
    expect(questionsAmong(questions, ['links', 'gone']).map(({ name }) => name)).toEqual(['links']));

  it('is answered in words', () => {
    const [day, links] = questions;
    expect(day && answerText(day, '2012-03-09', words)).toBe('day 2012-03-09');
    expect(links && answerText(links, ['work', 'aims'], words)).toBe('Work, aims');
    expect(links && [undefined, [], ''].map((value) => answerText(links, value, words))).toEqual(['—', '—', '—']);
    expect(links && [true, false].map((value) => answerText(links, value, words))).toEqual(['Yes', 'No']);
  });

  it('names the files that were handed in', () => {
    const [day] = questions;
    const minutes = { name: '会议记录.pdf', type: 'application/pdf', content: 'id' };
    expect(day && answerText(day, [minutes, { ...minutes, name: '签到.jpg' }], words)).toBe('会议记录.pdf, 签到.jpg');
  });
});
