import { z } from 'zod';
import type { OrgUnit } from './org-unit.entity.js';

/** The few fields by which other resources name a unit. */
export const unitRef = z.strictObject({ id: z.string(), code: z.string(), name: z.string() }).meta({ id: 'UnitRef' });

export const toUnitRef = ({ id, code, name }: Pick<OrgUnit, 'id' | 'code' | 'name'>) => ({ id, code, name });
