import type { FormSummary } from '../../api/models';

export const sources = ['all', 'own', 'shipped', 'bin'] as const;
export type Source = (typeof sources)[number];

/** Folders that some form stands in, in the order of their letters. */
export const foldersOf = (forms: readonly Pick<FormSummary, 'folder'>[]): string[] =>
  [...new Set(forms.flatMap(({ folder }) => (folder === null ? [] : [folder])))].sort((one, other) =>
    one.localeCompare(other),
  );

interface Wanted {
  readonly source: Source;
  readonly folder: string | undefined;
  readonly q: string | undefined;
}

/** The forms that the library shows. @param nameOf the title of a form in the language of the page */
export function shownForms(
  forms: readonly FormSummary[],
  { source, folder, q }: Wanted,
  nameOf: (form: FormSummary) => string,
): FormSummary[] {
  const wanted = (q ?? '').trim().toLowerCase();
  return forms.filter(
    (form) =>
      (source === 'all' || form.source === source) &&
      (folder === undefined || form.folder === folder) &&
      `${nameOf(form)} ${form.code}`.toLowerCase().includes(wanted),
  );
}
