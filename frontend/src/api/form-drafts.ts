import type { ConfirmedText, FormManifest } from '@pingyi/form-definitions/vocabulary';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { compact } from '../ui/compact';
import { api, ifMatch, unwrap } from './client';
import type { CampaignTypeView, FormCreate, FormVersionView } from './models';

type Definition = Readonly<Record<string, unknown>>;

export interface DraftContent {
  readonly definition: Definition;
  readonly manifest: FormManifest;
  readonly confirmedTexts?: readonly ConfirmedText[];
}

/** What may be said about a form by its designer; the rest of a manifest follows from the definition. */
export const manifestInput = ({
  title,
  description,
  campaignType,
  group,
  alsoFor,
  audience,
  scored,
}: FormManifest): FormCreate['manifest'] => ({
  title: compact(title) as FormCreate['manifest']['title'],
  description: { ...compact(description), 'zh-CN': description['zh-CN'] },
  campaignType,
  group,
  ...(alsoFor && { alsoFor: [...alsoFor] }),
  audience,
  scored,
});

/** Who fills in a form of a group, and whether in points: what a group usually asks for. */
export const usualFor = ({
  kind,
  filledBy,
}: CampaignTypeView['groups'][number]): Pick<FormManifest, 'audience' | 'scored'> => ({
  audience: kind === 'ballot' ? 'resident' : filledBy === 'subject' ? 'organisation' : 'assessor',
  scored: kind === 'sheet',
});

export const useCreateForm = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: FormCreate) => unwrap(api.POST('/api/forms', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
};

export const useStartDraft = (code: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (definition: Definition) =>
      unwrap(api.POST('/api/forms/{code}/versions', { params: { path: { code } }, body: { definition } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
};

/** @param editor key of the browser tab that holds the lease */
export const saveDraft = (
  id: string,
  revision: number,
  { definition, manifest, confirmedTexts = [] }: DraftContent,
  editor: string,
): Promise<FormVersionView> =>
  unwrap(
    api.PUT('/api/form-versions/{id}', {
      params: { path: { id }, header: ifMatch(revision) },
      body: { definition, manifest: manifestInput(manifest), confirmedTexts: [...confirmedTexts], editor },
    }),
  );

export const takeLease = (id: string, editor: string, takeOver: boolean) =>
  unwrap(api.PUT('/api/form-versions/{id}/lock', { params: { path: { id } }, body: { editor, takeOver } }));

/** Frees the lease while the page goes away: the request outlives it. */
export const freeLease = (id: string, editor: string): void => {
  void fetch(`/api/form-versions/${encodeURIComponent(id)}/lock?editor=${encodeURIComponent(editor)}`, {
    method: 'DELETE',
    credentials: 'same-origin',
    keepalive: true,
  }).catch(() => undefined);
};

export const checkDraft = ({ definition, manifest }: DraftContent) =>
  unwrap(
    api.POST('/api/form-checks', {
      body: { definition, manifest: manifestInput(manifest), ...(manifest.copyOf && { copyOf: manifest.copyOf }) },
    }),
  );

export const useDiscardDraft = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/form-versions/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
};

export const usePublishForm = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/form-versions/{id}/publish', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
};

export const usePublicationReport = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['form-versions', id, 'publication-report'],
    queryFn: () => unwrap(api.GET('/api/form-versions/{id}/publication-report', { params: { path: { id } } })),
    enabled,
    gcTime: 0,
    staleTime: 0,
  });

export const useFormBlocks = () =>
  useQuery({ queryKey: ['form-blocks'], queryFn: () => unwrap(api.GET('/api/form-blocks')), staleTime: 60_000 });

export const useKeepBlock = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { title: { 'zh-CN': string }; elements: Definition[] }) =>
      unwrap(api.POST('/api/form-blocks', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['form-blocks'] }),
  });
};

export const useRemoveBlock = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/form-blocks/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['form-blocks'] }),
  });
};
