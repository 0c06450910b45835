import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { asDownload } from '../documents/index.js';
import { jobView, toJobView } from '../jobs/index.js';
import { AwardCases } from './award-cases.service.js';
import { CertificatesJob } from './certificates.job.js';
import { Certificates } from './certificates.service.js';

const tag = 'awards';
const access = 'campaigns.manage';
const chosen = z.array(id).min(1).max(2000);

const printCertificates = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/certificates',
  summary:
    'Give numbers to those on a list that stands and print their certificates as a job, whose file is kept for a day',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ unitIds: chosen.optional() }),
  response: jobView,
  status: 202,
  problems: ['awards-not-final', 'too-many-jobs'],
});
const printSpecimen = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/certificate.pdf',
  summary: 'A certificate with a name that nobody has, to look at its text',
  tag,
  access,
  params: idParams,
  response: { files: ['application/pdf'] },
});
const keepCases = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/award-cases',
  summary: 'Put those on a list that stands, or some of them, into the library of cases, each once',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ unitIds: chosen.optional() }),
  response: z.strictObject({ made: z.int() }).meta({ id: 'AwardCasesMade' }),
  problems: ['awards-not-final'],
});

@Controller()
export class CertificatesController {
  constructor(
    @Inject(CertificatesJob) private readonly job: CertificatesJob,
    @Inject(Certificates) private readonly certificates: Certificates,
    @Inject(AwardCases) private readonly cases: AwardCases,
  ) {}

  @Route(printCertificates)
  async print(
    @Call() { viewer, params, body }: Input<typeof printCertificates>,
  ): Promise<Output<typeof printCertificates>> {
    return toJobView(viewer, await this.job.start(viewer, params.id, body.unitIds));
  }

  @Route(printSpecimen)
  async specimen(@Call() { viewer, params, reply }: Input<typeof printSpecimen>): Promise<unknown> {
    const file = await this.certificates.specimen(viewer, params.id);
    asDownload(reply, 'certificate.pdf', 'application/pdf');
    return file;
  }

  @Route(keepCases)
  async keep(@Call() { viewer, params, body, reply }: Input<typeof keepCases>): Promise<Output<typeof keepCases>> {
    reply.status(200);
    return { made: await this.cases.add(viewer, params.id, body.unitIds) };
  }
}
