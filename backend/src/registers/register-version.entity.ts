import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RegisterDefinition } from './register-definition.js';

export const registerStates = ['draft', 'open', 'retired'] as const;
export type RegisterState = (typeof registerStates)[number];

/** A version of a register. An opened one never changes; its records keep it when a later one is opened. */
@Entity('register_version')
@Index('register_version_key', ['code', 'version'], { unique: true })
export class RegisterVersion {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 60 })
  code: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 8 })
  state: RegisterState;

  @Column('simple-json')
  definition: RegisterDefinition;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  /** SHA-256 over what ships with the release; null for a register of its users. */
  @Column('varchar', { length: 64, nullable: true })
  shippedHash: string | null;

  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  changedAt: string;

  @Column('varchar', { length: 100 })
  changedByName: string;
}
