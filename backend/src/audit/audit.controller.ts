import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, languages, madeInTurn, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { AuditReading } from './audit-reading.js';

const auditEvent = z
  .strictObject({
    id: z.string(),
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditEvent' });

const { q, ...paging } = pageQuery(['at']);
const filters = {
  /** Part of who did it or what it was done to. */
  q,
  /** `feature.action`, or a feature for all of its actions. */
  action: z
    .string()
    .max(60)
    .regex(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/)
    .optional(),
  /** Days of the office, both included. */
  from: day.optional(),
  to: day.optional(),
};

const listAudit = endpoint({
  method: 'GET',
  path: 'api/audit',
  summary: 'List audit events, newest first: of accounts within the territory of the caller',
  tag: 'audit',
  access: 'audit.read',
  query: z.strictObject({ ...paging, ...filters }),
  response: pageOf(auditEvent),
});
const exportAudit = endpoint({
  method: 'GET',
  path: 'api/audit/export',
  summary: 'Export audit events, oldest first: of accounts within the territory of the caller',
  tag: 'audit',
  access: 'audit.read',
  query: z.strictObject({ format: z.enum(spreadsheetFormats), lang: z.enum(languages).default('zh-CN'), ...filters }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});

@Controller()
export class AuditController {
  constructor(@Inject(AuditReading) private readonly reading: AuditReading) {}

  @Route(listAudit)
  async list(@Call() { viewer, query }: Input<typeof listAudit>): Promise<Output<typeof listAudit>> {
    const page = await this.reading.list(viewer, query);
    return {
      ...page,
      items: page.items.map(({ id, at, actor, action, subject, detail }) => ({
        id,
        at,
        actor,
        action,
        subject,
        detail,
      })),
    };
  }

  @Route(exportAudit)
  async export(@Call() { viewer, query, reply }: Input<typeof exportAudit>): Promise<unknown> {
    const { format, lang, ...wanted } = query;
    const file = await madeInTurn(
      () => this.reading.export(viewer, wanted, format, lang),
      (made) => made,
    );
    asDownload(reply, `audit.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }
}
