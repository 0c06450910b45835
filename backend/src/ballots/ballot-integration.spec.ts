import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Config } from '../config/config.js';
import { BallotIntegration } from './ballot-integration.js';
import type { AnswerRecount } from './inbox/answer-recount.js';
import type { BallotPool } from './inbox/ballot-pool.js';
import type { BallotSealing } from './inbox/ballot-sealing.js';
import type { KeyRotation } from './inbox/key-rotation.js';

const seconds = 60;

describe('counting while ballots come in', () => {
  let rounds: number;
  let integration: BallotIntegration;

  beforeEach(() => {
    vi.useFakeTimers();
    rounds = 0;
    const pool = {
      mix: async () => void rounds++,
      sealPlain: async () => undefined,
      empty: async () => ({ setAside: 0 }),
    };
    const sealing = { due: async () => [], seal: async () => undefined, stop: () => undefined };
    const rotation = { destroyOrphans: async () => undefined };
    integration = new BallotIntegration(
      pool as unknown as BallotPool,
      sealing as unknown as BallotSealing,
      rotation as unknown as KeyRotation,
      { run: async () => undefined } as unknown as AnswerRecount,
      { role: 'all', integrationSeconds: seconds } as Config,
    );
    integration.onApplicationBootstrap();
  });
  afterEach(async () => {
    await integration.beforeApplicationShutdown();
    vi.useRealTimers();
  });

  const minute = async (arrivals: number) => {
    for (let arrival = 0; arrival < arrivals; arrival++) integration.noteArrival();
    await vi.advanceTimersByTimeAsync(seconds * 1_000);
  };

  it.each([
    ['as long as they are few', 200 * seconds, 1],
    ['not while more than two hundred come a second', 200 * seconds + 1, 0],
  ])('happens by the clock %s', async (_, arrivals, expected) => {
    await minute(arrivals);
    expect(rounds).toBe(expected);
  });

  it('gives way ten times in a row at most, and from then on again', async () => {
    for (let at = 0; at < 22; at++) await minute(200 * seconds + 1);
    expect(rounds).toBe(2);
  });

  it('happens when the rush is over', async () => {
    await minute(200 * seconds + 1);
    await minute(0);
    expect(rounds).toBe(1);
  });
});
