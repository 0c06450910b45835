import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchChain, fetchStatement, packageAddress } from '../api/published';
import { releaseHeaders } from '../api/release-code';
import type { PublishedResult } from '../api/models';
import { download } from '../api/client';
import type {
  RecomputedGrades,
  VerificationFault,
  VerificationReply,
  VerificationRequest,
  VerificationStep,
} from './verification';

export type Verification =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly step: VerificationStep }
  | { readonly state: 'failed' | 'unreadable' }
  | {
      readonly state: 'done';
      readonly faults: readonly VerificationFault[];
      readonly grades: RecomputedGrades;
      readonly key: string | null;
      readonly seconds: number;
    };

/** Recomputes a published result on this device, in a worker that can be stopped. */
export function useVerification(result: PublishedResult): {
  verification: Verification;
  start: () => void;
  stop: () => void;
} {
  const [verification, setVerification] = useState<Verification>({ state: 'idle' });
  const worker = useRef<Worker>(undefined);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const start = useCallback(() => {
    end();
    setVerification({ state: 'working', step: 'download' });
    const started = performance.now();
    const current = new Worker(new URL('./verifier.worker.ts', import.meta.url), { type: 'module' });
    worker.current = current;
    const settle = (outcome: Verification): void => {
      if (worker.current !== current) return;
      end();
      setVerification(outcome);
    };
    current.addEventListener('error', () => settle({ state: 'failed' }));
    current.addEventListener('message', ({ data }: MessageEvent<VerificationReply>) => {
      if (worker.current !== current) return;
      if (data.kind === 'step') setVerification({ state: 'working', step: data.step });
      else if (data.kind === 'unreadable') settle({ state: 'unreadable' });
      else
        settle({
          state: 'done',
          faults: data.faults,
          grades: data.grades,
          key: data.key,
          seconds: (performance.now() - started) / 1000,
        });
    });
    const shown = { inputHash: result.inputHash, outcomeHash: result.outcomeHash, pluginDigest: result.plugin.digest };
    const downloads = [
      download(packageAddress(result.id), 'package.zip', { headers: releaseHeaders(result.id) }),
      fetchStatement(result.id).then(async (signed) => ({
        signed,
        chain: await fetchChain(typeof signed.statement['office'] === 'string' ? signed.statement['office'] : null),
      })),
    ] as const;
    Promise.all(downloads)
      .then(async ([{ blob }, said]) => {
        const request: VerificationRequest = { zip: new Uint8Array(await blob.arrayBuffer()), ...said, shown };
        current.postMessage(request, [request.zip.buffer]);
      })
      .catch(() => settle({ state: 'failed' }));
  }, [end, result]);

  const stop = useCallback(() => {
    end();
    setVerification({ state: 'idle' });
  }, [end]);

  return { verification, start, stop };
}
