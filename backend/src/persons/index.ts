export { Person } from './person.entity.js';
export { PersonsModule } from './persons.module.js';
export { PersonRemovals, type RemovedPerson } from './person-removals.js';
export { isPerson, personsOf } from './person.lookup.js';
export { memberGroups, personKinds, type MemberGroup, type PersonKind } from './person-vocabulary.js';
