import { isJsonObject, isSameJson } from '@pingyi/form-definitions/vocabulary';
import { PanelModel, settings, type Question } from 'survey-core';
import { answersOf, type Answers, type SurveyModel } from './survey-engine';

const isComment = (name: string): boolean => name.endsWith(settings.commentSuffix);
const withoutSuffix = (name: string): string => name.slice(0, -settings.commentSuffix.length);

/** The question that people answer under a name of the answers; undefined for what is worked out. */
export function questionOf(survey: SurveyModel, name: string): Question | undefined {
  return survey
    .getAllQuestions()
    .find(
      (question) =>
        question.hasInput &&
        (question.getValueName() === name || (isComment(name) && question.getValueName() === withoutSuffix(name))),
    );
}

/** What people typed, by the names of the answers; with numbers outside their range, which survey-core keeps in the box alone. */
export function typedAnswers(survey: SurveyModel): Record<string, unknown> {
  const typed = inputOf(survey, answersOf(survey));
  for (const question of survey.getAllQuestions()) {
    const name = question.getValueName();
    if (question.getType() === 'text' && !question.isEmpty() && !isSameJson(question.value, survey.getValue(name)))
      typed[name] = question.value;
  }
  return typed;
}

/** Answers without what is worked out from them. */
export const inputOf = (survey: SurveyModel, answers: Answers): Record<string, unknown> =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => questionOf(survey, name)));

/** Puts answers into a form that is open, and leaves everything else as it stands. */
export function takeAnswers(survey: SurveyModel, answers: ReadonlyMap<string, unknown>): void {
  // Twice: an answer may show a question, or hide it and be cleared by that, before or after its own turn.
  for (const round of [1, 2])
    for (const [name, value] of answers) {
      if (round === 2 && isSameJson(survey.getValue(name), value)) continue;
      if (isComment(name) && !survey.getQuestionByValueName(name))
        survey.setComment(withoutSuffix(name), typeof value === 'string' ? value : '');
      else if (value === undefined) survey.clearValue(name);
      else survey.setValue(name, value);
    }
}

/** An answer in words, in the language of the form; empty for none. */
export function answerText(survey: SurveyModel, name: string, value: unknown): string {
  const question = questionOf(survey, name);
  if (!question || value === undefined || isComment(name)) return inlineText(value);
  if (question.getType() === 'file') return fileNames(value).join('\n');
  return inlineText(question.getDisplayValue(true, value));
}

const fileNames = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).map((file) => (isJsonObject(file) ? inlineText(file['name']) : ''));

/** A value of any shape in one line. */
export function inlineText(value: unknown): string {
  if (Array.isArray(value)) return value.map(inlineText).join('; ');
  if (isJsonObject(value))
    return Object.entries(value)
      .map(([key, part]) => `${key}: ${inlineText(part)}`)
      .join('; ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A question with the section around it: questions of one kind are called alike in every section. */
export const placeTitle = (question: Question): string => {
  const section = question.parent instanceof PanelModel ? question.parent.processedTitle : '';
  const title = question.locTitle.renderedHtml;
  return section === '' || section === title ? title : `${section} · ${title}`;
};
