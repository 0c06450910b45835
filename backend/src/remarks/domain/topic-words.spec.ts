import { describe, expect, it } from 'vitest';
import { topicsIn } from './topic-words.js';

const topics = [
  { id: 'roads', words: ['路', 'road'] },
  { id: 'welfare', words: ['低保', 'benefit'] },
];

describe('topics of a remark', () => {
  it.each([
    ['村口的路灯不亮', ['roads']],
    ['低保户门前的路', ['roads', 'welfare']],
    ['The ROAD is bad', ['roads']],
    ['挺好', []],
  ])('%s: %j', (text, found) => {
    expect(topicsIn(text, topics)).toEqual(found);
  });
});
