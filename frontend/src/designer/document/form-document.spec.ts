import { shippedForms } from '@pingyi/form-definitions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeType,
  duplicateElements,
  insertElements,
  moveElements,
  removeElements,
  renameElement,
  setProperties,
} from './edit-document';
import {
  definitionOf,
  descendantsOf,
  documentOf,
  elementOf,
  nameOf,
  nodeOf,
  type FormDocument,
  type Json,
} from './form-document';
import { redo, remember, seal, startHistory, undo } from './history';
import { shownText, textIn, withText } from './localised-text';
import { followPointer } from './pointers';
import { pointsInside } from './points';
import { setPoints } from './rescale-points';
import { withTotal } from './total';

const byName = (document: FormDocument, name: string) =>
  [...descendantsOf(document)].find((node) => nameOf(node) === name)?.id ?? expect.fail(`no ${name}`);
const namesIn = (document: FormDocument) => [...descendantsOf(document)].map(nameOf);
const form = (...elements: Json[]): FormDocument => documentOf({ pages: [{ name: 'p', elements }] });
const text = (name: string, more: Json = {}): Json => ({ type: 'text', name, ...more });

describe('a document', () => {
  it.each(shippedForms())('gives back $code as it was', ({ definition }) => {
    expect(definitionOf(documentOf(definition))).toEqual(definition);
  });

  it('gives a form without pages one page', () => {
    expect(definitionOf(documentOf({ elements: [text('a')] }))).toEqual({
      pages: [{ name: 'page1', elements: [text('a')] }],
    });
  });

  it('follows a pointer to the element and the member meant', () => {
    const document = form(text('a'), { type: 'panel', name: 'b', elements: [text('c', { visibleIf: '{a} = 1' })] });
    expect(followPointer(document, '#/pages/0/elements/1/elements/0/visibleIf')).toEqual({
      id: byName(document, 'c'),
      property: 'visibleIf',
    });
    expect(followPointer(document, '#/pages/0/elements/7')).toEqual({
      id: byName(document, 'p'),
      property: 'elements',
    });
    expect(followPointer(document, '#')).toEqual({ id: document.root, property: undefined });
  });
});

describe('editing', () => {
  const base = form(
    text('a'),
    { type: 'panel', name: 'b', elements: [text('c')] },
    text('d', { visibleIf: '{a} = 1 and {b-note} empty', title: 'As said: {a}' }),
  );

  it('renames what mentions a question, and nothing that merely starts alike', () => {
    const renamed = renameElement(base, byName(base, 'a'), 'first');
    expect(elementOf(renamed, byName(renamed, 'd'))).toMatchObject({
      visibleIf: '{first} = 1 and {b-note} empty',
      title: 'As said: {first}',
    });
    expect(nodeOf(renamed, byName(renamed, 'c'))).toBe(nodeOf(base, byName(base, 'c')));
  });

  it('renames to and from names of any script, and tells apart those that begin alike', () => {
    const asked = form(
      text('满意 度'),
      text('a'),
      text('a.b'),
      text('d', { visibleIf: '{满意 度} = 1 and {a} = 2 and {a.b} = 3 and {a.c} = 4', title: '{ 满意 度 }' }),
    );
    const first = renameElement(asked, byName(asked, 'a'), '姓名（全称）');
    const second = renameElement(first, byName(first, '满意 度'), 'x.y');
    expect(elementOf(second, byName(second, 'd'))).toMatchObject({
      visibleIf: '{x.y} = 1 and {姓名（全称）} = 2 and {a.b} = 3 and {姓名（全称）.c} = 4',
      title: '{ x.y }',
    });
  });

  it('leaves an answer in a condition alone that looks like a reference', () => {
    const asked = form(text('a'), text('d', { visibleIf: "{a} = '{a}'", title: "As '{a}'" }));
    const renamed = renameElement(asked, byName(asked, 'a'), 'first');
    expect(elementOf(renamed, byName(renamed, 'd'))).toMatchObject({
      visibleIf: "{first} = '{a}'",
      title: "As '{first}'",
    });
  });

  it('puts copies under free names that refer to each other', () => {
    const panel: Json = {
      type: 'panel',
      name: 'item',
      elements: [text('score'), text('why', { visibleIf: '{score} < 6' })],
    };
    const once = insertElements(base, { parent: byName(base, 'p'), index: 0 }, [panel]).document;
    const twice = insertElements(once, { parent: byName(once, 'p'), index: 1 }, [panel]).document;
    expect(namesIn(twice).slice(1, 7)).toEqual(['item', 'score', 'why', 'item1', 'score1', 'why1']);
    expect(elementOf(twice, byName(twice, 'why1'))['visibleIf']).toBe('{score1} < 6');
  });

  it('moves several in their order, and refuses what makes no form', () => {
    const moved = moveElements(base, [byName(base, 'd'), byName(base, 'a')], { parent: byName(base, 'b'), index: 0 });
    expect(namesIn(moved)).toEqual(['p', 'b', 'a', 'd', 'c']);
    expect(moveElements(base, [byName(base, 'b')], { parent: byName(base, 'b'), index: 0 })).toBe(base);
    const rows = form(
      { type: 'paneldynamic', name: 'rows', templateElements: [] },
      { type: 'matrixdynamic', name: 'table', columns: [] },
    );
    expect(moveElements(rows, [byName(rows, 'table')], { parent: byName(rows, 'rows'), index: 0 })).toBe(rows);
  });

  it('removes with everything inside, but keeps one page', () => {
    expect(namesIn(removeElements(base, [byName(base, 'b')]))).toEqual(['p', 'a', 'd']);
    expect(namesIn(removeElements(base, [byName(base, 'p')]))).toEqual(['p']);
  });

  it('keeps what two types share when a question changes its type', () => {
    const choices = ['x', 'y'];
    const before = form({ type: 'radiogroup', name: 'q', title: 'Q', choices, colCount: 2 });
    const after = changeType(before, byName(before, 'q'), 'dropdown', (name) => name !== 'colCount');
    expect(elementOf(after, byName(after, 'q'))).toEqual({ type: 'dropdown', name: 'q', title: 'Q', choices });
  });

  it('adds up points by section, and takes limits along when a maximum changes', () => {
    const item = (name: string, points: number): Json => ({
      type: 'panel',
      name: `${name}-section`,
      elements: [
        text(name, { points, max: points, inputType: 'number' }),
        text(`${name}-why`, { visibleIf: `{${name}} < ${points * 0.6}`, requiredIf: `{${name}} >= ${points * 0.9}` }),
      ],
    });
    const before = form(item('one', 10), item('two', 20));
    expect(
      [before.root, byName(before, 'one-section'), byName(before, 'two-section')].map((id) => pointsInside(before, id)),
    ).toEqual([30, 10, 20]);
    const after = setPoints(before, byName(before, 'one'), 15);
    expect(elementOf(after, byName(after, 'one'))).toMatchObject({ points: 15, max: 15 });
    expect(elementOf(after, byName(after, 'one-why'))).toMatchObject({
      visibleIf: '{one} < 9',
      requiredIf: '{one} >= 13.5',
    });
    expect(elementOf(after, byName(after, 'two-why'))['visibleIf']).toBe('{two} < 12');
  });

  it('never loses an element or gives a name twice, whatever is done', () => {
    const actions = fc.array(
      fc.record({
        what: fc.constantFrom('insert', 'duplicate', 'move', 'remove', 'rename'),
        which: fc.nat(40),
        where: fc.nat(40),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(actions, (list) => {
        let document = base;
        for (const { what, which, where } of list) {
          const all = [...descendantsOf(document)];
          const [subject, place] = [all[which % all.length], all[where % all.length]];
          if (!subject || !place) continue;
          const parent = place.kind === 'question' ? (place.parent ?? document.root) : place.id;
          if (what === 'insert')
            document = insertElements(document, { parent, index: 0 }, [
              { type: 'panel', name: 'x', elements: [text('a', { visibleIf: '{a} = 1' })] },
            ]).document;
          if (what === 'duplicate') document = duplicateElements(document, [subject.id]).document;
          if (what === 'move') document = moveElements(document, [subject.id], { parent, index: where });
          if (what === 'remove' && all.length > 3) document = removeElements(document, [subject.id]);
          if (what === 'rename') document = setProperties(document, subject.id, { title: 'changed' });
        }
        const reached = [...descendantsOf(document)].map(({ id }) => id);
        expect(new Set(reached).size).toBe(reached.length);
        expect(Object.keys(document.nodes)).toHaveLength(reached.length + 1);
        const questions = [...descendantsOf(document)].map(nameOf);
        expect(new Set(questions).size).toBe(questions.length);
        expect(definitionOf(documentOf(definitionOf(document)))).toEqual(definitionOf(document));
      }),
    );
  });
});

it('limits of conditions follow points that change, whatever the question is called and however the condition is written', () => {
  const before = form(
    text('满意.度', { inputType: 'number', points: 10, max: 10 }),
    text('why', { visibleIf: "{满意.度}<6 and {why-not} <> '{满意.度} < 6'", requiredIf: '{other} < 6' }),
  );
  const after = setPoints(before, byName(before, '满意.度'), 15);
  expect(elementOf(after, byName(after, 'why'))).toMatchObject({
    visibleIf: "{满意.度} < 9 and {why-not} <> '{满意.度} < 6'",
    requiredIf: '{other} < 6',
  });
});

describe('history', () => {
  it('undoes step by step as far back as wanted, typing as one step', () => {
    let history = startHistory(0);
    for (let step = 1; step <= 500; step++) history = remember(history, step);
    history = remember(remember(history, 501, 'title'), 502, 'title');
    expect(undo(history).present).toBe(500);
    history = remember(seal(history), 503, 'title');
    expect(undo(history).present).toBe(502);
    for (let step = 0; step < 600; step++) history = undo(history);
    expect(history.present).toBe(0);
    expect(redo(history).present).toBe(1);
    expect(remember(redo(history), 9).future).toEqual([]);
  });
});

describe('a text', () => {
  it('is plain as long as it has one language', () => {
    expect(withText(undefined, 'default', '甲')).toBe('甲');
    expect(withText('甲', 'en', 'A')).toEqual({ default: '甲', en: 'A' });
    expect(withText({ default: '甲', en: 'A' }, 'en', '')).toBe('甲');
    expect(withText('甲', 'default', '')).toBeUndefined();
    expect([textIn({ default: '甲' }, 'en'), shownText({ default: '甲' }, 'en')]).toEqual(['', '甲']);
  });
});

describe('putting in what is there already', () => {
  const item: Json = {
    type: 'panel',
    name: 'item-section',
    elements: [
      text('item-score', { role: 'item:item', indicator: 'item', points: 10 }),
      { type: 'file', name: 'item-evidence', evidence: 'item:item' },
    ],
  };

  it('makes another item of an item, with its indicator and evidence', () => {
    const first = insertElements(form(), { parent: byName(form(), 'p'), index: 0 }, [item]).document;
    const second = insertElements(first, { parent: byName(first, 'p'), index: 1 }, [item]).document;
    expect(elementOf(second, byName(second, 'item-score-2'))).toMatchObject({
      role: 'item:item-2',
      indicator: 'item-2',
    });
    expect(elementOf(second, byName(second, 'item-evidence-2'))).toMatchObject({ evidence: 'item:item-2' });
  });

  it('leaves the overall rating to the question that has it', () => {
    const first = form(text('a', { role: 'overall' }));
    const { document } = duplicateElements(first, [byName(first, 'a')]);
    expect([...descendantsOf(document)].map(({ properties }) => properties['role'])).toEqual([
      undefined,
      'overall',
      undefined,
    ]);
  });

  it('adds up a total as long as nobody writes another calculation', () => {
    const total = (expression: string): Json => ({ type: 'expression', name: 'total', role: 'total', expression });
    const scored = (...names: string[]) => names.map((name) => text(name, { points: 10, inputType: 'number' }));
    const expressionOf = (before: FormDocument, after: FormDocument) =>
      elementOf(withTotal(before, after), byName(after, 'total'))['expression'];
    const one = form(...scored('a'), total('sum({a})'));
    const two = form(...scored('a', 'b'), total('sum({a})'));
    expect(expressionOf(one, two)).toBe('sum({a}, {b})');
    expect(expressionOf(form(...scored('a'), total('{a} * 2')), form(...scored('a', 'b'), total('{a} * 2')))).toBe(
      '{a} * 2',
    );
  });
});
