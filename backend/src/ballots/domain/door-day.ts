/** How somebody came to the form; what the page says, and nobody checks. */
export const channels = ['scan', 'code', 'tablet', 'embedded'] as const;
export type Channel = (typeof channels)[number];

export const paces = ['fast', 'normal'] as const;
/** Whether a form was filled in far faster than it can be read; the page measures it and says no more than this. */
export type Pace = (typeof paces)[number];

/** A ballot that was just stored, as far as signals go; it is known for seconds, in memory alone. */
export interface Arrival {
  /** In milliseconds, by any clock that goes on. */
  readonly at: number;
  readonly pace: Pace | null;
  readonly channel: Channel | null;
  /** Salted hash of the network it came from; null where nobody knows. */
  readonly network: string | null;
  /** Of its card; null without one, and for cards of the rest. */
  readonly card: { readonly lot: number; readonly number: number } | null;
}

const byChannel = { scan: 'by-scan', code: 'by-code', tablet: 'by-tablet', embedded: 'by-embedded' } as const;

/** Counts that grow; what two processes count is added up. */
export const sumKinds = ['ballots', 'paced', 'fast', 'numbered', 'ordered', ...Object.values(byChannel)] as const;
/** Counts of a day of which the larger one stays. */
export const peakKinds = ['busiest', 'networks', 'one-network'] as const;
export type SumKind = (typeof sumKinds)[number];
export type PeakKind = (typeof peakKinds)[number];
export type SignalKind = SumKind | PeakKind;

/** A number of a day, and nothing that leads to a ballot of it. */
export interface SignalCount {
  readonly kind: SignalKind;
  readonly lot: number;
  readonly count: number;
}

const minuteMs = 60_000;
/** How long a burst is. */
const burstMinutes = 10;

/**
 * What one process counts of the ballots of one door (docs/adr/0052). Times, networks and the order of cards are looked at as they pass and
 * forgotten: only counts leave it.
 */
export class DoorDay {
  /** Ballots of the last ten minutes, minute by minute. */
  private readonly minutes = new Map<number, number>();
  private readonly networks = new Map<string, number>();
  /** Printed number of the card that was used last, by lot. */
  private readonly lastNumbers = new Map<number, number>();
  private readonly sums = new Map<string, SignalCount>();
  private busiest = 0;

  note({ at, pace, channel, network, card }: Arrival): void {
    this.raise('ballots');
    if (pace) this.raise('paced');
    if (pace === 'fast') this.raise('fast');
    if (channel) this.raise(byChannel[channel]);
    if (network !== null) this.networks.set(network, (this.networks.get(network) ?? 0) + 1);
    this.noteMinute(Math.floor(at / minuteMs));
    if (card) this.noteNumber(card.lot, card.number);
  }

  /** Ballots that no count which was taken holds yet. */
  get waiting(): number {
    return this.sums.get('ballots 0')?.count ?? 0;
  }

  /** What has grown since it was taken last, and the peaks so far. */
  take(): SignalCount[] {
    const sums = [...this.sums.values()];
    this.sums.clear();
    const peaks: readonly (readonly [PeakKind, number])[] = [
      ['busiest', this.busiest],
      ['networks', this.networks.size],
      ['one-network', Math.max(0, ...this.networks.values())],
    ];
    return [...sums, ...peaks.flatMap(([kind, count]) => (count === 0 ? [] : [{ kind, lot: 0, count }]))];
  }

  /** A new day begins: what is not taken yet goes with it, the rest is forgotten. */
  turn(): void {
    this.minutes.clear();
    this.networks.clear();
    this.busiest = 0;
  }

  private noteMinute(minute: number): void {
    this.minutes.set(minute, (this.minutes.get(minute) ?? 0) + 1);
    let within = 0;
    for (const [known, count] of this.minutes)
      if (known <= minute - burstMinutes) this.minutes.delete(known);
      else within += count;
    this.busiest = Math.max(this.busiest, within);
  }

  /** The first card of a lot follows none. */
  private noteNumber(lot: number, number: number): void {
    const last = this.lastNumbers.get(lot);
    this.lastNumbers.set(lot, number);
    if (last === undefined) return;
    this.raise('numbered', lot);
    if (number === last + 1) this.raise('ordered', lot);
  }

  private raise(kind: SumKind, lot = 0): void {
    const key = `${kind} ${lot}`;
    this.sums.set(key, { kind, lot, count: (this.sums.get(key)?.count ?? 0) + 1 });
  }
}
