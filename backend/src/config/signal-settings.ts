import { integer, variable } from './variable.js';

/** When something about how ballots come in is shown as a signal. */
export interface SignalSettings {
  /** Below so many seconds for each question a ballot was filled in too fast. */
  readonly secondsPerQuestion: number;
  /** Shares in percent. */
  readonly percent: Readonly<Record<'burst' | 'fast' | 'straight' | 'order' | 'network', number>>;
}

/** From where on something is shown as a signal. */
export const signalVariables = {
  SIGNAL_BURST_PERCENT: variable(
    integer(60, 1, 100),
    'From which share of the ballots of a day, within ten minutes, a burst is shown as a signal, in percent.',
  ),
  SIGNAL_FAST_PERCENT: variable(
    integer(30, 1, 100),
    'From which share of ballots that were filled in too fast this is shown as a signal, in percent.',
  ),
  SIGNAL_FAST_SECONDS: variable(
    integer(2, 1, 60),
    'Seconds for each question below which a ballot was filled in too fast to have been read.',
  ),
  SIGNAL_STRAIGHT_PERCENT: variable(
    integer(80, 1, 100),
    'From which share of ballots that rate everything alike this is shown as a signal, in percent.',
  ),
  SIGNAL_ORDER_PERCENT: variable(
    integer(50, 1, 100),
    'From which share of cards that were used right after the one printed before them this is shown as a signal, in percent.',
  ),
  SIGNAL_NETWORK_PERCENT: variable(
    integer(60, 1, 100),
    'From which share of the ballots of a day from one network this is shown as a signal, in percent.',
  ),
} as const;

type SignalVariables = Readonly<Record<keyof typeof signalVariables, number>>;

export const signalSettings = (values: SignalVariables): SignalSettings => ({
  secondsPerQuestion: values.SIGNAL_FAST_SECONDS,
  percent: {
    burst: values.SIGNAL_BURST_PERCENT,
    fast: values.SIGNAL_FAST_PERCENT,
    straight: values.SIGNAL_STRAIGHT_PERCENT,
    order: values.SIGNAL_ORDER_PERCENT,
    network: values.SIGNAL_NETWORK_PERCENT,
  },
});
