/** What other systems can be told of; `ping` is sent by hand, to try the address. */
export const eventKinds = [
  'campaign.opened',
  'campaign.closed',
  'run.graded',
  'release.approved',
  'release.confirmed',
  'release.withdrawn',
  'objection.decided',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that happened in a campaign: ids alone, since whoever is told of it asks for the rest with a token. */
export interface OfficeEvent {
  readonly kind: EventKind;
  /** Whose office runs the campaign; null = the root office. */
  readonly ownerUnitId: string | null;
  readonly data: { readonly campaignId: string } & Readonly<Record<string, string>>;
}

/** Paths of the API at which the things of an event are read. */
const places: Readonly<Record<EventKind, (data: OfficeEvent['data']) => string>> = {
  'campaign.opened': () => '/api/integration/campaigns',
  'campaign.closed': () => '/api/integration/campaigns',
  'run.graded': ({ campaignId }) => `/api/integration/campaigns/${campaignId}/results`,
  'release.approved': () => '/api/integration/releases',
  'release.confirmed': () => '/api/integration/releases',
  'release.withdrawn': () => '/api/integration/releases',
  'objection.decided': () => '/api/integration/releases',
};

/**
 * The message of an event as it is sent, byte by byte, however often.
 * @param at an instant in ISO 8601
 * @param publicUrl where this installation is reached, without a path
 */
export const messageOf = ({ kind, data }: Pick<OfficeEvent, 'kind' | 'data'>, at: string, publicUrl: string): string =>
  JSON.stringify({ type: kind, timestamp: at, data: { ...data, url: `${publicUrl}${places[kind](data)}` } });

/** The message by which an address is tried. */
export const pingMessage = (at: string): string => JSON.stringify({ type: 'ping', timestamp: at, data: {} });
