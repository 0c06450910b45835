/** What somebody is reminded of: always a task of the account itself, never of what others have answered. */
export const reminderKinds = ['sheets', 'participation', 'facts', 'objections', 'records'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** What an office asks for by hand; the others follow from rules alone. */
export const askedKinds = ['sheets', 'participation'] as const satisfies readonly ReminderKind[];
export type AskedKind = (typeof askedKinds)[number];

/** Where in the console the task is done. */
export const pathOf: Readonly<Record<ReminderKind, (campaignId: string) => string>> = {
  sheets: () => '/tasks',
  participation: (campaignId) => `/campaigns/${campaignId}/participation`,
  facts: (campaignId) => `/campaigns/${campaignId}/facts`,
  objections: (campaignId) => `/campaigns/${campaignId}/objections`,
  records: () => '/registers',
};
