import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { findSubject } from '../campaigns/index.js';
import { NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { RegisterRecords } from '../registers/index.js';
import { isCarriedOver } from './domain/carried-over.js';
import { originOf, problemRegister } from './domain/remark-origin.js';
import { RemarkAccess, withoutImproper } from './remark-access.js';

/** Makes of a remark a problem that its unit puts right, in words that whoever makes it has chosen (S5.9). */
@Injectable()
export class RemarkProblems {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RemarkAccess) private readonly access: RemarkAccess,
    @Inject(RegisterRecords) private readonly records: RegisterRecords,
  ) {}

  /**
   * @returns id of the record
   * @throws {NotFoundError} for a remark that the caller may not read; {@link ValidationFailedError} 422 remark-carried-over where the problem
   *   is in the words of the remark; `ConflictError` 409 already-there when one was made of it; as {@link RegisterRecords.make}
   */
  async make(viewer: Viewer, campaignId: string, remarkId: string, problem: string): Promise<string> {
    const readable = await this.access.of(viewer, campaignId);
    const remark = await withoutImproper(readable).andWhere('remark.id = :remarkId', { remarkId }).getOne();
    if (!remark) throw new NotFoundError();
    if (isCarriedOver(remark.text, problem))
      throw new ValidationFailedError([{ pointer: '#/problem', code: 'remark-carried-over' }]);
    // A person puts things right in his unit.
    const subject = await findSubject(this.database.dataSource.manager, campaignId, remark.unitId);
    const { record } = await this.records.make(viewer, problemRegister, {
      unitId: subject?.personUnitId ?? remark.unitId,
      otherUnitId: null,
      personId: null,
      period: null,
      answers: { problem, source: 'mass' },
      move: null,
      origin: originOf(campaignId, remarkId),
    });
    return record.id;
  }
}
