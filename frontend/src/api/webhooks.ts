import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import type { WebhookCreate, WebhookPatch } from './models';

const webhooksKey = ['webhooks'] as const;
const deliveriesKey = ['webhook-deliveries'] as const;
/** How often is looked what came of messages while they are shown, in milliseconds. */
const lookMs = 5_000;

export const useWebhooks = (query: { readonly page: number; readonly pageSize: number }) =>
  useQuery({
    queryKey: [...webhooksKey, query],
    queryFn: () => unwrap(api.GET('/api/webhooks', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: lookMs,
  });

export const useDeliveries = (id: string, page: number) =>
  useQuery({
    queryKey: [...deliveriesKey, id, page],
    queryFn: () =>
      unwrap(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id }, query: { page, pageSize: 10 } } })),
    placeholderData: keepPreviousData,
    refetchInterval: lookMs,
  });

function useChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: webhooksKey });
      await client.invalidateQueries({ queryKey: deliveriesKey });
    },
  });
}

export const useCreateWebhook = () => useChange((body: WebhookCreate) => unwrap(api.POST('/api/webhooks', { body })));

export const useChangeWebhook = () =>
  useChange(({ id, revision, body }: { id: string; revision: number; body: WebhookPatch }) =>
    unwrap(api.PATCH('/api/webhooks/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useRemoveWebhook = () =>
  useChange((id: string) => unwrap(api.DELETE('/api/webhooks/{id}', { params: { path: { id } } })));

export const useRotateSecret = () =>
  useChange((id: string) => unwrap(api.POST('/api/webhooks/{id}/secret', { params: { path: { id } } })));

export const usePingWebhook = () =>
  useChange((id: string) => unwrap(api.POST('/api/webhooks/{id}/ping', { params: { path: { id } } })));

export const useRedeliver = () =>
  useChange(({ id, deliveryId }: { id: string; deliveryId: string }) =>
    unwrap(api.POST('/api/webhooks/{id}/deliveries/{deliveryId}/redelivery', { params: { path: { id, deliveryId } } })),
  );
