import { checkForm } from '@pingyi/form-definitions/compile';
import { describe, expect, it } from 'vitest';
import { importDefinition } from './import-form.js';

const read = (definition: unknown) => {
  const result = importDefinition(definition);
  if (!result.ok) return { refused: result.errors.map(({ pointer, code }) => `${pointer} ${code}`) };
  const { definition: taken, notes } = result.form;
  return { taken, notes: notes.map(({ place, code, params }) => `${place} ${code} ${params?.['value'] ?? ''}`.trim()) };
};

const photo = { type: 'file', name: 'photo', storeDataAsText: true };

describe('a definition from elsewhere', () => {
  it('is taken as it is where it can be', () => {
    const definition = { elements: [{ type: 'text', name: '姓名' }] };
    expect(read(definition)).toEqual({ taken: definition, notes: [] });
  });

  it.each<[string, object, string]>([
    ['a file kept inside the answer', photo, '/storeDataAsText property-set false'],
    ['a file that says nothing', { type: 'file', name: 'photo' }, '/storeDataAsText property-set false'],
    [
      'a signature that is uploaded',
      { type: 'signaturepad', name: 's', storeDataAsText: false },
      '/storeDataAsText property-set true',
    ],
    [
      'a signature as a drawing',
      { type: 'signaturepad', name: 's', dataFormat: 'svg' },
      '/dataFormat property-set "png"',
    ],
    ['a colour by its name', { type: 'signaturepad', name: 's', penColor: 'red' }, '/penColor property-left-out'],
    [
      'a further option among pictures',
      {
        type: 'imagepicker',
        name: 'i',
        showOtherItem: true,
        choices: [{ value: 'a', imageLink: `data:image/png;base64,${onePixel()}` }],
      },
      '/showOtherItem property-left-out',
    ],
    [
      'a component of a program',
      { type: 'text', name: 't', inputFieldComponent: 'x' },
      '/inputFieldComponent property-left-out',
    ],
    ['nothing', { type: 'text', name: 't', title: null }, '/title property-left-out'],
    ['what says nothing', { type: 'text', name: 't', maskSettings: {} }, '/maskSettings property-left-out'],
  ])('that has %s gets what it must have, with a note', (_title, element, note) => {
    const { taken, notes } = read({ elements: [element] });
    expect(notes).toEqual([`#/elements/0${note}`]);
    expect(checkForm(taken)).toEqual([]);
  });

  it('inside of panels and tables is set as well, and hidden answers are cleared', () => {
    const column = { name: 'c', cellType: 'text', inputFieldComponent: 'x' };
    const definition = {
      clearInvisibleValues: 'none',
      cookieName: 'c',
      pages: [
        {
          elements: [
            { type: 'panel', name: 'p', elements: [photo] },
            { type: 'matrixdynamic', name: 'm', columns: [column] },
          ],
        },
      ],
    };
    const before = structuredClone(definition);
    const { taken, notes } = read(definition);
    expect(notes).toEqual([
      '#/clearInvisibleValues property-set "onHidden"',
      '#/cookieName property-left-out',
      '#/pages/0/elements/0/elements/0/storeDataAsText property-set false',
      '#/pages/0/elements/1/columns/0/inputFieldComponent property-left-out',
    ]);
    expect(checkForm(taken)).toEqual([]);
    expect(definition).toEqual(before);
  });

  it.each<[string, object]>([
    ['triggers', { triggers: [{ type: 'complete' }] }],
    ['an input mask', { elements: [{ type: 'text', name: 't', maskType: 'pattern', maskSettings: { pattern: '9' } }] }],
    ['choices of another question', { elements: [{ type: 'radiogroup', name: 'r', choicesFromQuestion: 'q' }] }],
    ['remarks in place of answers', { elements: [{ type: 'text', name: 't', storeOthersAsComment: false }] }],
  ])('that would mean something else without %s is refused', (_title, more) => {
    expect(read({ elements: [{ type: 'text', name: 'x' }], ...more }).refused).toBeDefined();
  });
});

function onePixel(): string {
  return 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
}
