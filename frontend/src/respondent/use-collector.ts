import { useCallback, useEffect, useState } from 'preact/hooks';
import { fetchCollector, type CollectView } from '../api/collect';
import { retryDelay } from './outbox';

export type Opening =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly view: CollectView }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'trouble'; readonly cause: 'unreachable' | 'busy' };

/** The form of a collector: the one that came with the page, or fetched, and asked for again while the server or the network is away. */
export function useCollector(
  collector: string | undefined,
  opened: CollectView | undefined,
): { opening: Opening; retry: () => void } {
  const [opening, setOpening] = useState<Opening>(() =>
    opened ? { kind: 'ready', view: opened } : { kind: collector === undefined ? 'unknown' : 'loading' },
  );
  const [round, setRound] = useState(0);
  const retry = useCallback(() => setRound((current) => current + 1), []);

  useEffect(() => {
    if (collector === undefined || (opened && round === 0)) return undefined;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (cause: 'unreachable' | 'busy', seconds?: number): void => {
      setOpening({ kind: 'trouble', cause });
      timer = setTimeout(retry, retryDelay(Math.min(round + 1, 5), Math.random(), seconds));
    };
    void fetchCollector(collector).then(
      (answer) => {
        if (!current) return;
        if (answer.body) setOpening({ kind: 'ready', view: answer.body });
        else if (answer.status === 404 || answer.status === 410) setOpening({ kind: 'unknown' });
        else later('busy', answer.retryAfterSeconds);
      },
      () => {
        if (current) later('unreachable');
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [collector, opened, round, retry]);

  return { opening, retry };
}
