import { Inject, Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '../access/index.js';
import { AccountList, type Account } from '../accounts/index.js';
import { visibleCampaigns, type Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { FormsService, type FormVersion } from '../forms/index.js';
import { OrganisationsService, type OrgUnit, type UnitInTree } from '../organisations/index.js';
import { PersonsService, type Person } from '../persons/index.js';
import { NamedRecords, type NamedRecord } from '../registers/index.js';

export interface Found {
  readonly units: readonly UnitInTree[];
  readonly campaigns: readonly Campaign[];
  readonly forms: readonly Pick<FormVersion, 'formCode' | 'manifest'>[];
  readonly accounts: readonly Account[];
  readonly persons: readonly { readonly person: Person; readonly unit: OrgUnit }[];
  readonly records: readonly NamedRecord[];
}

/** Of each kind; whoever wants more narrows the words, or looks into the list of the kind. */
const most = 8;

/** What somebody can open whose name, or code, holds some words; as each room lists it for the caller, and nothing else. */
@Injectable()
export class SearchService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(AccountList) private readonly accounts: AccountList,
    @Inject(PersonsService) private readonly persons: PersonsService,
    @Inject(NamedRecords) private readonly records: NamedRecords,
  ) {}

  async find(viewer: Viewer, q: string): Promise<Found> {
    const query = { q, pageSize: most };
    const ifMay = async <T>(permission: Permission, find: () => Promise<T[]>): Promise<T[]> =>
      viewer.permissions.has(permission) ? find() : [];
    return {
      units: await ifMay('units.read', async () => [...(await this.organisations.list(viewer, query)).items]),
      campaigns: await ifMay('campaigns.read', () => this.findCampaigns(viewer, q)),
      forms: await ifMay('forms.read', () => this.findForms(q)),
      accounts: await ifMay('accounts.manage', async () =>
        (await this.accounts.list(viewer, query)).items.map(({ account }) => account),
      ),
      persons: await ifMay('persons.read', async () => (await this.persons.list(viewer, query)).items),
      records: await ifMay('registers.read', () => this.records.find(viewer, q, most)),
    };
  }

  private findCampaigns(viewer: Viewer, q: string): Promise<Campaign[]> {
    const builder = visibleCampaigns(this.database, viewer);
    keepContaining(builder, ['campaign.name'], q);
    return builder.orderBy('campaign.createdAt', 'DESC').addOrderBy('campaign.id').limit(most).getMany();
  }

  /** Titles are in several languages, and forms are few enough to be read through. */
  private async findForms(q: string): Promise<Found['forms'][number][]> {
    const wanted = q.toLowerCase();
    const forms = await this.forms.listForms();
    return forms
      .filter(({ formCode, manifest }) =>
        [formCode, ...Object.values(manifest.title)].some((text) => text?.toLowerCase().includes(wanted)),
      )
      .slice(0, most);
  }
}
