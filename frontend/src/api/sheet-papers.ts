import type { Locale } from '@pingyi/form-definitions/locales';
import { useMutation } from '@tanstack/react-query';
import { api, download, unwrap, type Download } from './client';
import { jobDone, jobFilePath } from './jobs';
import type { SheetAddress } from './sheets';

/** What came of sheets that were asked for on paper. */
export interface PrintedSheets {
  readonly printed: number;
  /** Units for which none was printed, with the code of the reason. */
  readonly refused: readonly { readonly unitId: string; readonly code: string; readonly unit: string | null }[];
  /** Null where none was. */
  readonly file: Download | null;
}

interface SheetOrder {
  readonly group: string;
  readonly unitIds?: string[];
  readonly language: Locale;
}

export const usePrintSheets = (campaignId: string) =>
  useMutation({
    mutationFn: async (body: SheetOrder): Promise<PrintedSheets> => {
      const started = await unwrap(
        api.POST('/api/campaigns/{id}/sheet-papers', { params: { path: { id: campaignId } }, body }),
      );
      const { id, file, result } = await jobDone(started);
      const { printed, refused } = result as unknown as Pick<PrintedSheets, 'printed' | 'refused'>;
      return { printed, refused, file: file ? await download(jobFilePath(id), file.name) : null };
    },
  });

/** Where the sheet about a unit is, to be filled in with a pen. */
export const sheetPaperPath = ({ id, group, unitId }: SheetAddress, language: string): string =>
  `/api/campaigns/${id}/sheets/${encodeURIComponent(group)}/${unitId}/paper?lang=${encodeURIComponent(language)}`;
