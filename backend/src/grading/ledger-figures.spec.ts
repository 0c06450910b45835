import { describe, expect, it } from 'vitest';
import { figureCell, namedExtras } from './ledger-figures.js';

const type = {
  groups: [
    { key: 'mass', kind: 'ballot', title: { 'zh-CN': '群众', en: 'Residents' }, requiredRoles: [], questions: [] },
  ],
  messages: {
    'zh-CN': {
      'extra.target': '目标',
      'status.FINAL': '已定级',
      'extra.indicators': '指标',
      'target.met': '完成',
      'indicator.staff': '专职力量',
    },
    en: {
      'extra.target': 'Target',
      'status.FINAL': 'Graded',
      'extra.indicators': 'Indicators',
      'target.met': 'Met',
      'indicator.staff': 'Staff',
    },
  },
} as const;

describe('figures of a campaign type’s own in the exported ledger', () => {
  it('are those that the type has a name for', () => expect(namedExtras(type)).toEqual(['target', 'indicators']));

  it.each([
    ['nothing', 'target', null, null],
    ['a figure that this unit does not have', 'target', undefined, null],
    ['yes', 'filing', true, 'yes'],
    ['no', 'filing', false, 'no'],
    ['a decimal, exactly', 'rate', '90.10', { decimal: '90.10' }],
    ['a code by the name of the type', 'target', 'met', 'Met'],
    ['a code without a name as it is', 'field', 'farming', 'farming'],
    ['a table by the titles of the groups', 'panels', { mass: '90.00', other: null }, 'Residents 90.00；other —'],
    ['a table of tables', 'indicators', { staff: { need: 3, ok: false } }, 'Staff （needed 3，met no）'],
    ['lists', 'suppressed', { age: ['18-30', '61+'] }, 'age 18-30、61+'],
    ['an empty table', 'items', {}, null],
  ])('show %s', (_name, key, value, cell) => expect(figureCell(type, 'en', key, value)).toEqual(cell));
});
