export { Person } from './person.entity.js';
export { personRef, toPersonRef } from './person-ref.js';
export { PersonsModule } from './persons.module.js';
export { PersonsService } from './persons.service.js';
export { PersonRemovals, type RemovedPerson } from './person-removals.js';
export {
  findNamesInUnits,
  findPerson,
  findPersons,
  findPersonsCalled,
  isInOffice,
  isPerson,
  ofPersonCalled,
  personsInOffice,
  personsByLogin,
  personsOf,
  unitsOfPersons,
  type PersonInOffice,
} from './person.lookup.js';
export { leadingKinds, memberGroups, personKinds, type MemberGroup, type PersonKind } from './person-vocabulary.js';
