import { Serializer } from 'survey-core';
import { expect, it } from 'vitest';
import { questionTypes } from './element-types.js';
import { valueKinds, type ValueKind } from './value-kinds.js';

const classes = [
  'survey',
  'page',
  'panel',
  ...questionTypes,
  'matrixdropdowncolumn',
  'multipletextitem',
  'choiceitem',
  'imageitemvalue',
  ...['numeric', 'text', 'answercount', 'regex', 'expression'].map((name) => `${name}validator`),
];

/** What survey-core says that a property holds, as far as it says so. */
const kindsOfCore: Readonly<Record<string, readonly ValueKind[]>> = {
  boolean: ['flag', 'plain'],
  switch: ['flag', 'plain'],
  number: ['number', 'plain'],
  condition: ['expression'],
  expression: ['expression'],
  calculatedvalues: ['list'],
  surveypages: ['list'],
  validators: ['list'],
  matrixdropdowncolumns: ['list'],
  cells: ['object'],
  rowvalue: ['object'],
  panelvalue: ['object'],
};

it('a property holds what survey-core says that it holds', () => {
  const told = classes.flatMap((name) =>
    Serializer.getProperties(name).map(({ name: property, type }) => ({ property, type })),
  );
  const judged = told.filter(({ property, type }) => valueKinds.has(property) && Object.hasOwn(kindsOfCore, type));
  // A comment has a number of rows.
  const contrary = judged.filter(
    ({ property, type }) => property !== 'rows' && !kindsOfCore[type]?.includes(valueKinds.get(property) ?? 'text'),
  );
  expect(contrary).toEqual([]);
  expect(new Set(judged.map(({ property }) => property)).size).toBeGreaterThan(80);
});
