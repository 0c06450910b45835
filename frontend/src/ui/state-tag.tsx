import { Tag } from 'antd';

export type Tone = 'neutral' | 'active' | 'done' | 'caution' | 'bad';

const colours: Readonly<Record<Tone, string>> = { neutral: 'default', active: 'cyan', done: 'green', caution: 'gold', bad: 'red' };

/** A state in words, with a colour that only repeats what the words say. */
export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <Tag color={colours[tone]}>{children}</Tag>;
}
