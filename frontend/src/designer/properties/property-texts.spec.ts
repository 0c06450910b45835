import { questionTypes } from '@pingyi/form-definitions/vocabulary';
import { describe, expect, it } from 'vitest';
import en from '../../i18n/en/properties.json';
import zh from '../../i18n/zh-CN/properties.json';
import designer from '../../i18n/zh-CN/designer.json';
import { editorOf } from './property-field';
import { plannedProperties } from './property-plan';

const classes: readonly (readonly string[])[] = [
  ['survey'],
  ['page'],
  ['panel'],
  ...questionTypes.map((type) => [type]),
  ...['text', 'dropdown', 'checkbox', 'rating', 'boolean', 'comment'].map((cell) => ['matrixdropdowncolumn', cell]),
  ['multipletextitem', 'text'],
];
const texts = {
  'zh-CN': zh as Readonly<Record<string, { title: string; help?: string }>>,
  en: en as Readonly<Record<string, { title: string; help?: string }>>,
};

describe.each(classes)('the properties of %s %s', (...[className = '', cellType]) => {
  const offered = plannedProperties(className, cellType).filter((property) => editorOf(property));

  it('have a title in both languages', () => {
    for (const [language, table] of Object.entries(texts)) {
      expect(
        offered.map(({ name }) => name).filter((name) => !table[name]?.title),
        language,
      ).toEqual([]);
    }
  });

  it('begin with a short list', () => {
    const basic = offered.filter(({ category }) => category === 'basic');
    expect(basic.length).toBeGreaterThan(1);
    expect(basic.length).toBeLessThanOrEqual(10);
    expect(offered.slice(0, basic.length)).toEqual(basic);
  });

  it('name every value that can be chosen', () => {
    const any = designer.value.any as Readonly<Record<string, string>>;
    const unnamed = offered.flatMap(({ name, choices = [] }) =>
      choices.filter((choice) => !any[choice]).map((choice) => `${name} ${choice}`),
    );
    expect(unnamed).toEqual([]);
  });
});
