import { describe, expect, it, vi } from 'vitest';
import type { QuestionFileModel } from 'survey-core';
import { createSurvey } from './survey-engine';
import { isOfKind, showUploadLimits, sizeText, uploadLimitsOf } from './upload-limits';

// Colours need a browser.
vi.mock('./survey-theme', () => ({ surveyTheme: () => ({}) }));

const limitsOf = (properties: object) =>
  uploadLimitsOf(
    createSurvey({ elements: [{ type: 'file', name: 'f', ...properties }] }).getQuestionByName(
      'f',
    ) as QuestionFileModel,
  );

describe('the limits of a file question', () => {
  it('are those of the form, one kind once', () =>
    expect(
      limitsOf({ acceptedTypes: '.pdf, .jpg,.jpeg', maxSize: 2_097_152, allowMultiple: true, maxFiles: 3 }),
    ).toEqual({ kinds: ['PDF', 'JPG'], size: 2_097_152, count: 3 }));

  it('are never wider than what the server takes, whatever the form says', () => {
    expect(limitsOf({}).size).toBe(10_485_760);
    expect(limitsOf({ maxSize: 99_999_999 }).size).toBe(10_485_760);
    expect(limitsOf({ maxFiles: 9 }).count).toBe(1);
  });

  it('are said in the words of the page, in a refusal as well', () => {
    const survey = createSurvey({
      elements: [{ type: 'file', name: 'f', maxSize: 1, allowMultiple: true, maxFiles: 1 }],
    });
    showUploadLimits(survey, {
      limits: ({ size, count }) => `${size} each, ${count} in all`,
      tooLarge: ({ size }) => `over ${size}`,
      tooMany: ({ count }) => `over ${count} files`,
    });
    const question = survey.getQuestionByName('f') as QuestionFileModel;
    expect(question.locDescription.textOrHtml).toBe('1 each, 1 in all');
    question.loadFiles([new File(['ab'], 'a.pdf'), new File([], 'b.pdf')]);
    expect(question.errors.map((error) => error.getText())).toEqual(['over 1 files', 'over 1']);
  });

  it.each([
    ['a.pdf', true],
    ['a.PDF', true],
    ['a.b.jpeg', true],
    ['a.txt', false],
    ['pdf', false],
  ])('take %s: %s', (name, taken) => expect(isOfKind({ kinds: ['PDF', 'JPG'], size: 1, count: 1 }, name)).toBe(taken));

  it.each([
    [10_485_760, 'zh-CN', '10 MB'],
    [1_572_864, 'en', '1.5 MB'],
    [307_200, 'en', '300 KB'],
  ])('%i bytes are written in %s as %s', (bytes, locale, text) => expect(sizeText(bytes, locale)).toBe(text));
});
