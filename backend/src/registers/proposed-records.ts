import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { firstState } from './domain/record-course.js';
import { derivedOf, keepValues, noteEvent } from './record-writing.js';
import { RegisterDefinitions } from './register-definitions.service.js';
import { RegisterRecord } from './register-record.entity.js';

/** Records written at once; each slice fits between two ballots. */
const slice = 50;

/** A record that a result proposes. */
export interface ProposedRecord {
  readonly unitId: string;
  /** Somebody of the unit whom it is about; the unit alone if not given. */
  readonly personId?: string | null;
  readonly period: string | null;
  /** What it was proposed by; a unit has one record of an origin. */
  readonly origin: string;
  readonly answers: Record<string, unknown>;
}

/** Begins records that results propose, each once, for those who write the register to go on with. */
@Injectable()
export class ProposedRecords {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
  ) {}

  /**
   * @param campaign whose result proposes them
   * @returns how many were made
   * @throws {NotFoundError} where the register is not open
   */
  async begin(
    viewer: Viewer,
    code: string,
    campaign: { readonly id: string; readonly name: string },
    proposed: readonly ProposedRecord[],
  ): Promise<number> {
    const { register } = await this.definitions.open(code);
    const { definition } = register;
    const state = firstState(definition.course);
    const now = this.clock.timestamp();
    let made = 0;
    for (let at = 0; at < proposed.length; at += slice)
      await this.database.write(async (tx) => {
        // Of two who press at once, one makes the record.
        await this.database.takeTurns(tx, `proposals ${campaign.id}`);
        for (const { unitId, personId = null, period, origin, answers } of proposed.slice(at, at + slice)) {
          if (await tx.existsBy(RegisterRecord, { code, unitId, origin })) continue;
          const record: RegisterRecord = {
            id: newId(),
            code,
            versionId: register.id,
            unitId,
            otherUnitId: null,
            personId,
            period,
            state,
            ended: false,
            ...derivedOf(definition, answers),
            origin,
            answers,
            movedBy: viewer.accountId,
            revision: 1,
            madeAt: now,
            changedAt: now,
          };
          await insertRows(tx, RegisterRecord, record);
          await keepValues(tx, record);
          await noteEvent(this.database, now, tx, viewer, record, { kind: 'made', toState: state });
          made += 1;
        }
      });
    await this.database.write((tx) =>
      this.audit.record(tx, viewer, {
        action: 'register.proposed',
        subject: campaign.name,
        detail: { register: code, records: made },
      }),
    );
    return made;
  }
}
