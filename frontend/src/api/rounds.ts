import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, ifMatch, unwrap, upload } from './client';
import { listParameters, type ListQuery } from './list-query';
import type { CampaignView, EarlierGradeReport, ReceivedReport, RoundRef, TargetsInput } from './models';
import { staysCurrent } from './staying-current';

/** The rounds before and after a campaign, and what differs from the one before; asked again when the campaign moves on. */
export const useRounds = ({ id, revision }: Pick<CampaignView, 'id' | 'revision'>) =>
  useQuery({
    queryKey: ['campaigns', id, 'rounds', revision],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/rounds', { params: { path: { id } } })),
  });

export const useBeginRound = (id: string) =>
  useCampaignChange<void, RoundRef>(() =>
    unwrap(api.POST('/api/campaigns/{id}/next-round', { params: { path: { id } } })),
  );

export const useRoundChains = (query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', 'round-chains', query],
    queryFn: () => unwrap(api.GET('/api/rounds', { params: { query: listParameters(query, ['asOf', 'name']) } })),
    placeholderData: keepPreviousData,
  });

export const useRoundBoard = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'round-board'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/round-board', { params: { path: { id } } })),
    ...staysCurrent,
  });

export const useSetTargets = (id: string) =>
  useCampaignChange(({ revision, body }: { revision: number; body: TargetsInput }) =>
    unwrap(api.PUT('/api/campaigns/{id}/round-targets', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export interface WeakUnitQuery extends ListQuery {
  readonly result?: 'risen' | 'not-risen';
  readonly helped?: 'true' | 'false';
}

export const useWeakUnits = (id: string, query: WeakUnitQuery) =>
  useQuery({
    queryKey: ['campaigns', id, 'weak-units', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/weak-units', {
          params: { path: { id }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Puts every weak unit of a round on the list of its year. */
export const useListWeakUnits = (id: string) =>
  useCampaignChange(() => unwrap(api.POST('/api/campaigns/{id}/weak-units/list', { params: { path: { id } } })));

/** Results that offices below have handed up. */
export const useReceivedResults = (query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', 'received-results', query],
    queryFn: () => unwrap(api.GET('/api/received-results', { params: { query: listParameters(query, []) } })),
    placeholderData: keepPreviousData,
  });

export const useTakeResult = () =>
  useCampaignChange(({ file, dryRun }: { readonly file: File; readonly dryRun: boolean }) =>
    upload<ReceivedReport>(`/api/received-results/import?dryRun=${dryRun}`, file),
  );

export const useEarlierGrades = (type: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', 'earlier-grades', type, query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaign-types/{type}/earlier-grades', {
          params: { path: { type }, query: listParameters(query, ['year']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

interface GradeFile {
  readonly file: File;
  readonly dryRun: boolean;
  /** Leaves out columns whose titles the server does not know. */
  readonly ignoreUnknown: boolean;
  /** Of the titles of the file. */
  readonly language: string;
}

export const useImportGrades = (type: string) =>
  useCampaignChange(({ file, dryRun, ignoreUnknown, language }: GradeFile) =>
    upload<EarlierGradeReport>(
      `/api/campaign-types/${type}/earlier-grades/import?lang=${language}&dryRun=${dryRun}&ignoreUnknownColumns=${ignoreUnknown}`,
      file,
    ),
  );

export const useRemoveGrade = () =>
  useCampaignChange((id: string) => unwrap(api.DELETE('/api/earlier-grades/{id}', { params: { path: { id } } })));
