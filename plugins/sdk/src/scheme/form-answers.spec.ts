import { describe, expect, it } from 'vitest';
import { answersToData, dataToAnswers } from './form-answers.js';

const form = {
  pages: [
    {
      elements: [
        { type: 'text', name: 'pass' },
        {
          type: 'panel',
          name: 'tables',
          elements: [
            { type: 'matrixdynamic', name: 'bands', rowsAs: 'pairs', columns: [{ name: 'min' }, { name: 'grade' }] },
            { type: 'matrixdynamic', name: 'quota', rowsAs: 'map', columns: [{ name: 'field' }, { name: 'places' }] },
            {
              type: 'matrixdynamic',
              name: 'coverage',
              rowsAs: 'map',
              columns: [{ name: 'unitType' }, { name: 'attained' }, { name: 'total' }],
            },
            { type: 'matrixdynamic', name: 'holidays', rowsAs: 'list', columns: [{ name: 'date' }] },
            { type: 'matrixdynamic', name: 'departments', columns: [{ name: 'id' }, { name: 'weight' }] },
          ],
        },
      ],
    },
  ],
};

const data = {
  pass: '85.5',
  bands: [
    [90, 'good'],
    [0, 'poor'],
  ],
  quota: { village: 3 },
  coverage: { village: { attained: 97, total: 281 } },
  holidays: ['2011-06-06'],
  departments: [{ id: 'd1', weight: '12.5' }],
};

describe('data and answers of its form', () => {
  it('writes tables as rows', () => {
    expect(dataToAnswers(form, { ...data, off: null })).toEqual({
      pass: 85.5,
      bands: [
        { min: 90, grade: 'good' },
        { min: 0, grade: 'poor' },
      ],
      quota: [{ field: 'village', places: 3 }],
      coverage: [{ unitType: 'village', attained: 97, total: 281 }],
      holidays: [{ date: '2011-06-06' }],
      departments: [{ id: 'd1', weight: 12.5 }],
    });
  });

  it('reads them back', () => {
    expect(answersToData(form, dataToAnswers(form, data))).toEqual(data);
  });
});
