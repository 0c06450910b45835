import { In, type EntityManager } from 'typeorm';
import { overdueFacts, type OverdueFact } from './domain/overdue-facts.js';
import { RegisterRecord } from './register-record.entity.js';
import { RegisterVersion } from './register-version.entity.js';

/** Units whose records are read at once. */
const slice = 500;

/** What is overdue by the newest record of a unit, and the fact that it means. */
export interface OverdueByRegister extends OverdueFact {
  readonly kind: string;
  readonly register: RegisterVersion;
}

/** Registers in which records are written now, in no order. */
export const findOpenRegisters = (manager: EntityManager): Promise<RegisterVersion[]> =>
  manager.findBy(RegisterVersion, { state: 'open' });

/** What open registers tell as overdue on a day, as far as it means one of these kinds of facts (S2.8). */
export async function findOverdue(
  manager: EntityManager,
  kinds: ReadonlySet<string>,
  unitIds: readonly string[],
  asOf: string,
): Promise<OverdueByRegister[]> {
  const open = await findOpenRegisters(manager);
  const found: OverdueByRegister[] = [];
  for (const register of open) {
    const { kind, days } = register.definition.overdueFact ?? { kind: '', days: [] };
    if (!kinds.has(kind)) continue;
    for (let at = 0; at < unitIds.length; at += slice) {
      const records = await manager.find(RegisterRecord, {
        where: { code: register.code, unitId: In(unitIds.slice(at, at + slice)) },
        order: { madeAt: 'DESC', id: 'DESC' },
      });
      const about = records.flatMap(({ unitId, ...record }) => (unitId === null ? [] : [{ ...record, unitId }]));
      found.push(...overdueFacts(about, days, asOf).map((fact) => ({ ...fact, kind, register })));
    }
  }
  return found;
}
