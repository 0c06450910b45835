import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap, upload } from './client';
import { listParameters, type ListQuery } from './list-query';
import type { MemberGroup, PersonCreate, PersonImportReport, PersonKind, PersonPatch } from './models';

export const personKinds: readonly PersonKind[] = ['secretary', 'member', 'party-worker', 'leader'];

export const memberGroups: readonly MemberGroup[] = [
  'organ',
  'station',
  'expert',
  'without-post',
  'migrant',
  'village-official',
  'party-worker',
];

export interface PersonQuery extends ListQuery {
  readonly unitId?: string;
  readonly under?: string;
  readonly kind?: PersonKind;
  /** A unit that they lead, at its head or above it. */
  readonly leading?: string;
  readonly group?: MemberGroup;
  /** A day on which they are in their post. */
  readonly inOfficeOn?: string;
}

export const fetchPersons = (query: PersonQuery) =>
  unwrap(api.GET('/api/persons', { params: { query: listParameters(query, ['name', 'post', 'kind', 'from', 'to']) } }));

export const usePersons = (query: PersonQuery) =>
  useQuery({
    queryKey: ['persons', query],
    queryFn: () => fetchPersons(query),
    placeholderData: keepPreviousData,
  });

function usePersonChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['persons'] }) });
}

export const useCreatePerson = () =>
  usePersonChange((body: PersonCreate) => unwrap(api.POST('/api/persons', { body })));

export const useUpdatePerson = () =>
  usePersonChange(({ id, revision, body }: { id: string; revision: number; body: PersonPatch }) =>
    unwrap(api.PATCH('/api/persons/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useRemovePerson = () =>
  usePersonChange(({ id, revision }: { id: string; revision: number }) =>
    unwrap(api.DELETE('/api/persons/{id}', { params: { path: { id }, header: ifMatch(revision) } })),
  );

interface PersonFile {
  readonly file: File;
  readonly dryRun: boolean;
  /** Leaves out columns whose titles the server does not know. */
  readonly ignoreUnknown: boolean;
}

export const useImportPersons = () =>
  usePersonChange(({ file, dryRun, ignoreUnknown }: PersonFile) =>
    upload<PersonImportReport>(`/api/persons/import?dryRun=${dryRun}&ignoreUnknownColumns=${ignoreUnknown}`, file),
  );
