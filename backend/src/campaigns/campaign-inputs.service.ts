import { isDeepStrictEqual } from 'node:util';
import { isRecord, pointer } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import {
  ImmutableError,
  NotFoundError,
  RevisionStaleError,
  ValidationFailedError,
  type FieldProblem,
} from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { findUnits } from '../organisations/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { CampaignRater } from './campaign-rater.entity.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { lastingName } from './campaign-subject.lookup.js';
import { CampaignWords } from './campaign-words.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { EnteredDataCheck } from './entered-data-check.js';
import { enteredThoughKnown, valuesThoughKnown } from './domain/known-context.js';
import { accepts } from './domain/lifecycle.js';
import { ReceivedBallots } from './received-ballots.js';
import type { Commitment, Panel } from './domain/subject-data.js';

/** What an office enters for a whole campaign. */
export interface CampaignInputs {
  readonly context: Record<string, unknown>;
  /** Only while the campaign is a draft; null for one that is drawn at publication. */
  readonly seed?: string | null | undefined;
}

/** What an office enters for one unit; what is left out stays as it is. */
export interface SubjectInputs {
  readonly field?: string | null | undefined;
  readonly values?: Record<string, unknown> | undefined;
  readonly commitments?: readonly Commitment[] | undefined;
  readonly panels?: Readonly<Record<string, Panel>> | undefined;
}

/** Data that a campaign type needs beside sheets, ballots and facts: departments, quotas, holidays, claims, head counts. */
@Injectable()
export class CampaignInputsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(CampaignWords) private readonly words: CampaignWords,
    @Inject(EnteredDataCheck) private readonly enteredData: EnteredDataCheck,
    @Inject(ReceivedBallots) private readonly received: ReceivedBallots,
  ) {}

  /** @throws {ValidationFailedError} 422 with the campaign type's own codes; {@link ImmutableError} for a seed after publication */
  async change(viewer: Viewer, id: string, revision: number, { context, seed }: CampaignInputs): Promise<Campaign> {
    const { campaign: seen } = await this.campaigns.manage(viewer, id);
    const type = this.typeOf(seen);
    const known = enteredThoughKnown({ decidesTies: type.decidesTies, stages: seen.stages }, context);
    if (known.length > 0) throw new ValidationFailedError(known);
    await this.checkByType(type, { ...seen, context }, [], '/context');
    await this.checkFields(seen, fieldsIn(context), (field) => pointer('#/context', 'quota', field));
    const raters = namedRaters(type, context);
    await this.checkUnits(raters);
    return this.database.write(async (tx) => {
      const campaign = await tx.findOneByOrFail(Campaign, { id });
      if (!accepts(campaign, 'inputs')) throw new ImmutableError();
      if (seed !== undefined && seed !== campaign.seed && !accepts(campaign, 'plan')) throw new ImmutableError();
      const next = { context, seed: seed === undefined ? campaign.seed : seed, revision: revision + 1 };
      if (!(await this.database.changeIf(tx, Campaign, { id, revision }, next))) throw new RevisionStaleError();
      await tx.delete(CampaignRater, { campaignId: id });
      await tx.insert(
        CampaignRater,
        raters.map((unitId) => ({ campaignId: id, unitId })),
      );
      await this.audit.record(tx, viewer, {
        action: 'campaign.context-changed',
        subject: campaign.name,
        detail: { keys: Object.keys(context) },
      });
      return Object.assign(campaign, next);
    });
  }

  /** @throws {NotFoundError} outside the caller's reach */
  async subject(viewer: Viewer, id: string, unitId: string): Promise<CampaignSubject> {
    await this.campaigns.get(viewer, id);
    const subject = await this.database.reader(CampaignSubject).findOneBy({ campaignId: id, unitId });
    if (!subject || !isInScope(viewer, subject)) throw new NotFoundError();
    return subject;
  }

  /**
   * @throws {ValidationFailedError} 422 with the campaign type's own codes at `#/values/…` or `#/field`;
   *   {@link RevisionStaleError} 412 when somebody else changed the unit's data while these were checked
   */
  async changeSubject(viewer: Viewer, id: string, unitId: string, given: SubjectInputs): Promise<CampaignSubject> {
    const { campaign } = await this.campaigns.manage(viewer, id);
    const seen = await this.subject(viewer, id, unitId);
    const known = valuesThoughKnown(this.typeOf(campaign), given.values ?? {});
    if (known.length > 0) throw new ValidationFailedError(known);
    checkCommitments(given.commitments ?? []);
    checkPanels(campaign, given.panels ?? {});
    await this.checkReceived(campaign, unitId, given.panels ?? {});
    await this.checkFields(campaign, typeof given.field === 'string' ? [given.field] : [], () => '#/field');
    const fields = storedFields(given);
    const changed: CampaignSubject = { ...seen, ...fields };
    await this.checkByType(this.typeOf(campaign), campaign, [changed], '/subjects/0');
    return this.database.write(async (tx) => {
      const held = await this.database.hold(tx, Campaign, { id }, 'shared');
      if (!held || !accepts(held, 'inputs')) throw new ImmutableError();
      const current = await this.database.hold(tx, CampaignSubject, { campaignId: id, unitId });
      if (!isDeepStrictEqual(current, seen)) throw new RevisionStaleError();
      if (Object.keys(fields).length > 0)
        await tx.update(CampaignSubject, { campaignId: id, unitId }, fields as object);
      await this.audit.record(tx, viewer, {
        action: 'campaign.subject-changed',
        subject: lastingName(seen),
        detail: { campaign: campaign.name, fields: Object.keys(given) },
      });
      return changed;
    });
  }

  /** Nobody votes who is not on the roster (I6). @throws {ValidationFailedError} 422 below-received */
  private async checkReceived(
    campaign: Campaign,
    unitId: string,
    panels: Readonly<Record<string, Panel>>,
  ): Promise<void> {
    const faults: FieldProblem[] = [];
    for (const group of campaign.groups) {
      const roster = panels[group.key]?.roster;
      if (roster === undefined || roster === null) continue;
      const received = (await this.received.shownOf(campaign, group)).get(unitId) ?? 0;
      if (roster < received) faults.push({ pointer: pointer('#/panels', group.key, 'roster'), code: 'below-received' });
    }
    if (faults.length > 0) throw new ValidationFailedError(faults);
  }

  /** Awards are given by field: one that nothing names could not be shown by name. @throws {ValidationFailedError} 422 not-a-choice */
  async checkFields(
    campaign: Campaign,
    fields: readonly string[],
    pointerOf: (field: string) => string,
  ): Promise<void> {
    if (fields.length === 0 || !this.typeOf(campaign).usesFields) return;
    const messages = Object.values(await this.words.messages(campaign));
    const unnamed = fields.filter((field) => !messages.some((words) => Object.hasOwn(words, `field.${field}`)));
    if (unnamed.length > 0)
      throw new ValidationFailedError(unnamed.map((field) => ({ pointer: pointerOf(field), code: 'not-a-choice' })));
  }

  private typeOf(campaign: Campaign): CampaignType {
    const type = this.plugins.find(campaign.campaignType);
    if (!type) throw new NotFoundError();
    return type;
  }

  /** Reports what the type refuses at or below a place, as pointers into what was sent. */
  private async checkByType(
    type: CampaignType,
    campaign: Pick<Campaign, 'scheme' | 'asOf' | 'context'>,
    subjects: readonly CampaignSubject[],
    below: string,
  ): Promise<void> {
    const faults = await this.enteredData.faults(type, campaign, subjects);
    const strip = below === '/context' ? '' : below;
    const errors = faults
      .filter(({ pointer: at }) => at.startsWith(`#${below}`))
      .map(({ code, pointer: at }) => ({ pointer: `#${at.slice(1 + strip.length)}`, code }));
    if (errors.length > 0) throw new ValidationFailedError(errors);
  }

  private async checkUnits(unitIds: readonly string[]): Promise<void> {
    const known = await findUnits(this.database.dataSource.manager, unitIds);
    const missing = unitIds.findIndex((id) => !known.some((unit) => unit.id === id));
    if (missing >= 0)
      throw new ValidationFailedError([{ pointer: `#/context/departments/${missing}/id`, code: 'not-a-choice' }]);
  }
}

/** Fields with places of their own. */
const fieldsIn = ({ quota }: Record<string, unknown>): string[] => (isRecord(quota) ? Object.keys(quota) : []);

function namedRaters(type: CampaignType, context: Record<string, unknown>): string[] {
  const { departments } = context;
  if (!type.groups.some(({ namesRater }) => namesRater) || !Array.isArray(departments)) return [];
  return departments.flatMap((department: unknown) => {
    const id = typeof department === 'object' && department !== null ? (department as { id?: unknown }).id : undefined;
    return typeof id === 'string' ? [id] : [];
  });
}

function checkCommitments(commitments: readonly Commitment[]): void {
  const repeated = commitments.findIndex(
    ({ code }, index) => commitments.findIndex((other) => other.code === code) !== index,
  );
  if (repeated >= 0)
    throw new ValidationFailedError([{ pointer: `#/commitments/${repeated}/code`, code: 'duplicate' }]);
}

function checkPanels(campaign: Campaign, panels: Readonly<Record<string, Panel>>): void {
  const unknown = Object.keys(panels).find(
    (key) => !campaign.groups.some((group) => group.key === key && group.kind === 'ballot'),
  );
  if (unknown !== undefined)
    throw new ValidationFailedError([{ pointer: `#/panels/${unknown}`, code: 'unknown-field' }]);
}

const storedFields = ({ field, values, commitments, panels }: SubjectInputs): Partial<CampaignSubject> => ({
  ...(field === undefined ? {} : { field }),
  ...(values === undefined ? {} : { enteredValues: values }),
  ...(commitments === undefined ? {} : { commitments: [...commitments] }),
  ...(panels === undefined ? {} : { panels: { ...panels } }),
});
