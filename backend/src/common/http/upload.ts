import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem.error.js';

export interface Upload {
  /** The name as the browser gave it, without any path. */
  readonly name: string;
  readonly content: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads the single file of a multipart request into memory, up to the upload limit.
 * @throws {ProblemError} 415, 400 malformed-multipart, 413 payload-too-large, 422 file-empty
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError(415, 'unsupported-media-type');
  let upload: { name: string; content: Buffer } | undefined;
  const fields: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    } else {
      const content = await part.toBuffer();
      if (part.fieldname !== 'file' || upload) throw new ProblemError(400, 'malformed-multipart');
      upload = { name: plainName(part.filename), content };
    }
  }
  if (!upload) throw new ProblemError(400, 'malformed-multipart');
  if (upload.content.length === 0) throw new ProblemError(422, 'file-empty');
  return { ...upload, fields };
}

/** Drops folders, control characters and overlong names; what remains is shown, never used as a path. */
const plainName = (name: string | undefined): string =>
  (name ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}/gu, '')
    .slice(0, 120) || 'file';
