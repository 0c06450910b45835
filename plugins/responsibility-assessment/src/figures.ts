import type { FigureIntake } from '@pingyi/plugin-sdk';

/** Hours of a day of training. */
const hoursOfDay = 8;

const organisers = (item: string, post: string): FigureIntake['suggestions'][number] => ({
  item,
  register: 'certificates',
  states: ['valid'],
  of: 'territory',
  answer: { question: 'post', values: [post] },
  count: { kind: 'units-below', atLeast: 1 },
});

/** Indicators that the shipped registers and the table of indicators tell (S1.1, S1.2, S1.17, S2.6, S2.7, S3.9). */
export const figures: FigureIntake = {
  list: 'indicators',
  least: { share: 'minPercent', number: 'min' },
  suggestions: [
    {
      item: 'training-days',
      register: 'trainings',
      states: ['recorded'],
      of: 'unit',
      answer: null,
      count: { kind: 'sum', question: 'hours', per: hoursOfDay },
    },
    organisers('full-time-organisers', 'full-time'),
    organisers('part-time-organisers', 'part-time'),
    {
      item: 'practical-skills',
      register: 'member-tags',
      states: ['confirmed'],
      of: 'territory',
      answer: { question: 'skills', values: ['one', 'more'] },
      count: { kind: 'share' },
    },
    { item: 'safe-villages', indicator: 'safety-incidents', takes: 'reached' },
    { item: 'venue-coverage', indicator: 'venues', takes: 'reached' },
    { item: 'income-growth', indicator: 'income-per-head', takes: 'growth' },
  ],
};
