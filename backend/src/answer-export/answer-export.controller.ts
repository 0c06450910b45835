import { Controller, Inject } from '@nestjs/common';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { jobView, toJobView } from '../jobs/index.js';
import { answerFile, AnswerExportJob } from './answer-export.job.js';

const startExport = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/answer-exports',
  summary:
    'Export the answers of a group as a job, whose file is kept for a day: sheets with names, ballots as far as the newest result tells them',
  tag: 'results',
  access: 'campaigns.manage',
  params: idParams,
  body: answerFile,
  response: jobView,
  status: 202,
  problems: ['answers-withheld', 'job-in-progress', 'too-many-jobs'],
});

@Controller()
export class AnswerExportController {
  constructor(@Inject(AnswerExportJob) private readonly exports: AnswerExportJob) {}

  @Route(startExport)
  async start(@Call() { viewer, params, body }: Input<typeof startExport>): Promise<Output<typeof startExport>> {
    return toJobView(viewer, await this.exports.start(viewer, params.id, body));
  }
}
