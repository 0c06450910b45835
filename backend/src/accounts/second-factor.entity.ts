import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an account shows besides its password: codes of an app, by the time of day (RFC 6238). */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  /** Sealed under the key in `DATA_DIR`, for this account. */
  @Column('varchar', { length: 255 })
  sealedSecret: string;

  /** Asked for at sign-in once a first code has shown that the app has the secret. */
  @Column('boolean')
  confirmed: boolean;

  /** Half minute, counted from 1970, of the last code that was taken: none of it or before is taken again. */
  @Column('integer')
  lastStep: number;

  @Column('varchar', { length: 24 })
  createdAt: string;
}
