export type Tone = 'neutral' | 'active' | 'done' | 'caution' | 'bad';

/** A state in words, with a colour that only repeats what the words say. */
export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`state-tag state-tag-${tone}`}>{children}</span>;
}
