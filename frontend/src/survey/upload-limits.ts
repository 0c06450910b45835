import { largestFile } from '@pingyi/form-definitions/vocabulary';
import { QuestionFileModel, type ErrorCustomTextEvent } from 'survey-core';
import type { SurveyModel } from './survey-engine';

/** What a question takes of files. */
export interface UploadLimits {
  /** Endings of names without their dot, in capitals; none where every kind is taken. */
  readonly kinds: readonly string[];
  /** Largest file, in bytes. */
  readonly size: number;
  /** Most files in all; 0 for any number. */
  readonly count: number;
}

export interface UploadTexts {
  /** Said before anything is chosen. */
  limits(limits: UploadLimits): string;
  tooLarge(limits: UploadLimits): string;
  tooMany(limits: UploadLimits): string;
}

export function uploadLimitsOf(question: QuestionFileModel): UploadLimits {
  const endings = (question.acceptedTypes ?? '').split(',').map((type) => type.trim().replace(/^\./, '').toUpperCase());
  return {
    // One kind of picture has two endings.
    kinds: [...new Set(endings.map((ending) => (ending === 'JPEG' ? 'JPG' : ending)))].filter((kind) => kind !== ''),
    size: question.maxSize > 0 ? Math.min(question.maxSize, largestFile) : largestFile,
    count: question.allowMultiple ? question.maxFiles : 1,
  };
}

/** Whether the ending of a file's name is one of those that a question takes; what is in it only the server finds. */
export function isOfKind({ kinds }: UploadLimits, name: string): boolean {
  const ending = (/\.([^.]+)$/.exec(name)?.[1] ?? '').toUpperCase();
  return kinds.length === 0 || kinds.includes(ending === 'JPEG' ? 'JPG' : ending);
}

/** A size as people read it: 10 MB, 1.5 MB, 300 KB. */
export function sizeText(bytes: number, locale: string): string {
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : [bytes / 1024 ** 2, 'MB'];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size)} ${unit}`;
}

/** Says at every file question what it takes, in the language of the form, and in errors which limit was passed. */
export function showUploadLimits(survey: SurveyModel, texts: UploadTexts): void {
  for (const question of survey.getAllQuestions()) {
    if (!(question instanceof QuestionFileModel)) continue;
    const limits = uploadLimitsOf(question);
    // survey-core itself knows only the limit of the form.
    question.maxSize = limits.size;
    const hasOwn = question.description !== '';
    if (!hasOwn) question.description = texts.limits(limits);
    question.locDescription.onGetTextCallback = (own) =>
      hasOwn ? `${own} ${texts.limits(limits)}` : texts.limits(limits);
  }
  survey.onErrorCustomText.add((_survey: SurveyModel, options: ErrorCustomTextEvent) => {
    if (!(options.obj instanceof QuestionFileModel)) return;
    const limits = uploadLimitsOf(options.obj);
    if (options.name === 'exceedsize') options.text = texts.tooLarge(limits);
    if (options.name === 'exceedfilescount') options.text = texts.tooMany(limits);
  });
}
