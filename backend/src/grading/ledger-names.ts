import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CampaignSubject, type Campaign } from '../campaigns/index.js';
import { isInScope, type Viewer } from '../common/access.js';
import { Database } from '../database/database.js';
import { OrgUnit } from '../organisations/index.js';
import type { GradingRun } from './grading-run.entity.js';

/** Names of what reasons, steps and summaries of a run call by id or code. */
@Injectable()
export class LedgerNames {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By id: the units that the context of the campaign names, such as its departments, and those of the summary, within the caller's reach. */
  async of(reader: Pick<Viewer, 'scopePath'>, campaign: Campaign, run: Pick<GradingRun, 'aggregate'>): Promise<ReadonlyMap<string, string>> {
    const departments = (await this.inContext(campaign)).filter((unit) => isInScope(reader, unit));
    const listed = textsIn(run.aggregate);
    const subjects = listed.size === 0 ? [] : await this.database.reader(CampaignSubject).findBy({ campaignId: campaign.id });
    const reached = subjects.filter((subject) => listed.has(subject.unitId) && isInScope(reader, subject));
    return new Map([...departments.map(({ id, name }) => [id, name] as const), ...reached.map(({ unitId, unitName }) => [unitId, unitName] as const)]);
  }

  /** What the steps of one unit call by id or code: the departments that assess, and its commitments. */
  async ofSteps(campaign: Campaign, unitId: string): Promise<ReadonlyMap<string, string>> {
    const subject = await this.database.reader(CampaignSubject).findOneBy({ campaignId: campaign.id, unitId });
    const departments = await this.inContext(campaign);
    return new Map([...departments.map(({ id, name }) => [id, name] as const), ...(subject?.commitments ?? []).map(({ code, text }) => [code, text] as const)]);
  }

  private async inContext({ context }: Campaign): Promise<OrgUnit[]> {
    const named = textsIn(context);
    return named.size === 0 ? [] : this.database.reader(OrgUnit).findBy({ id: In([...named]) });
  }
}

/** Every text inside a value; ids are among them. */
function textsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((entry) => [...textsIn(entry)]));
}
