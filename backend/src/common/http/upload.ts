import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { HeldBytes } from '../held-bytes.js';
import { ProblemError } from '../problem/problem.error.js';
import { uploadLimit } from './limits.js';

export interface Upload {
  /** The name as the browser gave it, without any path. */
  readonly name: string;
  readonly content: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** So many bytes of uploads are held in memory at once, by all requests together. */
const memory = new HeldBytes(4 * uploadLimit);

/**
 * Reads the single file of a multipart request into memory, up to the upload limit, and holds it while it is worked on.
 * @throws {ProblemError} 415, 400 malformed-multipart, 413 payload-too-large, 422 file-empty; 503 overloaded when other uploads fill
 * what memory there is for them
 */
export const withUpload = <Outcome>(
  request: FastifyRequest,
  work: (upload: Upload) => Promise<Outcome>,
): Promise<Outcome> => memory.during(async (take) => work(await readUpload(request, take)));

async function readUpload(request: FastifyRequest, take: (bytes: number) => void): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError(415, 'unsupported-media-type');
  let upload: { name: string; content: Buffer } | undefined;
  const fields: Record<string, string> = {};
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    } else {
      const content = await readFile(part, take);
      if (part.fieldname !== 'file' || upload) throw new ProblemError(400, 'malformed-multipart');
      upload = { name: plainName(part.filename), content };
    }
  }
  if (!upload) throw new ProblemError(400, 'malformed-multipart');
  if (upload.content.length === 0) throw new ProblemError(422, 'file-empty');
  return { ...upload, fields };
}

async function readFile({ file }: MultipartFile, take: (bytes: number) => void): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file as AsyncIterable<Buffer>) {
    take(chunk.length);
    chunks.push(chunk);
  }
  if (file.truncated) throw new ProblemError(413, 'payload-too-large');
  return Buffer.concat(chunks);
}

/** Drops folders, control characters and overlong names; what remains is shown, never used as a path. */
const plainName = (name: string | undefined): string =>
  (name ?? '')
    .replace(/^.*[\\/]/, '')
    .replace(/\p{Cc}|\p{Cf}|\p{Cs}/gu, '')
    .slice(0, 120) || 'file';
