import { describe, expect, it } from 'vitest';
import type { CampaignTypeView } from '../../../api/models';
import { bandsIn, weightsIn } from './scheme-figures';

const type = {
  schemeForm: {
    pages: [
      {
        elements: [
          {
            type: 'multipletext',
            name: 'weights',
            items: [
              { name: 'self', title: '自评' },
              { name: 'mass', title: '群众' },
            ],
          },
        ],
      },
    ],
  },
} as unknown as CampaignTypeView;

describe('a scheme as a picture', () => {
  it('adds up weights exactly and names their parts', () => {
    expect(weightsIn(type, { weights: { self: '33.33', mass: 66.67 } })).toEqual([
      {
        key: 'weights',
        total: 100,
        parts: [
          { key: 'self', title: '自评', weight: 33.33 },
          { key: 'mass', title: '群众', weight: 66.67 },
        ],
      },
    ]);
    expect(weightsIn(type, { weights: { self: 30, mass: '' } })[0]).toMatchObject({ total: 30 });
    expect(weightsIn(type, { bands: [] })).toEqual([]);
  });

  it('lays bands along the scale, and none that make no scale', () => {
    expect(
      bandsIn({
        bands: [
          [90, 'good'],
          ['60', 'average'],
          [0, 'poor'],
        ],
      }),
    ).toEqual([
      { grade: 'poor', from: 0, to: 60 },
      { grade: 'average', from: 60, to: 90 },
      { grade: 'good', from: 90, to: 100 },
    ]);
    for (const bands of [
      [
        [60, 'good'],
        [90, 'average'],
        [0, 'poor'],
      ],
      [
        [90, 'good'],
        [60, 'poor'],
      ],
      [
        ['', 'good'],
        [0, 'poor'],
      ],
      'none',
    ])
      expect(bandsIn({ bands })).toEqual([]);
  });
});
