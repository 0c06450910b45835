import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from './client';

const upload = (file: File, fields: Readonly<Record<string, string>> = {}): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  data.append('file', file);
  return data;
};

/** Reads a form from SurveyJS JSON, an XLSForm or an Excel score sheet; nothing is stored. */
export const useImportForm = () =>
  useMutation({
    mutationFn: (file: File) =>
      unwrap(
        api.POST('/api/form-imports', {
          body: upload(file) as never,
          bodySerializer: (body: unknown) => body as FormData,
        }),
      ),
  });

/** Reads translations back from the workbook that was exported; nothing is stored. */
export const useReadTranslations = () =>
  useMutation({
    mutationFn: ({ versionId, file }: { versionId: string; file: File }) =>
      unwrap(
        api.POST('/api/form-translations', {
          body: upload(file, { version: versionId }) as never,
          bodySerializer: (body: unknown) => body as FormData,
        }),
      ),
  });
