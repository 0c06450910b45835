import { z } from 'zod';
import type { Person } from './person.entity.js';
import { personKinds } from './person-vocabulary.js';

/** The few fields by which other resources name a person; name and post are null once they were removed on request. */
export const personRef = z
  .strictObject({
    id: z.string(),
    name: z.string().nullable(),
    post: z.string().nullable(),
    kind: z.enum(personKinds),
  })
  .meta({ id: 'PersonRef' });

export const toPersonRef = ({ id, name, post, kind }: Pick<Person, 'id' | 'name' | 'post' | 'kind'>) => ({
  id,
  name,
  post,
  kind,
});
