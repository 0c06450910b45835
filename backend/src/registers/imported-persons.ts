import type { EntityManager } from 'typeorm';
import { isInScope, type Viewer } from '../access/index.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { findPersonsCalled, leadingKinds, type Person } from '../persons/index.js';
import { canBeAbout } from './domain/record-person.js';
import type { RecordSubject } from './register-definition.js';

interface PersonOfUnit {
  readonly person: Person;
  readonly unit: OrgUnit;
}

/** Whom the names in a file may mean. */
export class ImportedPersons {
  private constructor(private readonly byName: ReadonlyMap<string, readonly PersonOfUnit[]>) {}

  /** @param day on which they are in their post */
  static async called(
    manager: EntityManager,
    viewer: Viewer,
    names: ReadonlySet<string>,
    day: string,
  ): Promise<ImportedPersons> {
    const persons = await findPersonsCalled(manager, [...names], day);
    const units = new Map(
      (await findUnits(manager, [...new Set(persons.map(({ unitId }) => unitId))])).map((unit) => [unit.id, unit]),
    );
    const reached = persons.flatMap((person): PersonOfUnit[] => {
      const unit = units.get(person.unitId);
      return unit && isInScope(viewer, unit) ? [{ person, unit }] : [];
    });
    const byName = new Map<string, PersonOfUnit[]>();
    for (const one of reached) byName.set(one.person.name ?? '', [...(byName.get(one.person.name ?? '') ?? []), one]);
    return new ImportedPersons(byName);
  }

  /** The one whom a record about a unit can be about, or the code of what is wrong with the name. */
  whoIs(about: RecordSubject, name: string, unit: OrgUnit): Person | 'person-unknown' | 'person-ambiguous' {
    const [found, ...others] = (this.byName.get(name) ?? []).filter(({ person, unit: own }) =>
      canBeAbout(about, { leads: leadingKinds.includes(person.kind), unit: own }, unit),
    );
    if (!found) return 'person-unknown';
    return others.length > 0 ? 'person-ambiguous' : found.person;
  }
}
