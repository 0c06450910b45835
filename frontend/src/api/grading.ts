import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { useCampaignChange } from './campaigns';
import { api, ifMatch, unwrap } from './client';
import { jobFile } from './jobs';
import { staysCurrentWith } from './staying-current';
import type { ActionGroup, ActionGroupsInput, ChangeKind, Dismissal, LedgerFile, RunView, UnitType } from './models';

const isActive = (run: RunView): boolean => run.state === 'queued' || run.state === 'running';

/** Runs, newest first; asked for again, soon as long as one of them is at work. */
export const useRuns = (campaignId: string, query: ListQuery = {}) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'runs', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/grading-runs', {
          params: { path: { id: campaignId }, query: listParameters(query, ['number']) },
        }),
      ),
    placeholderData: keepPreviousData,
    ...staysCurrentWith(isActive),
  });

export const useStartRun = (campaignId: string) =>
  useCampaignChange<Dismissal | undefined, RunView>((dismissal) =>
    unwrap(
      api.POST('/api/campaigns/{id}/grading-runs', {
        params: { path: { id: campaignId } },
        ...(dismissal && { body: { dismissal } }),
      }),
    ),
  );

export const useCancelRun = () =>
  useCampaignChange((id: string) => unwrap(api.DELETE('/api/grading-runs/{id}', { params: { path: { id } } })));

export interface LedgerQuery extends ListQuery {
  readonly grade?: string;
  readonly status?: string;
  readonly change?: ChangeKind;
  readonly actionGroup?: ActionGroup;
  readonly unitType?: UnitType;
  readonly flag?: string;
  readonly under?: string;
  readonly sortGroup?: string;
}

export const useLedger = (campaignId: string, query: LedgerQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'ledger', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/ledger', {
          params: {
            path: { id: campaignId },
            query: listParameters(query, [
              'unitCode',
              'unitName',
              'score',
              'grade',
              'change',
              'status',
              'rank',
              'groupScore',
            ]),
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** The ledger as a file, made by a job that goes on when its page is left. */
/** Units of the ledger by name or code, for choosing one. */
export const fetchLedgerUnits = async (campaignId: string, q: string) => {
  const query = { pageSize: 20, ...(q.trim() !== '' && { q: q.trim() }) };
  const page = await unwrap(api.GET('/api/campaigns/{id}/ledger', { params: { path: { id: campaignId }, query } }));
  return page.items.map(({ unit }) => unit);
};

export const useExportLedger = (campaignId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: LedgerFile) => {
      const path = { id: campaignId };
      const job = await unwrap(api.POST('/api/campaigns/{id}/ledger/exports', { params: { path }, body }));
      void client.invalidateQueries({ queryKey: ['jobs'] });
      return jobFile(job);
    },
  });
};

export const useLedgerDetail = (campaignId: string, unitId: string | undefined) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'ledger-detail', unitId],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/ledger/{unitId}', { params: { path: { id: campaignId, unitId: unitId ?? '' } } }),
      ),
    enabled: unitId !== undefined,
  });

/** Which grades are consolidated, pushed and put in order. */
export const useActionGroups = (campaignId: string) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'action-groups'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/action-groups', { params: { path: { id: campaignId } } })),
  });

export const useSetActionGroups = (id: string) =>
  useCampaignChange(({ revision, body }: { revision: number; body: ActionGroupsInput }) =>
    unwrap(api.PUT('/api/campaigns/{id}/action-groups', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );
