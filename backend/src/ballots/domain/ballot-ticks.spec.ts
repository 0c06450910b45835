import { describe, expect, it } from 'vitest';
import { ticksOf } from './ballot-ticks.js';

describe('what a ballot ticks', () => {
  const options = ['satisfied', 'dissatisfied'];

  it('is one option of a question, each of several, and each row of a matrix under a role of its own', () => {
    const questions = [
      { role: 'overall', question: 'q1', options },
      { role: 'needs', question: 'q2', options: ['road', 'well'] },
      { role: 'item', question: 'q3', options },
    ];
    const answers = { q1: 'satisfied', q2: ['road', 'well'], q3: { cadres: 'dissatisfied' } };
    expect(ticksOf(questions, answers)).toEqual([
      { role: 'overall', option: 'satisfied' },
      { role: 'needs', option: 'road' },
      { role: 'needs', option: 'well' },
      { role: 'item:cadres', option: 'dissatisfied' },
    ]);
  });

  it('counts the rows that come from the unit under their own role', () => {
    const questions = [{ role: 'commitment:*', question: 'kept', options: ['kept', 'unknown'] }];
    expect(ticksOf(questions, { kept: { road: 'kept', well: 'unknown' } })).toEqual([
      { role: 'commitment:road', option: 'kept' },
      { role: 'commitment:well', option: 'unknown' },
    ]);
  });

  it('is nothing of questions without options or answer, and no number or truth value is lost', () => {
    const questions = [
      { role: 'comment', question: 'text' },
      { role: 'overall', question: 'left-out', options },
      { role: 'overall', question: 'nothing', options },
      { role: 'rating', question: 'stars', options: ['0', '1'] },
      { role: 'agrees', question: 'yes', options: ['true', 'false'] },
    ];
    expect(ticksOf(questions, { text: '好', nothing: null, stars: 0, yes: false })).toEqual([
      { role: 'rating', option: '0' },
      { role: 'agrees', option: 'false' },
    ]);
  });
});
