import { Entity, PrimaryColumn } from 'typeorm';

/** A code for when the app is lost: eighty random bits of which the hash is kept, until it is used. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  @PrimaryColumn('varchar', { length: 64 })
  codeHash: string;
}
