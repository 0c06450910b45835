import type { ReportOrder } from '../../api/models';

export type ReportKind = ReportOrder['kind'];

export const sectionsOf = {
  analysis: [
    'participation',
    'grades',
    'kinds',
    'superiors',
    'ranking',
    'questions',
    'distributions',
    'remarks',
    'problems',
  ],
  circular: ['basis', 'grades', 'superiors', 'commended', 'rectify'],
} as const satisfies Readonly<Record<ReportKind, readonly string[]>>;

type Chosen = Record<ReportKind, string[]>;

const key = 'pingyi.report-sections';

/** What was ticked last time on this computer; everything else where nothing was. */
export function rememberedSections(): Chosen {
  const all: Chosen = { analysis: [...sectionsOf.analysis], circular: [...sectionsOf.circular] };
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Record<ReportKind, unknown>>;
    const known = (kind: ReportKind): string[] => {
      const names = stored[kind];
      const kept = Array.isArray(names) ? all[kind].filter((name) => names.includes(name)) : [];
      return kept.length > 0 ? kept : all[kind];
    };
    return { analysis: known('analysis'), circular: known('circular') };
  } catch {
    // Storage may be switched off or hold something else; then everything is ticked.
    return all;
  }
}

export function rememberSections(chosen: Readonly<Chosen>): void {
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // See above.
  }
}
