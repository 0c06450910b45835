import { Controller, Inject } from '@nestjs/common';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import { jobView, toJobView } from '../jobs/index.js';
import { ReportJob } from './report.job.js';
import { reportOrder } from './report-order.js';

const startReport = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/reports',
  summary:
    'Write a report of the newest result as a job, whose file is kept for a day: an analysis or a circular about the campaign, a superior or a unit',
  tag: 'reports',
  access: 'campaigns.manage',
  params: idParams,
  body: reportOrder,
  response: jobView,
  status: 202,
  problems: ['nothing-to-report', 'report-withheld', 'job-in-progress', 'too-many-jobs'],
});

@Controller()
export class ReportsController {
  constructor(@Inject(ReportJob) private readonly reports: ReportJob) {}

  @Route(startReport)
  async start(@Call() { viewer, params, body }: Input<typeof startReport>): Promise<Output<typeof startReport>> {
    return toJobView(viewer, await this.reports.start(viewer, params.id, body));
  }
}
