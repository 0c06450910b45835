import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Account } from '../accounts/account.entity.js';
import { territoryCondition } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { pageOf, pageQuery, pageWindow, toPage } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { OrgUnit } from '../organisations/org-unit.entity.js';
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
  summary: 'List audit events, newest first: of accounts within the territory of the caller',
  tag: 'audit',
  access: 'audit.read',
  query: z.strictObject(pageQuery(['at'])),
  response: pageOf(auditEvent),
});

@Controller()
export class AuditController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Route(listAudit)
  async list(@Call() { viewer, query }: Input<typeof listAudit>): Promise<Output<typeof listAudit>> {
    const window = pageWindow(query, '-at');
    const events = this.database
      .reader(AuditEvent)
      .createQueryBuilder('event')
      .orderBy('event.at', window.sort.direction)
      .addOrderBy('event.id')
      .skip(window.offset)
      .take(window.pageSize);
    if (viewer.scopePath !== '/') {
      const territory = territoryCondition(viewer, 'unit');
      const actors = events
        .subQuery()
        .select('account.id')
        .from(Account, 'account')
        .innerJoin(OrgUnit, 'unit', 'unit.id = account.unitId')
        .where(territory.sql);
      events.where(`event.accountId IN ${actors.getQuery()}`, territory.parameters);
    }
    const [found, total] = await events.getManyAndCount();
    const items = found.map(({ id, at, actor, action, subject, detail }) => ({
      id,
      at,
      actor,
      action,
      subject,
      detail,
    }));
    return toPage(window, items, total);
  }
}
