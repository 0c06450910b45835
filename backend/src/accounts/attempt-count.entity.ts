import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often somebody has tried to guess; forgotten after a while. Neither the name nor the place is kept, only the digest of both. */
@Entity('attempt_count')
export class AttemptCount {
  @PrimaryColumn('varchar', { length: 64 })
  keyHash: string;

  @Column('integer')
  taken: number;

  @Index('attempt_count_ends_idx')
  @Column('varchar', { length: 24 })
  endsAt: string;
}
