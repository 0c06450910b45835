import { Injectable } from '@nestjs/common';
import type { FormManifest } from '@pingyi/form-definitions';

/** What a campaign type says about the forms of its groups. */
export interface CampaignTypeGroups {
  readonly id: string;
  readonly groups: readonly { readonly key: string; readonly requiredRoles: readonly string[] }[];
}

/** The roles that each group of a campaign type reads from its form; told at start, when the types are known. */
@Injectable()
export class GroupRoles {
  private readonly roles = new Map<string, readonly string[]>();

  learn(types: readonly CampaignTypeGroups[]): void {
    for (const { id, groups } of types) {
      for (const { key, requiredRoles } of groups) this.roles.set(`${id} ${key}`, requiredRoles);
    }
  }

  /** The roles that every group which the form serves asks for. */
  requiredOf({
    campaignType,
    group,
    alsoFor = [],
  }: Pick<FormManifest, 'campaignType' | 'group'> & { readonly alsoFor?: readonly string[] | undefined }): string[] {
    return [...new Set([group, ...alsoFor].flatMap((key) => this.roles.get(`${campaignType} ${key}`) ?? []))];
  }
}
