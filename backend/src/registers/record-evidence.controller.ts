import { Controller, Inject } from '@nestjs/common';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { withUpload } from '../common/http/upload.js';
import { ForbiddenError, ImmutableError } from '../common/problem/problem.error.js';
import { EvidenceService, evidenceView, toEvidenceView } from '../files/index.js';
import { RecordReader } from './record-reader.js';
import { RegisterRecord } from './register-record.entity.js';

const uploadFile = endpoint({
  method: 'POST',
  path: 'api/records/:id/files',
  summary: 'Upload a file that supports a record (field: file); its form refers to it by its id',
  tag: 'registers',
  access: 'registers.write',
  params: idParams,
  multipart: true,
  response: evidenceView,
  status: 201,
  problems: [
    'not-yours-to-write',
    'immutable',
    'file-type',
    'file-empty',
    'payload-too-large',
    'quota-exceeded',
    'overloaded',
  ],
});

/** Files of records: whoever sees the record may read them. */
@Controller()
export class RecordEvidenceController {
  constructor(
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
  ) {}

  @Route(uploadFile)
  async upload(@Call() { viewer, params, request }: Input<typeof uploadFile>): Promise<Output<typeof uploadFile>> {
    const { record, mayWrite, mayEdit } = await this.reader.get(viewer, params.id);
    if (!mayWrite) throw new ForbiddenError('not-yours-to-write');
    if (!mayEdit) throw new ImmutableError();
    const { id, state, unitId } = record;
    const place = { campaignId: null, recordId: id, unitId };
    return toEvidenceView(
      await withUpload(request, (given) =>
        this.evidence.keep(viewer, given, place, async (tx) => {
          // It may have been moved on or discarded while the file was on its way.
          if (!(await tx.existsBy(RegisterRecord, { id, state }))) throw new ImmutableError();
        }),
      ),
    );
  }
}
