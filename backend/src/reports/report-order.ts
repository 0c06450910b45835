import { z } from 'zod';
import { day, id } from '../common/http/paging.js';
import { languages } from '../documents/index.js';
import { analysisSections } from './domain/analysis-sections.js';
import { circularSections } from './domain/circular-sections.js';
import type { ReportWishes } from './domain/build-report.js';

export const reportFormats = ['docx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const line = (longest: number) => z.string().trim().min(1).max(longest).optional();
const common = {
  format: z.enum(reportFormats),
  lang: z.enum(languages).default('zh-CN'),
  /** A superior, with its units; the whole campaign without it and without a unit. */
  under: id.optional(),
  unitId: id.optional(),
  title: line(120),
  number: line(60),
  addressee: line(200),
  signatory: line(100),
  /** Today without it. */
  date: day.optional(),
};

/** Which report is wanted: about whom, in which parts, and what the office writes on it. */
export const reportOrder = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('analysis'), ...common, sections: z.array(z.enum(analysisSections)).min(1) }),
    z.strictObject({
      kind: z.literal('circular'),
      ...common,
      sections: z.array(z.enum(circularSections)).min(1),
      basis: line(1000),
      deadline: day.optional(),
    }),
  ])
  .refine(({ under, unitId }) => under === undefined || unitId === undefined, {
    path: ['unitId'],
    message: 'not-a-choice',
  })
  .meta({ id: 'ReportOrder' });
export type ReportOrder = z.output<typeof reportOrder>;

export function wishesOf(order: ReportOrder, today: string): ReportWishes {
  const frame = {
    title: order.title ?? null,
    number: order.number ?? null,
    addressee: order.addressee ?? null,
    signatory: order.signatory ?? null,
    date: order.date ?? today,
  };
  return order.kind === 'analysis'
    ? { ...frame, kind: order.kind, sections: order.sections }
    : {
        ...frame,
        kind: order.kind,
        sections: order.sections,
        basis: order.basis ?? null,
        deadline: order.deadline ?? null,
      };
}
