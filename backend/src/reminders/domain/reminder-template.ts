/**
 * All that a reminder can say: whose task it is by its unit, the campaign, how many things wait, until when, and where they are done. Nothing
 * that was answered has a name here, so that no template can tell it (A1).
 */
export const placeholders = ['unit', 'campaign', 'what', 'count', 'due', 'link'] as const;
export type Placeholder = (typeof placeholders)[number];

/** Words of a reminder in one language, with placeholders as `{{unit}}`. */
export interface ReminderWords {
  readonly title: string;
  readonly body: string;
}

export type Filling = Readonly<Record<Placeholder, string>>;

const marks = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names between double braces that say nothing, in their order. */
export const unknownPlaceholders = (text: string): string[] =>
  [...text.matchAll(marks)].flatMap(([, name = '']) =>
    placeholders.some((known) => known === name) ? [] : [name.slice(0, 40)],
  );

/** A name of a unit or campaign may hold anything, line breaks too; a title stays one line. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const filled = (text: string, filling: Filling): string =>
  text.replace(marks, (_, name: string) => plain(filling[name as Placeholder] ?? ''));

/** @param note what the office adds by hand, below the text */
export function fill({ title, body }: ReminderWords, filling: Filling, note = ''): ReminderWords {
  const text = filled(body, filling);
  return { title: plain(filled(title, filling)), body: note === '' ? text : `${text}\n\n${note}` };
}
