import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import { waitingStates } from './domain/waiting-states.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

/** Records of a unit that wait for the unit itself. */
export interface DueOfUnit {
  readonly unitId: string;
  readonly count: number;
  /** The earliest of their deadlines. */
  readonly dueOn: string;
}

/** Records whose deadline comes near or is over, for all units at once. */
@Injectable()
export class DueRecords {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that their units can move on and that are due by a day, in no order. */
  async by(day: string): Promise<DueOfUnit[]> {
    const registers = await this.database.reader(RegisterVersion).findBy({ state: In(['open', 'retired']) });
    const byUnit = new Map<string, DueOfUnit>();
    for (const { id: versionId, definition } of registers) {
      const states = waitingStates(definition, 'unit');
      if (states.length === 0) continue;
      const rows = await this.database
        .reader(RegisterRecord)
        .createQueryBuilder('record')
        .select('record.unitId', 'unitId')
        .addSelect('COUNT(*)', 'count')
        .addSelect('MIN(record.dueOn)', 'dueOn')
        .where('record.versionId = :versionId AND record.state IN (:...states)', { versionId, states })
        .andWhere('record.ended = :open AND record.dueOn <= :day AND record.unitId IS NOT NULL', { open: false, day })
        .groupBy('record.unitId')
        .getRawMany<{ unitId: string; count: string | number; dueOn: string }>();
      for (const { unitId, count, dueOn } of rows) {
        const known = byUnit.get(unitId);
        byUnit.set(unitId, {
          unitId,
          count: Number(count) + (known?.count ?? 0),
          dueOn: known && known.dueOn < dueOn ? known.dueOn : dueOn,
        });
      }
    }
    return [...byUnit.values()];
  }
}
