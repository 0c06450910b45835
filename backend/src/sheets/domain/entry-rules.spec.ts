import { describe, expect, it } from 'vitest';
import { isOfUnit, takesPaper } from './entry-rules.js';

describe('who types a sheet in', () => {
  const unit = { path: '/county/town/village/' };
  it.each([
    ['the unit itself', ['/county/town/village/'], true],
    ['a unit within it', ['/county/town/village/group/'], true],
    ['any of several posts', ['/county/', '/county/town/village/'], true],
    ['the office above it', ['/county/town/'], false],
    ['a unit beside it', ['/county/town/other/'], false],
    ['the whole installation', ['/'], false],
  ])('belongs to it or not: %s', (_, ownPaths, expected) => expect(isOfUnit({ ownPaths }, unit)).toBe(expected));
});

describe('a sheet that is handed in on paper', () => {
  it.each([
    ['none yet', null, true],
    ['a draft', { state: 'draft', submittedAt: null }, true],
    ['one that was handed in', { state: 'submitted', submittedAt: '2012-03-01T00:00:00.000Z' }, false],
    ['one that is written anew', { state: 'draft', submittedAt: '2012-03-01T00:00:00.000Z' }, false],
    ['one that went back', { state: 'returned', submittedAt: '2012-03-01T00:00:00.000Z' }, false],
  ] as const)('takes the place of %s, or not', (_, sheet, expected) => expect(takesPaper(sheet)).toBe(expected));
});
