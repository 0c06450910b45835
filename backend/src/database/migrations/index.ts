import { InitialSchema1790000000000 } from './1790000000000-initial-schema.js';
import { BallotIntake1790100000000 } from './1790100000000-ballot-intake.js';
import { CampaignData1790200000000 } from './1790200000000-campaign-data.js';
import { Publications1790300000000 } from './1790300000000-publications.js';
import { FormDesigner1790410000000 } from './1790410000000-form-designer.js';
import { OneWayToChange1790500000000 } from './1790500000000-one-way-to-change.js';
import { FormOwners1790510000000 } from './1790510000000-form-owners.js';
import { FaultFinding1790520000000 } from './1790520000000-fault-finding.js';
import { Disclosure1790530000000 } from './1790530000000-disclosure.js';
import { UnitImports1790540000000 } from './1790540000000-unit-imports.js';
import { BallotPool1790550000000 } from './1790550000000-ballot-pool.js';
import { SignIn1790600000000 } from './1790600000000-sign-in.js';
import { Persons1790800000000 } from './1790800000000-persons.js';
import { PublicationRequests1790900000000 } from './1790900000000-publication-requests.js';
import { Jobs1791000000000 } from './1791000000000-jobs.js';
import { DismissedFacts1792000000000 } from './1792000000000-dismissed-facts.js';
import { CampaignStages1793000000000 } from './1793000000000-campaign-stages.js';
import { AttemptCounts1793000100000 } from './1793000100000-attempt-counts.js';
import { StaleTexts1793000200000 } from './1793000200000-stale-texts.js';
import { Registers1794000000000 } from './1794000000000-registers.js';
import { RegisterImports1794000100000 } from './1794000100000-register-imports.js';
import { AppraisedPersons1794000200000 } from './1794000200000-appraised-persons.js';
import { RecordFiles1794000300000 } from './1794000300000-record-files.js';
import { Rounds1794000400000 } from './1794000400000-rounds.js';
import { RecordPersons1794000600000 } from './1794000600000-record-persons.js';
import { PhasePeriods1794000650000 } from './1794000650000-phase-periods.js';
import { RectificationRules1794000660000 } from './1794000660000-rectification-rules.js';
import { Figures1794000700000 } from './1794000700000-figures.js';
import { Indicators1794000800000 } from './1794000800000-indicators.js';
import { Distinctions1794000900000 } from './1794000900000-distinctions.js';
import { ActionBoundaries1794000910000 } from './1794000910000-action-boundaries.js';
import { ReceivedResults1794000950000 } from './1794000950000-received-results.js';
import { AnswerCounts1794001000000 } from './1794001000000-answer-counts.js';
import { Remarks1794001100000 } from './1794001100000-remarks.js';
import { Releases1794001200000 } from './1794001200000-releases.js';
import { Awards1794001400000 } from './1794001400000-awards.js';
import { AccessTokens1794001500000 } from './1794001500000-access-tokens.js';
import { Webhooks1794001510000 } from './1794001510000-webhooks.js';
import { SignedStatements1794001600000 } from './1794001600000-signed-statements.js';
import { PublicObjections1794001700000 } from './1794001700000-public-objections.js';
import { AccountTelephones1794001800000 } from './1794001800000-account-telephones.js';
import { AccountPosts1794001900000 } from './1794001900000-account-posts.js';
import { AccountIdentities1794001910000 } from './1794001910000-account-identities.js';
import { PaperBallots1794002000000 } from './1794002000000-paper-ballots.js';
import { PaperShares1794002100000 } from './1794002100000-paper-shares.js';
import { SavedViews1794002200000 } from './1794002200000-saved-views.js';
import { Messages1794002400000 } from './1794002400000-messages.js';
import { Mail1794002450000 } from './1794002450000-mail.js';
import { ReminderRules1794002500000 } from './1794002500000-reminder-rules.js';
import { ReminderRobots1794002550000 } from './1794002550000-reminder-robots.js';
import { ReminderTemplates1794002580000 } from './1794002580000-reminder-templates.js';
import { CardCounts1794002600000 } from './1794002600000-card-counts.js';
import { CardReprints1794002650000 } from './1794002650000-card-reprints.js';
import { BackupRuns1794002800000 } from './1794002800000-backup-runs.js';
import { AccountSettings1794002900000 } from './1794002900000-account-settings.js';
import { SheetReturns1794003100000 } from './1794003100000-sheet-returns.js';
import { SheetPanels1794003110000 } from './1794003110000-sheet-panels.js';
import { BallotLots1794003200000 } from './1794003200000-ballot-lots.js';
import { Signals1794003210000 } from './1794003210000-signals.js';
import { CardReplacements1794003220000 } from './1794003220000-card-replacements.js';
import { CampaignExtensions1794003000000 } from './1794003000000-campaign-extensions.js';
import { FormShelves1794003300000 } from './1794003300000-form-shelves.js';
import { SheetEntries1794003450000 } from './1794003450000-sheet-entries.js';

/** Every migration, oldest first; a released one is never changed. */

export const migrations = [
  InitialSchema1790000000000,
  BallotIntake1790100000000,
  CampaignData1790200000000,
  Publications1790300000000,
  FormDesigner1790410000000,
  OneWayToChange1790500000000,
  FormOwners1790510000000,
  FaultFinding1790520000000,
  Disclosure1790530000000,
  UnitImports1790540000000,
  BallotPool1790550000000,
  SignIn1790600000000,
  Persons1790800000000,
  PublicationRequests1790900000000,
  Jobs1791000000000,
  DismissedFacts1792000000000,
  CampaignStages1793000000000,
  AttemptCounts1793000100000,
  StaleTexts1793000200000,
  Registers1794000000000,
  RegisterImports1794000100000,
  AppraisedPersons1794000200000,
  RecordFiles1794000300000,
  Rounds1794000400000,
  RecordPersons1794000600000,
  PhasePeriods1794000650000,
  RectificationRules1794000660000,
  Figures1794000700000,
  Indicators1794000800000,
  Distinctions1794000900000,
  ActionBoundaries1794000910000,
  ReceivedResults1794000950000,
  AnswerCounts1794001000000,
  Remarks1794001100000,
  Releases1794001200000,
  Awards1794001400000,
  AccessTokens1794001500000,
  Webhooks1794001510000,
  SignedStatements1794001600000,
  PublicObjections1794001700000,
  AccountTelephones1794001800000,
  AccountPosts1794001900000,
  AccountIdentities1794001910000,
  PaperBallots1794002000000,
  PaperShares1794002100000,
  SavedViews1794002200000,
  Messages1794002400000,
  Mail1794002450000,
  ReminderRules1794002500000,
  ReminderRobots1794002550000,
  ReminderTemplates1794002580000,
  CardCounts1794002600000,
  CardReprints1794002650000,
  BackupRuns1794002800000,
  AccountSettings1794002900000,
  SheetReturns1794003100000,
  SheetPanels1794003110000,
  BallotLots1794003200000,
  Signals1794003210000,
  CardReplacements1794003220000,
  CampaignExtensions1794003000000,
  FormShelves1794003300000,
  SheetEntries1794003450000,
];
