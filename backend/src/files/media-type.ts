import { fileTypeFromBuffer } from 'file-type';
import { declaredArchiveSize } from '../common/archive-size.js';
import { ProblemError } from '../common/problem/problem.error.js';

const images = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/heic']);
const documents = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

const largestImageSide = 12_000;
const largestArchive = 100 * 1024 * 1024;

const refuse = (): never => {
  throw new ProblemError(422, 'file-type');
};

/**
 * The media type by content, whatever name or type was claimed: photographs, PDF, Word and Excel documents.
 * @throws {ProblemError} 422 file-type; 413 payload-too-large for a picture or archive that unfolds too far
 */
export async function detectMediaType(content: Buffer): Promise<string> {
  const detected = await fileTypeFromBuffer(content).catch(() => undefined);
  const mediaType = detected?.mime ?? refuse();
  if (!images.has(mediaType) && !documents.has(mediaType)) refuse();
  if (mediaType === 'image/png') refusePixelFlood(content.readUInt32BE(16), content.readUInt32BE(20));
  if (mediaType.includes('openxmlformats')) refuseArchiveBomb(content);
  return mediaType;
}

function refusePixelFlood(width: number, height: number): void {
  if (width > largestImageSide || height > largestImageSide) throw new ProblemError(413, 'payload-too-large');
}

function refuseArchiveBomb(content: Buffer): void {
  if ((declaredArchiveSize(content) ?? refuse()) > largestArchive) throw new ProblemError(413, 'payload-too-large');
}
