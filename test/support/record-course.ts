import type { Client } from './client.js';

interface Course {
  readonly states: readonly { readonly key: string; readonly ends: boolean }[];
  readonly moves: readonly Move[];
}
interface Move {
  readonly key: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly by: 'writer' | 'confirmer';
}

export interface CourseRecord {
  readonly id: string;
  readonly state: string;
  readonly ended: boolean;
  readonly revision: number;
}

/** The shortest way from the first state of a course to an end, in one of the states that count where some do. */
export function wayToAnEnd({ states, moves }: Course, counting: readonly string[]): readonly Move[] {
  const ways = new Map<string, readonly Move[]>([[states[0]?.key ?? '', []]]);
  for (const [state, way] of ways)
    for (const move of moves) if (move.from.includes(state) && !ways.has(move.to)) ways.set(move.to, [...way, move]);
  const ends = states.filter(({ key, ends: last }) => last && ways.has(key));
  const wanted = ends.find(({ key }) => counting.includes(key)) ?? ends[0];
  const way = wanted && ways.get(wanted.key);
  if (!way || way.length === 0) throw new Error('a course without an end');
  return way;
}

/** Moves a record with the first of those who may; says all that a move can need. */
export async function moveBy(who: readonly Client[], record: CourseRecord, move: Move): Promise<CourseRecord> {
  const refused = [];
  for (const client of who) {
    const { status, body } = await client.request<CourseRecord & { readonly code: string }>(
      'POST',
      `/api/records/${record.id}/moves`,
      {
        body: { move: move.key, note: '已办理', filing: { number: '备〔2012〕1号', day: '2012-05-01' } },
        revision: record.revision,
      },
    );
    if (status === 200) return body;
    refused.push(`${status} ${body.code}`);
  }
  throw new Error(`${move.key}: ${refused.join(', ')}`);
}
