import { ratesEachSubject, servesGroup } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { FormsService, isPublished } from '../forms/index.js';
import { findUnits } from '../organisations/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import type { Campaign } from './campaign.entity.js';
import type { EvaluatorGroup, FormVariant } from './domain/campaign-plan.js';
import { gradableBy } from './domain/gradable-units.js';
import { areForSame, formsOfGroup } from './domain/group-forms.js';
import { stops, stopsAt, type StepFinding } from './domain/step-findings.js';
import { subjectsNotGradable } from './subject-choice.js';

/** What must stand before a campaign can be published. */
@Injectable()
export class CampaignPreparation {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /** Every group of the type with the newest published form for it. */
  async defaultGroups(type: CampaignType): Promise<EvaluatorGroup[]> {
    const versions = await this.forms.listVersions();
    return groupsOf(type).flatMap((group): EvaluatorGroup[] => {
      const form = this.forms.newestFor(type.id, group.key, versions);
      if (!form) return [];
      const access = group.kind === 'sheet' ? 'account' : 'card';
      return [toGroup(group, access, form, group.joint === true && ratesEachSubject(form.manifest))];
    });
  }

  /** @throws {ValidationFailedError} for a group, form or access that does not fit the type */
  async resolveGroups(type: CampaignType, given: readonly WantedGroup[]): Promise<EvaluatorGroup[]> {
    const versions = new Map((await this.forms.listVersions()).map((version) => [version.id, version]));
    const unders = given.flatMap(({ variants = [] }) => variants.flatMap(({ under }) => under ?? []));
    const places = new Set(
      (await findUnits(this.database.dataSource.manager, [...new Set(unders)])).map(({ id }) => id),
    );
    const resolved: EvaluatorGroup[] = [];
    for (const [index, wanted] of given.entries()) {
      const fail = (field: string) =>
        new ValidationFailedError([{ pointer: `#/groups/${index}/${field}`, code: 'not-a-choice' }]);
      const group = groupsOf(type).find(({ key }) => key === wanted.key);
      if (!group || given.findIndex(({ key }) => key === wanted.key) !== index) throw fail('key');
      const form = versions.get(wanted.formVersionId);
      if (!form || !isPublished(form) || !servesGroup(form.manifest, type.id, wanted.key)) throw fail('formVersionId');
      if ((group.kind === 'sheet') !== (wanted.access === 'account')) throw fail('access');
      const mayBeJoint = group.kind === 'ballot' && ratesEachSubject(form.manifest);
      if (wanted.joint && !mayBeJoint) throw fail('joint');
      const isJoint = mayBeJoint && (wanted.joint ?? group.joint ?? false);
      const variants: FormVariant[] = [];
      for (const [at, { unitTypes, under, formVersionId }] of (wanted.variants ?? []).entries()) {
        const variant = versions.get(formVersionId);
        // One ballot about several units is one form.
        if (isJoint || !variant || !isPublished(variant) || !servesGroup(variant.manifest, type.id, wanted.key))
          throw fail(`variants/${at}/formVersionId`);
        if (
          (unitTypes.length === 0 && under === undefined) ||
          variants.some((other) => areForSame({ unitTypes, under }, other))
        )
          throw fail(`variants/${at}/unitTypes`);
        if (under !== undefined && !places.has(under)) throw fail(`variants/${at}/under`);
        // What a superior adds stands on the base, which its copy keeps (S4.3, I20).
        if (under !== undefined && variant.manifest.copyOf?.formCode !== form.formCode)
          throw new ValidationFailedError([
            { pointer: `#/groups/${index}/variants/${at}/formVersionId`, code: 'not-a-local-copy' },
          ]);
        const { id, formCode, version } = variant;
        variants.push({
          unitTypes: [...unitTypes],
          ...(under !== undefined && { under }),
          formVersionId: id,
          formCode,
          formVersion: version,
        });
      }
      resolved.push({
        ...toGroup(group, wanted.access, form, isJoint),
        ...(wanted.access === 'open' && wanted.feedsGrade && { feedsGrade: true }),
        ...(variants.length > 0 && { variants }),
      });
    }
    return resolved;
  }

  /** Everything that is missing or wrong for publishing. */
  async shortcomings(campaign: Campaign): Promise<StepFinding[]> {
    const subjects = await this.database.reader(CampaignSubject).countBy({ campaignId: campaign.id });
    const phases = campaign.phases.flatMap((phase, index) =>
      phase.endsOn < phase.startsOn ? [{ pointer: `#/phases/${index}/endsOn`, code: 'out-of-range' }] : [],
    );
    return [
      ...stops('no-subjects', subjects === 0 ? [{ pointer: '#/subjects', code: 'required' }] : []),
      ...(await this.unitsNotGradable(campaign)),
      ...stops('no-groups', campaign.groups.length === 0 ? [{ pointer: '#/groups', code: 'required' }] : []),
      ...stops('form-retired', await this.retiredForms(campaign)),
      ...stops('phase-order', phases),
      ...(await this.rulesOf(campaign)),
    ];
  }

  /** Units that the type cannot grade, as it says now: they may have been chosen before it said so. */
  async unitsNotGradable({ id, campaignType }: Campaign): Promise<StepFinding[]> {
    const gradable = gradableBy(this.plugins.find(campaignType) ?? {});
    const units = await subjectsNotGradable(this.database, id, gradable);
    return stopsAt('units-not-gradable', { pointer: '#/subjects', code: 'unit-not-gradable' }, units);
  }

  /** Whether the bundle is the one with which the campaign was made, and takes the scheme. */
  private async rulesOf(campaign: Campaign): Promise<StepFinding[]> {
    const type = this.plugins.find(campaign.campaignType);
    if (!type) return stops('plugin-changed', [{ pointer: '#/campaignType', code: 'not-a-choice' }]);
    if (type.digest !== campaign.pluginDigest)
      return stops('plugin-changed', [{ pointer: '#/pluginDigest', code: 'plugin-changed' }]);
    const errors = await this.plugins.validateScheme(campaign.campaignType, campaign.scheme);
    return stops(
      'scheme-invalid',
      errors.map(({ code, path }) => ({ pointer: `#${path}`, code })),
    );
  }

  /** A form that was retired after the campaign had taken it must be chosen anew. */
  private async retiredForms({ groups }: Campaign): Promise<FieldProblem[]> {
    const states = new Map((await this.forms.listVersions()).map(({ id, state }) => [id, state]));
    return groups.flatMap((group, index) =>
      formsOfGroup(group).flatMap(({ formVersionId }, at) =>
        states.get(formVersionId) === 'RETIRED'
          ? [
              {
                pointer: `#/groups/${index}${at === 0 ? '' : `/variants/${at - 1}`}/formVersionId`,
                code: 'form-retired',
              },
            ]
          : [],
      ),
    );
  }
}

/** What the office chooses for a group. */
export interface WantedGroup extends Pick<EvaluatorGroup, 'key' | 'access' | 'formVersionId' | 'joint' | 'feedsGrade'> {
  readonly variants?: readonly Pick<FormVariant, 'unitTypes' | 'under' | 'formVersionId'>[] | undefined;
}

type PlannedGroup = Pick<
  CampaignType['groups'][number],
  'key' | 'kind' | 'filledBy' | 'namesRater' | 'roster' | 'joint'
> & { readonly isRecord?: true };

/** The groups that are graded, and the records that units fill in beside them. */
const groupsOf = (type: CampaignType): PlannedGroup[] => [
  ...type.groups,
  ...(type.records ?? []).map(({ key }): PlannedGroup => ({ key, kind: 'sheet', filledBy: 'subject', isRecord: true })),
];

const toGroup = (
  group: PlannedGroup,
  access: EvaluatorGroup['access'],
  form: { readonly id: string; readonly formCode: string; readonly version: number },
  joint: boolean,
): EvaluatorGroup => ({
  key: group.key,
  kind: group.kind,
  access,
  formVersionId: form.id,
  formCode: form.formCode,
  formVersion: form.version,
  anonymous: group.kind === 'ballot',
  ...(group.filledBy && { filledBy: group.filledBy }),
  ...(group.namesRater && { namesRater: group.namesRater }),
  ...(group.roster && { roster: group.roster }),
  ...(joint && { joint }),
  ...(group.isRecord && { isRecord: group.isRecord }),
});
