import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import type { Language } from '../documents/index.js';
import { ballotRowsOf } from './domain/ballot-rows.js';
import { isOfDay } from './domain/record-period.js';
import type { ProposingRecord } from './domain/rectification-proposals.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

/** Units whose records are read at once. */
const slice = 500;

/** Records that say what a unit is to put right: findings of inspections, commitments that were not kept (S1.20, S4.9). */
@Injectable()
export class RecordedProblems {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param day those of the period in which it lies; records without a period always */
  async of(unitIds: readonly string[], day: string, language: Language): Promise<ProposingRecord[]> {
    const versions = await this.database.reader(RegisterVersion).findBy({ state: In(['open', 'retired']) });
    const sources = versions.flatMap((register) => {
      const states = register.definition.course.states.filter(({ proposes }) => proposes);
      return states.length === 0 ? [] : [{ register, states }];
    });
    const found: ProposingRecord[] = [];
    for (let at = 0; at < unitIds.length && sources.length > 0; at += slice) {
      const records = await this.database.reader(RegisterRecord).find({
        where: sources.map(({ register, states }) => ({
          code: register.code,
          versionId: register.id,
          state: In(states.map(({ key }) => key)),
          unitId: In(unitIds.slice(at, at + slice)),
        })),
        order: { madeAt: 'ASC', id: 'ASC' },
      });
      for (const { id, unitId, versionId, state, period, name, answers } of records) {
        const register = sources.find((one) => one.register.id === versionId)?.register;
        const reached = register?.definition.course.states.find(({ key }) => key === state);
        if (!register || !reached?.proposes || unitId === null) continue;
        const { definition } = register;
        if (!isOfDay(definition.period, period, day)) continue;
        const rows = definition.ballotRows ? ballotRowsOf(definition.ballotRows, [answers]) : [];
        found.push({
          id,
          unitId,
          source: reached.proposes,
          register: definition.title[language] ?? definition.title['zh-CN'],
          state: reached.title[language] ?? reached.title['zh-CN'],
          about: rows.length > 0 ? rows.map(({ text }) => text) : [name],
        });
      }
    }
    return found;
  }
}
