import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { DeskService } from './desk.service.js';

const count = z.int().min(0);

const readDesk = endpoint({
  method: 'GET',
  path: 'api/my/desk',
  summary: 'How much waits for the caller, by kind',
  tag: 'desk',
  access: 'signed-in',
  response: z
    .strictObject({
      /** Sheets to fill in. */
      sheets: count,
      /** Those among them that went back and are to be mended. */
      returnedSheets: count,
      /** Those among them whose last day, before any extension, is over. */
      overdueSheets: count,
      /** Units whose sheets wait for the caller's signature as the chair of their panel. */
      signatures: count,
      /** Records to write, confirm or file. */
      records: count,
      /** Those among them whose deadline is over. */
      overdueRecords: count,
      /** Facts to verify that somebody else entered. */
      facts: count,
      /** Figures to verify that somebody else had counted. */
      figures: count,
      /** Publications to confirm that somebody else asked for. */
      requests: count,
      /** Comments that name the caller and were not read. */
      mentions: count,
      /** Objections to rule on that somebody else brought in. */
      objections: count,
      /** Those among them that should have been answered. */
      overdueObjections: count,
      /** Webhooks that were given up after days of failure. */
      givenUpWebhooks: count,
      /** Batches of papers to type in. */
      papers: count,
      /** What is wrong with the backups of the installation. */
      backupFaults: count,
    })
    .meta({ id: 'Desk' }),
});

@Controller()
export class DeskController {
  constructor(@Inject(DeskService) private readonly desk: DeskService) {}

  @Route(readDesk)
  async read(@Call() { viewer }: Input<typeof readDesk>): Promise<Output<typeof readDesk>> {
    return this.desk.of(viewer);
  }
}
