import { scoredItemsOf, scoreSheet, type ItemScore, type ScoredItem } from '@pingyi/form-definitions/vocabulary';
import type { Question } from 'survey-core';
import type { SurveyModel } from './survey-engine';

export interface SheetPoints {
  readonly total: number;
  readonly maximum: number;
  /** Items with points that have no score yet. */
  readonly open: number;
}

const pointsOf = (question: Question): number => Number(question.getPropertyValue('points') ?? 0) || 0;

/** Shows the maximum beside the title of every question with points; whoever scores must not have to remember it. */
export function showMaximumPoints(survey: SurveyModel, label: (points: number) => string): void {
  survey.onGetQuestionTitle.add((_survey, options) => {
    const points = pointsOf(options.question);
    if (points > 0) options.title = `${options.title}${label(points)}`;
  });
}

/** What scores on a sheet does not change while it is filled in. */
const scoredItems = new WeakMap<SurveyModel, ScoredItem[]>();

const itemsOf = (survey: SurveyModel): ScoredItem[] => {
  const items = scoredItems.get(survey) ?? scoredItemsOf(survey.toJSON());
  scoredItems.set(survey, items);
  return items;
};

/** What each item of a sheet scores now, by the rule of the server. */
export function itemScoresOf(survey: SurveyModel): readonly ItemScore[] {
  const answers = survey.data as Record<string, unknown>;
  return scoreSheet(itemsOf(survey), answers, answers)?.items ?? [];
}

/** The running total of a sheet by the rule of the server: options score their points, and what does not apply leaves the sheet. */
export function pointsOfSheet(survey: SurveyModel): SheetPoints {
  const items = itemsOf(survey);
  const answers = survey.data as Record<string, unknown>;
  const shown = survey.getAllQuestions(true).filter((question) => pointsOf(question) > 0);
  return {
    total: Number(scoreSheet(items, answers, answers)?.total ?? 0),
    maximum: shown.reduce((sum, item) => sum + pointsOf(item), 0),
    open: shown.filter((item) => item.isEmpty()).length,
  };
}

/**
 * survey-core keeps a number outside its range in the box and out of the answers, and says so only on submission.
 * Shows the error as soon as the box is left.
 */
export function showRangeErrorsOnLeave(survey: SurveyModel, page: HTMLElement): () => void {
  const left = (): void => {
    // The value arrives with the same event; look after it has been taken over.
    setTimeout(() => {
      for (const question of survey.getAllQuestions(true)) {
        const refused =
          question.getType() === 'text' &&
          !question.isEmpty() &&
          question.value !== survey.getValue(question.getValueName());
        if (refused) question.validate(true);
      }
    }, 0);
  };
  page.addEventListener('focusout', left);
  return () => page.removeEventListener('focusout', left);
}
