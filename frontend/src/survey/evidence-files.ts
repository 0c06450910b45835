import {
  PanelModel,
  QuestionFileModel,
  type ClearFilesEvent,
  type DownloadFileEvent,
  type UploadFilesEvent,
} from 'survey-core';
import type { InterfaceLocale } from '../i18n/interface-language';
import type { SurveyModel } from './survey-engine';
import { surveyLocaleOf } from './survey-locales';
import { isOfKind, uploadLimitsOf, type UploadLimits } from './upload-limits';

export interface EvidenceStore {
  /** Stores a file; gives its id, and name and type as they were stored. */
  upload(file: File): Promise<{ readonly id: string; readonly name: string; readonly mediaType: string }>;
  /** Fetches a stored file for the preview. */
  fetch(id: string): Promise<Blob>;
  /** A sentence for a file of a kind that the question does not take. */
  wrongKind(limits: UploadLimits, name: string): string;
  /** A sentence for a file that could not be stored. */
  describe(error: unknown, name: string): string;
}

/** A stored file that an answer refers to. */
export interface EvidenceReference {
  readonly id: string;
  readonly name: string;
  /** What it proves. */
  readonly item: string;
}

const isStoredFile = (value: unknown): value is { content: string; name?: unknown } =>
  typeof value === 'object' && value !== null && 'content' in value && typeof value.content === 'string';

/** The files of a sheet in one list, for whoever reads the sheet: the form itself only shows small pictures of them. */
export function evidenceOf(survey: SurveyModel, locale: InterfaceLocale): readonly EvidenceReference[] {
  return survey
    .getAllQuestions()
    .filter((question) => question.getType() === 'file')
    .flatMap((question) => {
      // Every file question is called alike; the section around it says what it is about.
      const title = question.parent instanceof PanelModel ? question.parent.locTitle : question.locTitle;
      const item = title.getLocaleText(surveyLocaleOf(locale)) || title.getLocaleText('default');
      return filesIn(question.value).map((file) => ({ ...file, item }));
    });
}

/** The stored files that an answer refers to. */
export const filesIn = (answer: unknown): readonly Pick<EvidenceReference, 'id' | 'name'>[] =>
  (Array.isArray(answer) ? (answer as readonly unknown[]) : [])
    .filter(isStoredFile)
    .map(({ content, name }) => ({ id: content, name: typeof name === 'string' ? name : content }));

/** Takes empty file boxes out of a sheet that is only read: each is as tall as the answers around it. */
export function hideEmptyFiles(survey: SurveyModel): void {
  for (const question of survey.getAllQuestions())
    if (question.getType() === 'file' && question.isEmpty()) question.visible = false;
}

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });

/**
 * Lets the file questions of a form keep their files on the server: the answer then holds ids, not contents.
 * Returns what undoes it.
 */
export function keepFilesOnServer(survey: SurveyModel, store: EvidenceStore): () => void {
  const upload = (_survey: SurveyModel, options: UploadFilesEvent): void => {
    // Signatures are no files of ours: they stand in the answer itself.
    if (!(options.question instanceof QuestionFileModel)) return;
    const limits = uploadLimitsOf(options.question);
    const stored: { file: File; content: string }[] = [];
    const errors: string[] = [];
    const storeOne = async (file: File): Promise<void> => {
      if (!isOfKind(limits, file.name)) {
        errors.push(store.wrongKind(limits, file.name));
        return;
      }
      try {
        const { id, name, mediaType } = await store.upload(file);
        // The form shows the name that it is given; the server may have stored another one.
        stored.push({ file: new File([], name, { type: mediaType }), content: id });
      } catch (error) {
        errors.push(store.describe(error, file.name));
      }
    };
    // One after the other: they come in the order in which they were chosen, and a slow line carries one at a time.
    void options.files
      .reduce((before, file) => before.then(() => storeOne(file)), Promise.resolve())
      .then(() => options.callback(stored, errors));
  };
  const show = (_survey: SurveyModel, options: DownloadFileEvent): void => {
    void store
      .fetch(String(options.content))
      .then(asDataUrl)
      .then(
        (address) => options.callback('success', address),
        () => options.callback('error'),
      );
  };
  // A file taken out of an answer stays on the server as part of the record; only the reference goes.
  const clear = (_survey: SurveyModel, options: ClearFilesEvent): void => options.callback('success');
  survey.onUploadFiles.add(upload);
  survey.onDownloadFile.add(show);
  survey.onClearFiles.add(clear);
  return () => {
    survey.onUploadFiles.remove(upload);
    survey.onDownloadFile.remove(show);
    survey.onClearFiles.remove(clear);
  };
}
