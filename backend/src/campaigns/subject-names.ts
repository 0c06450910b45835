import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonRemovals } from '../persons/index.js';
import { CampaignSubject } from './campaign-subject.entity.js';

/** Frozen lists of subjects forget the name of a person who asks for it; everything else of them stays (I3). */
@Injectable()
export class SubjectNames implements OnModuleInit {
  constructor(@Inject(PersonRemovals) private readonly removals: PersonRemovals) {}

  onModuleInit(): void {
    this.removals.follow(['campaign_subject'], async (tx, { id, unitId, name, shown }) => {
      await tx.update(CampaignSubject, { unitId: id }, { unitName: shown });
      await tx.update(CampaignSubject, { unitId, secretary: name }, { secretary: null });
    });
  }
}
