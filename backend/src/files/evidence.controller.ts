import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { withUpload } from '../common/http/upload.js';
import { asDownload } from '../documents/index.js';
import type { EvidenceFile } from './evidence-file.entity.js';
import { EvidenceService } from './evidence.service.js';

export const evidenceView = z
  .strictObject({ id: z.string(), name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string() })
  .meta({ id: 'Evidence' });

const uploadEvidence = endpoint({
  method: 'POST',
  path: 'api/evidence',
  summary: 'Upload a piece of evidence (fields: campaignId, file)',
  tag: 'evidence',
  access: 'signed-in',
  multipart: true,
  response: evidenceView,
  status: 201,
  problems: ['file-type', 'file-empty', 'immutable', 'payload-too-large', 'quota-exceeded', 'overloaded'],
});
const downloadEvidence = endpoint({
  method: 'GET',
  path: 'api/evidence/:id',
  summary: 'Download a piece of evidence',
  tag: 'evidence',
  access: 'signed-in',
  params: idParams,
  response: { files: ['application/octet-stream'] },
});

@Controller()
export class EvidenceController {
  constructor(@Inject(EvidenceService) private readonly evidence: EvidenceService) {}

  @Route(uploadEvidence)
  async upload(@Call() { viewer, request }: Input<typeof uploadEvidence>): Promise<Output<typeof uploadEvidence>> {
    return toEvidenceView(await withUpload(request, (given) => this.evidence.storeForCampaign(viewer, given)));
  }

  @Route(downloadEvidence)
  async download(@Call() { viewer, params, reply }: Input<typeof downloadEvidence>): Promise<unknown> {
    const { file, content } = await this.evidence.read(viewer, params.id);
    asDownload(reply, file.name, file.mediaType);
    return content;
  }
}

export const toEvidenceView = ({ id, name, mediaType, size, sha256 }: EvidenceFile): z.input<typeof evidenceView> => ({
  id,
  name,
  mediaType,
  size,
  sha256,
});
