import { InitialSchema1790000000000 } from './1790000000000-initial-schema.js';
import { BallotIntake1790100000000 } from './1790100000000-ballot-intake.js';
import { CampaignData1790200000000 } from './1790200000000-campaign-data.js';
import { Publications1790300000000 } from './1790300000000-publications.js';
import { FormDesigner1790410000000 } from './1790410000000-form-designer.js';
import { FaultFinding1790520000000 } from './1790520000000-fault-finding.js';

/** Every migration, oldest first; a released one is never changed. */
export const migrations = [
  InitialSchema1790000000000,
  BallotIntake1790100000000,
  CampaignData1790200000000,
  Publications1790300000000,
  FormDesigner1790410000000,
  FaultFinding1790520000000,
];
