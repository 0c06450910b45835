import { Inject, Injectable } from '@nestjs/common';
import { findDisplayNames } from '../accounts/index.js';
import { Database } from '../database/database.js';
import { findNamesInUnits } from '../persons/index.js';
import { isPersonalName } from './domain/name-patterns.js';

/** Names that somebody writing about a unit may know: of people in its posts and in those of the units above, and of its accounts. */
@Injectable()
export class RemarkNames {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A memory for one campaign: units share those above them. */
  forCampaign(): (path: string) => Promise<string[]> {
    const known = new Map<string, Promise<string[]>>();
    const namesIn = (unitId: string): Promise<string[]> => {
      const found = known.get(unitId) ?? this.inUnit(unitId);
      known.set(unitId, found);
      return found;
    };
    return async (path) => {
      const names = await Promise.all(path.split('/').filter(Boolean).map(namesIn));
      return [...new Set(names.flat())];
    };
  }

  private async inUnit(unitId: string): Promise<string[]> {
    const { manager } = this.database.dataSource;
    const [persons, accounts] = await Promise.all([
      findNamesInUnits(manager, [unitId]),
      findDisplayNames(manager, [unitId]),
    ]);
    return [...persons, ...accounts.filter(isPersonalName)];
  }
}
