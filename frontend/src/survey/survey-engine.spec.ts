import { describe, expect, it, vi } from 'vitest';
import { answersOf, createSurvey } from './survey-engine';

// Colours need a browser.
vi.mock('./survey-theme', () => ({ surveyTheme: () => ({}) }));

const text = (name: string, more = {}) => ({ type: 'text', name, ...more });

describe('what a page shows as chosen', () => {
  it('is no option that cannot be chosen any more, also when it can be again', () => {
    const survey = createSurvey({
      elements: [text('a'), { type: 'radiogroup', name: 'r', choices: [{ value: 'x', enableIf: '{a} empty' }, 'y'] }],
    });
    survey.setValue('r', 'x');
    survey.setValue('a', '1');
    expect(survey.getValue('r')).toBeUndefined();
    survey.clearValue('a');
    expect([survey.getValue('r'), answersOf(survey)]).toEqual([undefined, {}]);
  });

  it('is nothing of a page that was hidden and comes back', () => {
    const survey = createSurvey({
      pages: [{ elements: [text('a')] }, { visibleIf: '{a} notempty', elements: [text('b')] }],
    });
    survey.setValue('a', '1');
    survey.setValue('b', 'said');
    survey.clearValue('a');
    survey.setValue('a', '2');
    expect(answersOf(survey)).toEqual({ a: '2' });
  });
});

describe('what a page sends', () => {
  it('has no answer on a page that another answer hides', () => {
    const survey = createSurvey({
      pages: [
        { name: 'first', elements: [{ type: 'radiogroup', name: 'visited', choices: ['y', 'n'] }] },
        { name: 'second', visibleIf: "{visited} = 'y'", elements: [text('door')] },
      ],
    });
    survey.setValue('visited', 'y');
    survey.setValue('door', '12');
    expect(answersOf(survey)).toEqual({ visited: 'y', door: '12' });
    survey.setValue('visited', 'n');
    expect(answersOf(survey)).toEqual({ visited: 'n' });
  });

  it('has no totals of tables', () => {
    const columns = [{ name: 'n', cellType: 'text', inputType: 'number', totalType: 'sum' }];
    const survey = createSurvey({ elements: [{ type: 'matrixdynamic', name: 'visits', rowCount: 1, columns }] });
    survey.setValue('visits', [{ n: 5 }]);
    expect(survey.data).toHaveProperty('visits-total');
    expect(answersOf(survey)).toEqual({ visits: [{ n: 5 }] });
  });

  it('says a number that was worked out for a box of text as text', () => {
    const number = text('a', { inputType: 'number' });
    const survey = createSurvey({ elements: [number, text('q', { setValueExpression: '{a} + 2' })] });
    survey.setValue('a', 3);
    expect(answersOf(survey)).toEqual({ a: 3, q: '5' });
  });

  it('has what the form presets, though nobody touched it, and not what was never shown', () => {
    const survey = createSurvey({
      elements: [
        text('unit', { defaultValue: '上坪村' }),
        text('hidden', { defaultValue: 'x', visibleIf: '{unit} empty' }),
        text('about', { visibleIf: '{hidden} notempty', defaultValue: 'y' }),
      ],
    });
    expect(survey.getQuestionByName('about')?.isVisible).toBe(false);
    expect(answersOf(survey)).toEqual({ unit: '上坪村' });
  });

  it('has the rows that a variable lists, and no others', () => {
    const matrix = { type: 'matrix', name: 'm', rowsFrom: 'commitments', columns: ['good', 'poor'] };
    const survey = createSurvey({ elements: [matrix] }, { variables: { commitments: ['c1'] } });
    survey.data = { m: { c1: 'good', c2: 'good' } };
    expect(answersOf(survey)).toEqual({ m: { c1: 'good' } });
  });
});
