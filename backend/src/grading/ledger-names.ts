import { Inject, Injectable } from '@nestjs/common';
import { type Campaign, findSubject, findSubjectNames } from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { uuidPattern } from '../common/ids.js';
import { Database } from '../database/database.js';
import { findUnitsStating } from '../facts/index.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import type { GradingRun } from './grading-run.entity.js';

/** Names of what reasons, steps and summaries of a run call by id or code. */
@Injectable()
export class LedgerNames {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By id: the units that the context of the campaign names, such as its departments, and those of the summary, within the caller's reach. */
  async of(
    reader: Pick<Viewer, 'scopePath'>,
    campaign: Campaign,
    run: Pick<GradingRun, 'aggregate'>,
  ): Promise<ReadonlyMap<string, string>> {
    const departments = (await this.inContext(campaign)).filter((unit) => isInScope(reader, unit));
    const listed = new Set([...textsIn(run.aggregate)].filter((text) => uuidPattern.test(text)));
    const reached = (await findSubjectNames(this.database, campaign.id, listed)).filter((subject) =>
      isInScope(reader, subject),
    );
    return new Map([
      ...departments.map(({ id, name }) => [id, name] as const),
      ...reached.map(({ id, name }) => [id, name] as const),
    ]);
  }

  /** What the steps of one unit call by id or code: the departments that assess, and its commitments. */
  async ofSteps(campaign: Campaign, unitId: string): Promise<ReadonlyMap<string, string>> {
    const subject = await findSubject(this.database.dataSource.manager, campaign.id, unitId);
    const departments = await this.inContext(campaign);
    return new Map([
      ...departments.map(({ id, name }) => [id, name] as const),
      ...(subject?.commitments ?? []).map(({ code, text }) => [code, text] as const),
    ]);
  }

  /** Units that the context names, and those that state facts, such as a veto. */
  private async inContext({ id, context }: Campaign): Promise<OrgUnit[]> {
    const { manager } = this.database.dataSource;
    const named = new Set([...textsIn(context), ...(await findUnitsStating(manager, id))]);
    return findUnits(manager, [...named]);
  }
}

/** Every text inside a value; ids are among them. */
function textsIn(value: unknown): ReadonlySet<string> {
  if (typeof value === 'string') return new Set([value]);
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(Object.values(value).flatMap((entry) => [...textsIn(entry)]));
}
