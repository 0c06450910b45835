import { PanelModel, type Question } from 'survey-core';
import type { SurveyModel } from './survey-engine';
import { placeTitle } from './typed-answers';

/** What of a sheet is looked at as one: an item with its grounds and evidence, or a question by itself. */
export interface SheetItem {
  /** The question by which it is known. */
  readonly question: string;
  readonly title: string;
  /** The other questions of its panel, in their order. */
  readonly companions: readonly Question[];
}

const hasPoints = (question: Question): boolean => Number(question.getPropertyValue('points') ?? 0) > 0;

/** A panel with one scored question is an item with what stands around it; in a panel with several each stands for itself. */
function panelOf(question: Question): PanelModel | undefined {
  const { parent } = question;
  return parent instanceof PanelModel && parent.questions.filter(hasPoints).length === 1 ? parent : undefined;
}

/** The item that a question stands for. */
export function itemOf(question: Question): SheetItem {
  const panel = panelOf(question);
  return {
    question: question.name,
    title: panel ? panel.processedTitle : placeTitle(question),
    companions: (panel?.questions ?? []).filter((other) => other !== question && other.hasInput),
  };
}

/** Everything of a sheet that people see and answer, item by item in the order of the form. */
export const sheetItems = (survey: SurveyModel): readonly SheetItem[] =>
  survey
    .getAllQuestions()
    .filter((question) => question.hasInput && question.isVisible && question.getType() !== 'expression')
    .filter((question) => hasPoints(question) || !panelOf(question))
    .map(itemOf);

/** Lets only some questions of a sheet be changed; what is shown later follows the same rule. */
export function openOnly(survey: SurveyModel, questions: ReadonlySet<string>): void {
  for (const question of survey.getAllQuestions()) if (!questions.has(question.name)) question.readOnly = true;
}
