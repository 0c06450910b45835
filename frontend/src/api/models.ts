import type { components, paths } from './schema';

type Schemas = components['schemas'];

export type Problem = Schemas['Problem'];
export type LocalizedText = Schemas['LocalizedText'];
export type UnitRef = Schemas['UnitRef'];
export type Role = Schemas['Role'];
export type UnitType = Schemas['UnitType'];
export type UnitLevel = Schemas['UnitLevel'];
export type SetUpType = Schemas['SetUpType'];
export type SystemView = Schemas['SystemView'];
export type SessionView = Schemas['SessionView'];
export type AccountView = Schemas['AccountView'];
export type AccountCreate = Schemas['AccountCreate'];
export type AccountPatch = Schemas['AccountPatch'];
export type UnitView = Schemas['UnitView'];
export type UnitCreate = Schemas['UnitCreate'];
export type UnitPatch = Schemas['UnitPatch'];
export type ImportReport = Schemas['ImportReport'];
export type FormSummary = Schemas['FormSummary'];
export type FormVersionSummary = Schemas['FormVersionSummary'];
export type FormVersionView = Schemas['FormVersionView'];
export type CampaignTypeView = Schemas['CampaignTypeView'];
export type CampaignState = Schemas['CampaignState'];
export type CampaignView = Schemas['CampaignView'];
export type CampaignCreate = Schemas['CampaignCreate'];
export type CampaignPatch = Schemas['CampaignPatch'];
export type PhaseView = Schemas['PhaseView'];
export type GroupView = Schemas['GroupView'];
export type SubjectView = Schemas['SubjectView'];
export type SubjectsInput = Schemas['SubjectsInput'];
export type DecisionView = Schemas['DecisionView'];
export type ParticipationRow = Schemas['ParticipationRow'];
export type ParticipationPage = Schemas['ParticipationPage'];
export type CardBatchView = Schemas['CardBatchView'];
export type CollectorView = Schemas['CollectorView'];
export type TaskView = Schemas['TaskView'];
export type SheetView = Schemas['SheetView'];
export type SheetListRow = Schemas['SheetListRow'];
export type EvidenceView = Schemas['EvidenceView'];
export type FactView = Schemas['FactView'];
export type FactCreate = Schemas['FactCreate'];
export type RunView = Schemas['RunView'];
export type CodedNote = Schemas['CodedNote'];
export type LedgerRow = Schemas['LedgerRow'];
export type LedgerPage = Schemas['LedgerPage'];
export type LedgerDetail = Schemas['LedgerDetail'];
export type AuditView = Schemas['AuditView'];
export type { paths };

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}
