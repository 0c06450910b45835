import { largestFile } from '@pingyi/form-definitions/vocabulary';
import type { Json } from '../document/form-document';

/** Words that a new element starts with, in the base language of forms. */
export type StarterTexts = (key: 'option' | 'row' | 'column' | 'add', number: number) => string;

/** What a new element of a type starts with; its name is chosen when it is put into the form. */
export function newElement(type: string, text: StarterTexts): Json {
  const list = (key: 'option' | 'row' | 'column', stem: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ value: `${stem}${index + 1}`, text: text(key, index + 1) }));
  const starts: Readonly<Record<string, () => Json>> = {
    comment: () => ({ maxLength: 300 }),
    // When somebody was born, for which a day would say too much.
    month: () => ({ type: 'text', inputType: 'month', min: '1900-01' }),
    multipletext: () => ({
      items: [
        { name: 'item1', title: text('row', 1) },
        { name: 'item2', title: text('row', 2) },
      ],
    }),
    radiogroup: () => ({ choices: list('option', 'item', 3) }),
    checkbox: () => ({ choices: list('option', 'item', 3) }),
    dropdown: () => ({ choices: list('option', 'item', 3) }),
    tagbox: () => ({ choices: list('option', 'item', 3) }),
    ranking: () => ({ choices: list('option', 'item', 3) }),
    imagepicker: () => ({ choices: list('option', 'item', 2), showLabel: true }),
    rating: () => ({ rateMin: 1, rateMax: 5 }),
    slider: () => ({ min: 0, max: 100, step: 1 }),
    matrix: () => ({ columns: list('column', 'col', 3), rows: list('row', 'row', 2), eachRowRequired: true }),
    matrixdropdown: () => ({
      columns: [
        { name: 'col1', title: text('column', 1), cellType: 'text' },
        { name: 'col2', title: text('column', 2), cellType: 'text' },
      ],
      rows: list('row', 'row', 2),
    }),
    matrixdynamic: () => ({
      columns: [
        { name: 'col1', title: text('column', 1), cellType: 'text' },
        { name: 'col2', title: text('column', 2), cellType: 'text' },
      ],
      rowCount: 1,
      minRowCount: 0,
      maxRowCount: 20,
    }),
    panel: () => ({ elements: [] }),
    paneldynamic: () => ({ templateElements: [], panelCount: 1, minPanelCount: 0, maxPanelCount: 20 }),
    page: () => ({ elements: [] }),
    file: () => ({
      storeDataAsText: false,
      waitForUpload: true,
      allowMultiple: true,
      maxFiles: 5,
      maxSize: largestFile,
      acceptedTypes: '.pdf,.jpg,.jpeg,.png,.docx,.xlsx',
    }),
    expression: () => ({ expression: '' }),
  };
  return { ...(type !== 'page' && { type }), ...starts[type]?.() };
}
