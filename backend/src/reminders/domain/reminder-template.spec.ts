import { describe, expect, it } from 'vitest';
import { fill, placeholders, unknownPlaceholders } from './reminder-template.js';

const filling = {
  unit: '岩上村',
  campaign: '分类定级',
  what: '评议表',
  count: '2',
  due: '5月3日',
  link: 'https://x/y',
};

describe('the text of a reminder', () => {
  it('says the task: its unit, its campaign, how much, until when and where', () => {
    const words = fill(
      { title: '{{campaign}}:{{what}}', body: '{{ unit }}还有 {{count}} 份，{{due}}截止。{{link}}' },
      filling,
    );
    expect(words).toEqual({ title: '分类定级:评议表', body: '岩上村还有 2 份，5月3日截止。https://x/y' });
  });

  it('has no place for anything that was answered (A1)', () => {
    expect(placeholders).toEqual(['unit', 'campaign', 'what', 'count', 'due', 'link']);
    expect(unknownPlaceholders('{{answers}} {{unit}} {{ballots}} {{turnout}} {{ }}')).toEqual([
      'answers',
      'ballots',
      'turnout',
      '',
    ]);
  });

  it('takes nothing of a name as markup, nor a second line into a title', () => {
    const words = fill({ title: '{{unit}}', body: '{{unit}}' }, { ...filling, unit: '岩上\r\nBcc: x {{link}}' });
    expect(words).toEqual({ title: '岩上 Bcc: x {{link}}', body: '岩上 Bcc: x {{link}}' });
  });

  it('carries a note of the office below it', () => {
    expect(fill({ title: 'a', body: 'b' }, filling, '请尽快。').body).toBe('b\n\n请尽快。');
  });
});
