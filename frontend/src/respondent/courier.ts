import { afterAttempt, editing, type Attempt, type Delivery } from './outbox';

export interface CourierPorts {
  /** One attempt; it never throws. */
  send(): Promise<Attempt>;
  random(): number;
  onChange(delivery: Delivery): void;
}

export interface Courier {
  /** Starts handing in, or tries again at once when it is waiting. While an attempt runs it does nothing. */
  press(): void;
  stop(): void;
}

/** Hands the answers in until the server has them, one attempt at a time. */
export function createCourier({ send, random, onChange }: CourierPorts): Courier {
  let delivery: Delivery = editing;
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const enter = (next: Delivery): void => {
    delivery = next;
    onChange(next);
    if (next.kind === 'waiting') timer = setTimeout(attempt, next.delay);
  };

  function attempt(): void {
    clearTimeout(timer);
    attempts += 1;
    enter({ kind: 'sending', attempt: attempts });
    void send().then((result) => {
      if (!stopped) enter(afterAttempt(attempts, result, random()));
    });
  }

  return {
    press: () => {
      if (!stopped && (delivery.kind === 'editing' || delivery.kind === 'waiting')) attempt();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
