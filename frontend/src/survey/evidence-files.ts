import { PanelModel, type ClearFilesEvent, type DownloadFileEvent, type UploadFilesEvent } from 'survey-core';
import type { InterfaceLocale } from '../i18n/interface-language';
import type { SurveyModel } from './survey-engine';
import { surveyLocaleOf } from './survey-locales';

export interface EvidenceStore {
  /** Stores a file and returns its id. */
  upload(file: File): Promise<string>;
  /** Fetches a stored file for the preview. */
  fetch(id: string): Promise<Blob>;
  /** A sentence for a file that could not be stored. */
  describe(error: unknown): string;
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
      const files: readonly unknown[] = Array.isArray(question.value) ? question.value : [];
      return files
        .filter(isStoredFile)
        .map(({ content, name }) => ({ id: content, name: typeof name === 'string' ? name : content, item }));
    });
}

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
    void Promise.all(options.files.map(async (file) => ({ file, content: await store.upload(file) }))).then(
      (stored) => options.callback(stored),
      (error: unknown) => options.callback([], [store.describe(error)]),
    );
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
