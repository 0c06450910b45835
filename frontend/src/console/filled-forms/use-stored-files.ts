import { useEffect } from 'react';
import { fetchFile, type StoredFile } from '../../api/files';
import { keepFilesOnServer, type SurveyModel } from '../../survey';
import { useProblemText } from '../../ui/problem-text';
import { notStored, wrongKind } from './upload-texts';

/** Lets the file questions of a form keep their files on the server. @param store stays the same from one drawing to the next */
export function useStoredFiles(survey: SurveyModel, store: (file: File) => Promise<StoredFile>): void {
  const problemText = useProblemText();
  useEffect(
    () =>
      keepFilesOnServer(survey, {
        upload: store,
        fetch: fetchFile,
        wrongKind,
        describe: (error, name) => notStored(name, problemText(error)),
      }),
    [survey, store, problemText],
  );
}
