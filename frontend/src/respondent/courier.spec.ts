import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCourier } from './courier';
import type { Attempt, Delivery } from './outbox';

const accepted: Attempt = { kind: 'answered', status: 201, receipt: 'R' };
const lost: Attempt = { kind: 'unreachable' };

function courierWith(attempts: Attempt[]) {
  const seen: Delivery[] = [];
  const send = vi.fn(async () => attempts.shift() ?? accepted);
  return {
    seen,
    send,
    courier: createCourier({ send, random: () => 0.5, onChange: (delivery) => seen.push(delivery) }),
  };
}

describe('the courier', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps trying until the server has the answers, and then stops', async () => {
    const { courier, seen, send } = courierWith([lost, lost, accepted]);
    courier.press();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(seen.map((delivery) => delivery.kind)).toEqual([
      'sending',
      'waiting',
      'sending',
      'waiting',
      'sending',
      'delivered',
    ]);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('never runs two attempts at once, however often it is pressed', async () => {
    const { courier, send } = courierWith([lost]);
    courier.press();
    courier.press();
    courier.press();
    await vi.advanceTimersByTimeAsync(0);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('tries at once when pressed while waiting, and the old timer does not send a second time', async () => {
    const { courier, send } = courierWith([lost, accepted]);
    courier.press();
    await vi.advanceTimersByTimeAsync(0);
    courier.press();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('says nothing more after it is stopped', async () => {
    const { courier, seen } = courierWith([lost]);
    courier.press();
    courier.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen.map((delivery) => delivery.kind)).toEqual(['sending']);
  });
});
