import type { FormManifest, FormOrigin, ShippedForm } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import {
  checkForm,
  lockedNames,
  reviewForm,
  type CheckOptions,
  type EnteredManifest,
  type Finding,
} from './domain/index.js';
import { FormVersion } from './form-version.entity.js';
import { FormVersionUnknownError } from './forms.errors.js';
import { GroupRoles } from './group-roles.js';

/** What a definition is checked with besides itself. */
export interface ReviewContext {
  readonly manifest?: EnteredManifest | undefined;
  /** The version a form was copied from, by id or by code and number. */
  readonly copyOf?: string | FormOrigin | undefined;
  /** Code of the form, which may be one of the shipped forms. */
  readonly code?: string | undefined;
}

/** Applies the one form check with all that is known about a form: its group, its audience and what it was copied from. */
@Injectable()
export class FormReviewService {
  private readonly shipped = new Map<string, ShippedForm>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(GroupRoles) private readonly groupRoles: GroupRoles,
  ) {}

  /** The base questions of a shipped form stay in every local version of it. */
  learnShipped(form: ShippedForm): void {
    this.shipped.set(form.code, form);
  }

  isShipped(code: string): boolean {
    return this.shipped.has(code);
  }

  /** Every finding, warnings last. */
  async review(definition: unknown, context: ReviewContext): Promise<Finding[]> {
    return reviewForm(definition, await this.optionsFor(context));
  }

  /** What stands in the way of publishing a version. */
  async faultsOf(version: FormVersion): Promise<Finding[]> {
    return checkForm(version.definition, await this.optionsFor(contextOf(version.manifest)));
  }

  /** Names of the questions of a version that come from its base and stay as they are there (S4.3, I20). */
  async lockedQuestions(version: FormVersion): Promise<string[]> {
    const base = await this.baseOf(contextOf(version.manifest));
    return base ? lockedNames(base) : [];
  }

  /** @throws {FormVersionUnknownError} for an origin named by an id that is not there */
  async optionsFor(context: ReviewContext): Promise<CheckOptions> {
    const { manifest } = context;
    const base = await this.baseOf(context);
    return { ...(manifest && optionsOf(manifest, this.groupRoles.requiredOf(manifest))), ...(base && { base }) };
  }

  private async baseOf({ copyOf, code }: ReviewContext): Promise<Record<string, unknown> | undefined> {
    return copyOf === undefined ? this.shipped.get(code ?? '')?.definition : this.definitionOf(copyOf);
  }

  /** A draft that was copied and then discarded binds nobody any more. */
  private async definitionOf(origin: string | FormOrigin): Promise<Record<string, unknown> | undefined> {
    const version = await this.database
      .reader(FormVersion)
      .findOneBy(typeof origin === 'string' ? { id: origin } : { ...origin });
    if (!version && typeof origin === 'string') throw new FormVersionUnknownError();
    return version?.definition;
  }
}

/** A version under review, by its own manifest. */
export const contextOf = (manifest: FormManifest): ReviewContext => ({
  manifest,
  copyOf: manifest.copyOf,
  code: manifest.code,
});

/** How a form of this kind is checked. A ballot that no campaign grades needs no overall question. */
export const optionsOf = (
  manifest: Pick<FormManifest, 'scored' | 'audience' | 'campaignType'>,
  requiredRoles: readonly string[],
): CheckOptions => ({
  scored: manifest.scored,
  audience: manifest.audience,
  needsOverall: manifest.audience === 'resident' && manifest.campaignType !== null,
  requiredRoles,
});
