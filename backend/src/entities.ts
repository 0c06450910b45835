import { AccessToken } from './access-tokens/access-token.entity.js';
import { AwardSetting } from './awards/award-setting.entity.js';
import { Certificate } from './awards/certificate.entity.js';
import { AccountAct } from './accounts/account-act.entity.js';
import { AccountIdentity } from './accounts/account-identity.entity.js';
import { AccountPost } from './accounts/account-post.entity.js';
import { AccountSetting } from './accounts/account-setting.entity.js';
import { Account } from './accounts/account.entity.js';
import { AttemptCount } from './accounts/attempt-count.entity.js';
import { RecoveryCode } from './accounts/recovery-code.entity.js';
import { ResetSlip } from './accounts/reset-slip.entity.js';
import { SecondFactor } from './accounts/second-factor.entity.js';
import { Session } from './accounts/session.entity.js';
import { AuditEvent } from './audit/audit-event.entity.js';
import { CampaignDecision } from './campaigns/campaign-decision.entity.js';
import { CampaignExtension } from './campaigns/campaign-extension.entity.js';
import { ReopenedSheet } from './campaigns/reopened-sheet.entity.js';
import { CampaignRater } from './campaigns/campaign-rater.entity.js';
import { CampaignSubject } from './campaigns/campaign-subject.entity.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { BackupRun } from './scheduled-backups/backup-run.entity.js';
import { SystemCheck } from './checks/system-check.entity.js';
import { Ballot } from './ballots/ballot.entity.js';
import { CardBatch } from './cards/card-batch.entity.js';
import { CardUse } from './ballots/card-use.entity.js';
import { CardReplacement } from './cards/card-replacement.entity.js';
import { CardCount } from './cards/card-count.entity.js';
import { Card } from './cards/card.entity.js';
import { Collector } from './ballots/collector.entity.js';
import { InboxBallot } from './ballots/inbox-ballot.entity.js';
import { SigningKey } from './statements/signing-key.entity.js';
import { StoredStatement } from './statements/stored-statement.entity.js';
import { SavedView } from './saved-views/saved-view.entity.js';
import { PanelDecision } from './sheets/panel-decision.entity.js';
import { SheetEntry } from './sheets/sheet-entry.entity.js';
import { SheetPanel } from './sheets/sheet-panel.entity.js';
import { SheetReturn } from './sheets/sheet-return.entity.js';
import { SheetSubmission } from './sheets/sheet-submission.entity.js';
import { PaperBatch } from './paper-ballots/paper-batch.entity.js';
import { PaperEntry } from './paper-ballots/paper-entry.entity.js';
import { PaperScan } from './paper-ballots/paper-scan.entity.js';
import { Sheet } from './sheets/sheet.entity.js';
import { Tally } from './ballots/tally.entity.js';
import { AnswerCount } from './ballots/answer-count.entity.js';
import { BallotLot } from './ballots/ballot-lot.entity.js';
import { DoorSignal } from './ballots/door-signal.entity.js';
import { DisclosedCount } from './disclosure/disclosed-count.entity.js';
import { DisclosedAnswer } from './disclosure/disclosed-answer.entity.js';
import { DisclosedDay } from './disclosure/disclosed-day.entity.js';
import { EvidenceFile } from './files/evidence-file.entity.js';
import { FormBlock } from './forms/form-block.entity.js';
import { FormLease } from './forms/form-lease.entity.js';
import { FormShelf } from './forms/form-shelf.entity.js';
import { FormTrialAnswer } from './forms/form-trial-answer.entity.js';
import { FormTrial } from './forms/form-trial.entity.js';
import { FormVersion } from './forms/form-version.entity.js';
import { ActionBoundary } from './grading/action-boundary.entity.js';
import { DistinctionDecision } from './grading/distinction-decision.entity.js';
import { GradingRun } from './grading/grading-run.entity.js';
import { Outcome } from './grading/outcome.entity.js';
import { TieDecision } from './grading/tie-decision.entity.js';
import { QuarantineRequest } from './signals/quarantine-request.entity.js';
import { Objection } from './objections/objection.entity.js';
import { Job } from './jobs/job.entity.js';
import { RecordEvent } from './registers/record-event.entity.js';
import { RecordImportSlice } from './registers/record-import-slice.entity.js';
import { RecordMention } from './registers/record-mention.entity.js';
import { RecordValue } from './registers/record-value.entity.js';
import { RectificationRule } from './registers/rectification-rule.entity.js';
import { RegisterRecord } from './registers/register-record.entity.js';
import { RegisterVersion } from './registers/register-version.entity.js';
import { EarlierGrade } from './earlier-grades/earlier-grade.entity.js';
import { CalendarDay } from './working-calendar/calendar-day.entity.js';
import { PublicationReader } from './publication/publication-reader.entity.js';
import { ReceivedResult } from './result-exchange/received-result.entity.js';
import { RemarkDoor } from './remarks/remark-door.entity.js';
import { RemarkRun } from './remarks/remark-run.entity.js';
import { RemarkSalt } from './remarks/remark-salt.entity.js';
import { RemarkTopicHit } from './remarks/remark-topic-hit.entity.js';
import { RemarkTopic } from './remarks/remark-topic.entity.js';
import { Remark } from './remarks/remark.entity.js';
import { RoundTarget } from './rounds/round-target.entity.js';
import { OrgUnit } from './organisations/org-unit.entity.js';
import { UnitImportSlice } from './organisations/unit-import-slice.entity.js';
import { UnitImport } from './organisations/unit-import.entity.js';
import { Person } from './persons/person.entity.js';
import { Notice } from './publication/notice.entity.js';
import { PublicationPart } from './publication/publication-part.entity.js';
import { PublicationRequest } from './publication/publication-request.entity.js';
import { Publication } from './publication/publication.entity.js';
import { Fact } from './facts/fact.entity.js';
import { FigureSource } from './figures/figure-source.entity.js';
import { Indicator } from './indicators/indicator.entity.js';
import { IndicatorValue } from './indicators/indicator-value.entity.js';
import { Figure } from './figures/figure.entity.js';
import { ContactAddress } from './reminders/contact-address.entity.js';
import { OutgoingMail } from './reminders/outgoing-mail.entity.js';
import { ReminderRule } from './reminders/reminder-rule.entity.js';
import { ReminderRobot } from './reminders/reminder-robot.entity.js';
import { RobotPost } from './reminders/robot-post.entity.js';
import { ReminderTemplate } from './reminders/reminder-template.entity.js';
import { ReminderSetting } from './reminders/reminder-setting.entity.js';
import { Message } from './reminders/message.entity.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { Webhook } from './webhooks/webhook.entity.js';
import { RunFigure } from './grading/run-figure.entity.js';

/** Every table, in an order in which a restore can fill them; whoever opens a data source hands them in, since `database` knows no feature. */
export const entities = [
  OrgUnit,
  UnitImport,
  UnitImportSlice,
  Account,
  AccountPost,
  AccountSetting,
  AccountIdentity,
  Session,
  SecondFactor,
  RecoveryCode,
  ResetSlip,
  AttemptCount,
  AccountAct,
  AccessToken,
  Person,
  FormVersion,
  FormLease,
  FormShelf,
  FormBlock,
  FormTrial,
  FormTrialAnswer,
  Campaign,
  CampaignSubject,
  CampaignRater,
  CampaignDecision,
  CampaignExtension,
  ReopenedSheet,
  EarlierGrade,
  CalendarDay,
  PublicationReader,
  ReceivedResult,
  RoundTarget,
  Collector,
  CardBatch,
  CardCount,
  CardReplacement,
  Card,
  CardUse,
  PaperBatch,
  PaperEntry,
  PaperScan,
  InboxBallot,
  Ballot,
  Tally,
  AnswerCount,
  BallotLot,
  DoorSignal,
  QuarantineRequest,
  Sheet,
  SheetSubmission,
  SheetReturn,
  SheetPanel,
  SheetEntry,
  PanelDecision,
  SigningKey,
  StoredStatement,
  EvidenceFile,
  Fact,
  Indicator,
  IndicatorValue,
  FigureSource,
  Figure,
  Job,
  GradingRun,
  Outcome,
  RunFigure,
  DisclosedCount,
  DisclosedAnswer,
  DisclosedDay,
  RemarkSalt,
  RemarkRun,
  RemarkDoor,
  Remark,
  RemarkTopic,
  RemarkTopicHit,
  TieDecision,
  DistinctionDecision,
  ActionBoundary,
  Publication,
  PublicationPart,
  PublicationRequest,
  Notice,
  Objection,
  AwardSetting,
  Certificate,
  RegisterVersion,
  RectificationRule,
  RegisterRecord,
  RecordEvent,
  RecordValue,
  RecordMention,
  RecordImportSlice,
  ContactAddress,
  Message,
  OutgoingMail,
  ReminderSetting,
  ReminderRule,
  ReminderTemplate,
  ReminderRobot,
  RobotPost,
  Webhook,
  WebhookDelivery,
  SavedView,
  AuditEvent,
  SystemCheck,
  BackupRun,
];
