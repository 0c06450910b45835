import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findCampaignsWith } from '../campaigns/campaign.lookup.js';
import { Database } from '../database/database.js';
import type { FormUse } from './domain/form-bin.js';
import { FormVersion } from './form-version.entity.js';

type Source = (manager: EntityManager, versions: readonly Pick<FormVersion, 'id' | 'version'>[]) => Promise<FormUse[]>;

/** What stands on the versions of a form; rooms that build on this one say so themselves. */
@Injectable()
export class FormUses {
  private readonly sources: Source[] = [];

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Has a room asked too, whenever a form is. */
  follow(source: Source): void {
    this.sources.push(source);
  }

  /** By kind and name; once for each version. */
  async of(formCode: string, manager: EntityManager = this.database.dataSource.manager): Promise<FormUse[]> {
    const versions = await manager.find(FormVersion, {
      select: { id: true, formCode: true, version: true, manifest: true },
      order: { formCode: 'ASC', version: 'ASC' },
    });
    const own = versions.filter((version) => version.formCode === formCode);
    const campaigns = (await findCampaignsWith(manager, formCode)).map(({ id, name, version }): FormUse => ({
      kind: 'campaign',
      id,
      name,
      version,
    }));
    const told = await Promise.all(this.sources.map((source) => source(manager, own)));
    // A copy is checked against what it was copied from for as long as there is one.
    const copies = new Map(
      versions.flatMap(({ formCode: code, manifest: { copyOf, title } }): [string, FormUse][] =>
        copyOf?.formCode === formCode ? [[code, { kind: 'form', id: code, name: title, version: copyOf.version }]] : [],
      ),
    );
    return [...campaigns, ...told.flat(), ...copies.values()];
  }
}
