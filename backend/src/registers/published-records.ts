import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import type { RegisterDefinition } from './register-definition.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

/** A version of a public register and the states in which its records are shown. */
export interface ShownStates {
  readonly register: RegisterVersion;
  readonly states: readonly string[];
}

type Told = Exclude<RegisterDefinition['publication'], 'none'>;

/** Which records are told to others: those of a register that is public or for a circle, in a state that is shown. */
@Injectable()
export class PublishedRecords {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Every version that has records that may be shown, whether it is in use or was. @param to whom they are told */
  async shown(
    manager: EntityManager = this.database.dataSource.manager,
    to: readonly Told[] = ['public'],
  ): Promise<ShownStates[]> {
    const versions = await manager.findBy(RegisterVersion, { state: In(['open', 'retired']) });
    return versions.flatMap((register) => {
      const { publication } = register.definition;
      if (publication === 'none' || !to.includes(publication)) return [];
      const states = register.definition.course.states.flatMap(({ key, shown }) => (shown ? [key] : []));
      return states.length === 0 ? [] : [{ register, states }];
    });
  }

  /** Public records of some versions, of some units, the oldest first. */
  async of(
    manager: EntityManager,
    shown: readonly ShownStates[],
    unitIds: readonly string[],
  ): Promise<RegisterRecord[]> {
    if (shown.length === 0 || unitIds.length === 0) return [];
    return manager.find(RegisterRecord, {
      where: shown.map(({ register, states }) => ({
        code: register.code,
        versionId: register.id,
        state: In([...states]),
        unitId: In([...unitIds]),
      })),
      order: { madeAt: 'ASC', id: 'ASC' },
    });
  }
}
