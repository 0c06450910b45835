import { download, upload } from './client';
import type { EvidenceView } from './models';

/** A file as it was stored. */
export type StoredFile = EvidenceView;

/** Stores a file that supports a sheet or a fact of a campaign. */
export const storeForCampaign = (campaignId: string, file: File): Promise<StoredFile> =>
  upload('/api/evidence', file, { campaignId });

/** Stores a file that supports a record of a register. */
export const storeForRecord = (recordId: string, file: File): Promise<StoredFile> =>
  upload(`/api/records/${recordId}/files`, file);

export const filePath = (id: string): string => `/api/evidence/${encodeURIComponent(id)}`;

export const fetchFile = async (id: string): Promise<Blob> => (await download(filePath(id), id)).blob;
