import { compileForm } from '@pingyi/form-definitions/compile';
import { describe, expect, it } from 'vitest';
import { asksForWords, textsOf, titlesOf } from './remark-texts.js';

const form = (...elements: unknown[]) => compileForm({ pages: [{ name: 'p', elements }] }).questions;
const choices = [{ value: 'a', text: 'A' }];

describe('what somebody has written on a ballot', () => {
  const questions = form(
    { type: 'radiogroup', name: 'overall', title: '总体', choices, showOtherItem: true },
    { type: 'comment', name: 'opinion', title: '意见' },
    { type: 'text', name: 'age', inputType: 'number', title: '年龄' },
    { type: 'text', name: 'phone', inputType: 'tel', title: '电话' },
    { type: 'panel', name: 'box', elements: [{ type: 'text', name: 'more', title: '补充' }] },
    {
      type: 'matrixdynamic',
      name: 'rows',
      title: '事项',
      columns: [
        { name: 'what', cellType: 'text', title: '什么' },
        { name: 'how', cellType: 'dropdown', choices, title: '如何' },
      ],
    },
    { type: 'multipletext', name: 'both', title: '两条', items: [{ name: 'first', title: '一' }, { name: 'second' }] },
  );

  it('is each text, also within panels, rows and beside answers, and no number, choice or address', () => {
    const answers = {
      overall: 'other',
      'overall-Comment': '说不清',
      opinion: '修路',
      age: 61,
      phone: '13800138000',
      more: '通水',
      rows: [{ what: '路灯', how: 'a' }, { how: 'a' }, { what: '水渠' }],
      both: { first: '甲', second: ' ' },
    };
    expect(textsOf(questions, answers)).toEqual([
      { question: 'overall-Comment', text: '说不清' },
      { question: 'opinion', text: '修路' },
      { question: 'more', text: '通水' },
      { question: 'rows.what', text: '路灯' },
      { question: 'rows.what', text: '水渠' },
      { question: 'both.first', text: '甲' },
    ]);
  });
  it('is nothing where nothing fits the form', () => {
    expect(textsOf(questions, { opinion: 7, rows: 'x', both: ['y'] })).toEqual([]);
  });
  it('goes by the titles of the questions', () => {
    const titles = titlesOf(questions);
    expect(titles.get('overall-Comment')?.['default']).toBe('总体');
    expect(titles.get('rows.what')?.['default']).toBe('什么');
  });
  it('is asked for by some forms alone', () => {
    expect(asksForWords(questions)).toBe(true);
    expect(asksForWords(form({ type: 'radiogroup', name: 'overall', choices }))).toBe(false);
  });
});
