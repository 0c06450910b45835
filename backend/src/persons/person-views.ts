import { z } from 'zod';
import { managesPath, type Viewer } from '../access/index.js';
import { day, id } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { longestName, longestPost } from './domain/person-table.js';
import { memberGroups, personKinds } from './person-vocabulary.js';
import type { PersonInUnit } from './persons.service.js';

const text = (max: number) => z.string().trim().min(1).max(max);

/** What is said of a person, in requests. */
export const personFields = {
  name: text(longestName),
  post: text(longestPost),
  kind: z.enum(personKinds),
  group: z.enum(memberGroups).nullable(),
  from: day.nullable(),
  to: day.nullable(),
  accountId: id.nullable(),
};

/** What a list of persons and its file can be narrowed by, beside words. */
export const personFilters = {
  unitId: id.optional(),
  under: id.optional(),
  kind: z.enum(personKinds).optional(),
  leading: id.optional(),
  group: z.enum(memberGroups).optional(),
  inOfficeOn: day.optional(),
};

export const personView = z
  .strictObject({
    id: z.string(),
    unit: unitRef,
    name: z.string(),
    post: z.string(),
    kind: personFields.kind,
    group: personFields.group,
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** The login that is this person; told to those who manage accounts. */
    account: z.strictObject({ id: z.string(), username: z.string(), displayName: z.string() }).nullable(),
    revision: z.int(),
    /** Whether the caller may change it; guidance reads. */
    manageable: z.boolean(),
  })
  .meta({ id: 'Person' });

export const toPersonView = (viewer: Viewer, { person, unit, account }: PersonInUnit): z.input<typeof personView> => ({
  id: person.id,
  unit: toUnitRef(unit),
  name: person.name ?? '',
  post: person.post ?? '',
  kind: person.kind,
  group: person.memberGroup,
  from: person.fromDay,
  to: person.toDay,
  account: account && { id: account.id, username: account.username, displayName: account.displayName },
  revision: person.revision,
  manageable: viewer.permissions.has('persons.write') && managesPath(viewer, unit.path),
});
