import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { withinReach, withUnit, type OrgUnit } from '../organisations/index.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

export interface NamedRecord {
  readonly record: RegisterRecord;
  readonly unit: OrgUnit | null;
  readonly register: RegisterVersion;
}

/** Records of every register by what they are called. */
@Injectable()
export class NamedRecords {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those within the caller's reach, changed last first. @param most that many at most */
  async find(viewer: Viewer, text: string, most: number): Promise<NamedRecord[]> {
    const reached = withinReach(viewer, 'record.unitId');
    const builder = withUnit(this.database.reader(RegisterRecord).createQueryBuilder('record'), 'unitId').where(
      reached.sql,
      reached.parameters,
    );
    keepContaining(builder, ['record.name'], text);
    const records = await builder.orderBy('record.changedAt', 'DESC').addOrderBy('record.id').limit(most).getMany();
    const versions = await this.database
      .reader(RegisterVersion)
      .findBy({ id: In(records.map(({ versionId }) => versionId)) });
    const byId = new Map(versions.map((version) => [version.id, version]));
    return records.flatMap((record) => {
      const register = byId.get(record.versionId);
      return register ? [{ record, unit: record.unit, register }] : [];
    });
  }
}
