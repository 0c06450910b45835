import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { pageOf, pageQuery, pageWindow, toPage } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { AuditEvent } from './audit-event.entity.js';

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

const listAudit = endpoint({
  method: 'GET',
  path: 'api/audit',
  summary: 'List audit events, newest first',
  tag: 'audit',
  access: 'audit.read',
  query: z.strictObject(pageQuery(['at'])),
  response: pageOf(auditEvent),
});

@Controller()
export class AuditController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Route(listAudit)
  async list(@Call() { query }: Input<typeof listAudit>): Promise<Output<typeof listAudit>> {
    const window = pageWindow(query, '-at');
    const [events, total] = await this.database.reader(AuditEvent).findAndCount({
      order: { at: window.sort.direction, id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    const items = events.map(({ id, at, actor, action, subject, detail }) => ({ id, at, actor, action, subject, detail }));
    return toPage(window, items, total);
  }
}
