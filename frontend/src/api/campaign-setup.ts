import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { useCampaignChange } from './campaigns';
import { compact } from '../ui/compact';
import type { AssessorRule, CampaignPatch, SheetReopening, UnitsInput } from './models';

/** How many units of each type a choice comes to; asked anew each time it is shown. */
export const useSubjectCheck = (id: string, choice: UnitsInput | undefined) =>
  useQuery({
    queryKey: ['campaigns', id, 'subject-check', choice],
    queryFn: () =>
      unwrap(
        api.POST('/api/campaigns/{id}/subject-checks', {
          params: { path: { id } },
          body: choice ?? { codes: '' },
        }),
      ),
    enabled: choice !== undefined,
    retry: false,
    gcTime: 0,
  });

/** What a rule for assessors would come to. */
export const useAssessorCheck = (id: string, group: string, rule: AssessorRule | undefined) =>
  useQuery({
    queryKey: ['campaigns', id, 'assessor-check', group, rule],
    queryFn: () =>
      unwrap(
        api.POST('/api/campaigns/{id}/groups/{group}/assessor-checks', {
          params: { path: { id, group } },
          body: rule ?? { by: 'reach' },
        }),
      ),
    enabled: rule !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

/** Accounts among whom units can be shared. */
export const useAssessors = (id: string, q: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'assessors', q],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/assessors', {
          params: { path: { id }, query: compact({ q: q.trim() || undefined, pageSize: 200 }) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

interface GroupChange {
  readonly revision: number;
  /** Rules that are not as they were, by the keys of their groups. */
  readonly rules: Readonly<Record<string, AssessorRule>>;
  readonly body: CampaignPatch;
  /** Told of each revision that was reached, so that what is left can be tried again. */
  readonly onRevision: (revision: number) => void;
}

/** @returns a way to save the groups of a draft with the rules for their assessors */
export const useSaveGroups = (id: string) =>
  useCampaignChange(async ({ revision, rules, body, onRevision }: GroupChange) => {
    let reached = revision;
    for (const [group, rule] of Object.entries(rules)) {
      const path = { id, group };
      const saved = await unwrap(
        api.PUT('/api/campaigns/{id}/groups/{group}/assessors', {
          params: { path, header: ifMatch(reached) },
          body: rule,
        }),
      );
      reached = saved.revision;
      onRevision(reached);
    }
    return unwrap(api.PATCH('/api/campaigns/{id}', { params: { path: { id }, header: ifMatch(reached) }, body }));
  });

/** The usual phases of a type on working days. */
export const fetchPhaseProposal = (type: string, from: string) =>
  unwrap(api.GET('/api/campaign-types/{id}/phase-proposal', { params: { path: { id: type }, query: { from } } }));

/** What every day between two is to the office. */
export const useOfficeDays = (span: { readonly from: string; readonly to: string } | undefined) =>
  useQuery({
    queryKey: ['working-calendar', 'days', span],
    queryFn: () => unwrap(api.GET('/api/working-calendar/days', { params: { query: span ?? { from: '', to: '' } } })),
    enabled: span !== undefined,
    placeholderData: keepPreviousData,
  });

export const useExtensions = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'extensions'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/extensions', { params: { path: { id } } })),
  });

interface LaterEnd {
  readonly revision: number;
  readonly phase: string;
  readonly endsOn: string;
  readonly reason: string;
}

export const useExtendPhase = (id: string) =>
  useCampaignChange(({ revision, phase, ...body }: LaterEnd) =>
    unwrap(
      api.PUT('/api/campaigns/{id}/phases/{phase}/end', {
        params: { path: { id, phase }, header: ifMatch(revision) },
        body,
      }),
    ),
  );

export const useReopenSheets = (id: string) =>
  useCampaignChange(
    ({ revision, group, body }: { readonly revision: number; readonly group: string; readonly body: SheetReopening }) =>
      unwrap(
        api.PUT('/api/campaigns/{id}/groups/{group}/reopened-sheets', {
          params: { path: { id, group }, header: ifMatch(revision) },
          body,
        }),
      ),
  );

/** @returns a way to enter head counts as they were pasted */
export const useEnterRosters = (id: string, group: string) =>
  useCampaignChange((text: string) =>
    unwrap(api.PUT('/api/campaigns/{id}/groups/{group}/rosters', { params: { path: { id, group } }, body: { text } })),
  );
