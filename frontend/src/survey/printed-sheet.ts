import { isJsonObject } from '@pingyi/form-definitions/vocabulary';
import { PanelModel, type IElement, type PageModel, type Question } from 'survey-core';
import type { SurveyModel } from './survey-engine';
import { answerText, inlineText } from './typed-answers';

/** A question on paper: its title, and its answer as lines of text or a drawing. */
export interface PrintedQuestion {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Too long for a column beside the title. */
  readonly wide: boolean;
  /** A signature, as a `data:` URL. */
  readonly drawing?: string;
}

/** Characters of a line that stands beside its title. */
const longestBeside = 120;

/** Questions under one heading, in the order of the form. */
export interface PrintedSection {
  readonly key: string;
  /** Headings from the page inwards; empty ones are left out. */
  readonly headings: readonly string[];
  readonly questions: readonly PrintedQuestion[];
}

/** What stands on the paper of a sheet: every question that is to be seen, in the language of the form. */
export function printedSections(survey: SurveyModel): readonly PrintedSection[] {
  return survey.visiblePages.flatMap((page: PageModel) => sectionsOf(survey, page, []));
}

function sectionsOf(
  survey: SurveyModel,
  container: PageModel | PanelModel,
  above: readonly string[],
): readonly PrintedSection[] {
  const heading = container.locTitle.renderedHtml;
  const headings = heading === '' ? above : [...above, heading];
  const sections: PrintedSection[] = [];
  let questions: PrintedQuestion[] = [];
  const close = (): void => {
    if (questions.length > 0) sections.push({ key: `${container.name}/${sections.length}`, headings, questions });
    questions = [];
  };
  for (const element of container.elements.filter((one: IElement) => one.isVisible)) {
    if (element instanceof PanelModel) {
      close();
      sections.push(...sectionsOf(survey, element, headings));
    } else {
      const printed = printedQuestion(survey, element as Question);
      if (printed) questions.push(printed);
    }
  }
  close();
  return sections;
}

function printedQuestion(survey: SurveyModel, question: Question): PrintedQuestion | undefined {
  const type = question.getType();
  if (type === 'html' || type === 'image') return undefined;
  const { name } = question;
  const title = question.locTitle.renderedHtml;
  const value: unknown = question.value;
  if (type === 'signaturepad')
    return {
      name,
      title,
      lines: [],
      wide: false,
      ...(typeof value === 'string' && value !== '' && { drawing: value }),
    };
  const comment = question.comment ? [question.comment] : [];
  const lines = [...linesOf(survey, question, value), ...comment].filter((line) => line !== '');
  return { name, title, lines, wide: lines.some((line) => line.length > longestBeside) };
}

/** Tables go row by row. */
function linesOf(survey: SurveyModel, question: Question, value: unknown): readonly string[] {
  if (question.getType() === 'file') return answerText(survey, question.getValueName(), value).split('\n');
  const shown: unknown = question.isEmpty() ? undefined : question.getDisplayValue(true, value);
  if (Array.isArray(shown)) return shown.map((row, index) => `${index + 1}. ${inlineText(row)}`);
  if (isJsonObject(shown)) return Object.entries(shown).map(([row, cell]) => `${row}: ${inlineText(cell)}`);
  return [inlineText(shown)];
}
