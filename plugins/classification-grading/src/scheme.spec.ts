import { describe, expect, it } from 'vitest';
import { campaignType } from './index.js';

const values = { satisfied: 1, 'fairly-satisfied': '0.8', 'basically-satisfied': '0.6', dissatisfied: 0 };
const cap = { measure: 'rate', below: 90, maxGrade: 'average' };

describe('scheme of classification grading (N10)', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['sum below 100', { weights: { self: 20, mass: 30, superior: '49.99' } }, 'E_WEIGHTS_SUM', '/scheme/weights'],
    ['a weight below 0', { weights: { self: -20, mass: 70, superior: 50 } }, 'E_WEIGHTS_SUM', '/scheme/weights'],
    ['no weight at all', { weights: {} }, 'E_WEIGHTS_SUM', '/scheme/weights'],
    ['unknown group', { weights: { self: 20, mass: 30, superior: 50, other: 0 } }, 'E_SCHEME', '/scheme/weights/other'],
    [
      'weight as a JSON fraction',
      { weights: { self: 20.5, mass: '29.5', superior: 50 } },
      'E_SCHEME',
      '/scheme/weights/self',
    ],
    [
      'bands not down to 0',
      {
        bands: [
          [90, 'good'],
          [10, 'poor'],
        ],
      },
      'E_BANDS',
      '/scheme/bands',
    ],
    [
      'bands ascending',
      {
        bands: [
          [80, 'good'],
          [90, 'fairly-good'],
          [0, 'poor'],
        ],
      },
      'E_BANDS',
      '/scheme/bands',
    ],
    [
      'equal bounds',
      {
        bands: [
          [90, 'good'],
          [90, 'fairly-good'],
          [0, 'poor'],
        ],
      },
      'E_BANDS',
      '/scheme/bands',
    ],
    [
      'grades in the wrong order',
      {
        bands: [
          [90, 'average'],
          [80, 'good'],
          [0, 'poor'],
        ],
      },
      'E_BANDS',
      '/scheme/bands',
    ],
    [
      'unknown grade',
      {
        bands: [
          [90, 'best'],
          [0, 'poor'],
        ],
      },
      'E_BANDS',
      '/scheme/bands',
    ],
    ['no bands', { bands: [] }, 'E_BANDS', '/scheme/bands'],
    [
      'band that is no pair',
      {
        bands: [
          [90, 'good', 1],
          [0, 'poor'],
        ],
      },
      'E_SCHEME',
      '/scheme/bands/0',
    ],
    ['value above 1', { values: { ...values, satisfied: '1.01' } }, 'E_VALUE_RANGE', '/scheme/values/satisfied'],
    ['value below 0', { values: { ...values, dissatisfied: '-0.1' } }, 'E_VALUE_RANGE', '/scheme/values/dissatisfied'],
    ['value for an unrated option', { values: { ...values, unknown: 0 } }, 'E_VALUE_RANGE', '/scheme/values/unknown'],
    ['value missing', { values: { satisfied: 1 } }, 'E_VALUE_RANGE', '/scheme/values'],
    ['value of a wrong type', { values: { ...values, satisfied: null } }, 'E_SCHEME', '/scheme/values/satisfied'],
    ['veto line at the lowest value', { vetoBelow: 0 }, 'E_VETO_UNREACHABLE', '/scheme/values'],
    ['trimming below three', { trimFrom: 2 }, 'E_SCHEME', '/scheme/trimFrom'],
    ['turnout above 1', { minTurnout: '1.1' }, 'E_SCHEME', '/scheme/minTurnout'],
    ['unknown policy', { missing: 'ignore' }, 'E_SCHEME', '/scheme/missing'],
    ['cap with an unknown key', { caps: [{ ...cap, extra: 1 }] }, 'E_SCHEME', '/scheme/caps/0/extra'],
    ['cap on an unknown grade', { caps: [cap, { ...cap, maxGrade: 'best' }] }, 'E_SCHEME', '/scheme/caps/1/maxGrade'],
    ['gate above 100', { promotionGateRate: 101 }, 'E_SCHEME', '/scheme/promotionGateRate'],
    ['a prototype key', JSON.parse('{"__proto__":{}}') as Record<string, unknown>, 'E_SCHEME', '/scheme/__proto__'],
  ])('%s', (_name, scheme, code, path) => {
    expect(campaignType.validateScheme(scheme)).toEqual([{ code, path }]);
  });

  it.each<[string, Record<string, unknown>]>([
    [
      'a grade left out',
      {
        bands: [
          [75, 'good'],
          [0, 'poor'],
        ],
      },
    ],
    ['thirds', { weights: { self: '100/3', mass: '100/3', superior: '100/3' } }],
    ['two groups', { weights: { mass: 40, superior: 60 } }],
    ['high values with a veto by rate', { values: { ...values, dissatisfied: '0.5' }, vetoMeasure: 'rate' }],
    ['no gate', { promotionGateRate: null }],
    ['turnout as a fraction', { minTurnout: '1/3' }],
    ['caps', { caps: [cap, { ...cap, measure: 'index', below: '80.5' }] }],
  ])('accepts %s', (_name, scheme) => {
    expect(campaignType.validateScheme(scheme)).toEqual([]);
  });

  it('reports every fault at once', () => {
    const codes = campaignType.validateScheme({ weights: {}, bands: [], typo: 1 }).map(({ code }) => code);
    expect(codes).toEqual(['E_WEIGHTS_SUM', 'E_BANDS', 'E_SCHEME']);
  });
});
