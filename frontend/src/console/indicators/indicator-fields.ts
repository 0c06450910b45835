import type { IndicatorPatch, IndicatorView, UnitType } from '../../api/models';
import { fieldsOf, ruleOf, type RuleFields } from '../figures/rule-fields';

/** An indicator as it is filled in; the rule beside it where it can be counted. */
export interface IndicatorFields extends RuleFields {
  readonly code: string;
  readonly titleZh: string;
  readonly titleEn?: string;
  readonly measureZh: string;
  readonly measureEn?: string;
  readonly numbers: IndicatorView['kind'];
  readonly direction: IndicatorView['direction'];
  readonly targetOf: IndicatorView['targetOf'];
  readonly target?: string;
  readonly targetDay?: string;
  readonly shareOfUnits?: number | null;
  readonly unitTypes: UnitType[];
  readonly isCounted: boolean;
  readonly ended: boolean;
}

/** What is filled in at first. */
export const filledIn = (indicator: IndicatorView | null): Partial<IndicatorFields> => ({
  ...fieldsOf(indicator?.rule ?? undefined),
  numbers: indicator?.kind ?? 'number',
  direction: indicator?.direction ?? 'up',
  targetOf: indicator?.targetOf ?? 'value',
  shareOfUnits: indicator?.shareOfUnits ?? null,
  unitTypes: [...(indicator?.unitTypes ?? [])],
  isCounted: (indicator?.rule ?? null) !== null,
  ended: indicator?.ended ?? false,
  ...(indicator && {
    code: indicator.code,
    titleZh: indicator.title['zh-CN'],
    titleEn: indicator.title.en ?? '',
    measureZh: indicator.measure['zh-CN'],
    measureEn: indicator.measure.en ?? '',
    target: indicator.target ?? '',
    targetDay: indicator.targetDay ?? '',
  }),
});

const said = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

const inBoth = (base: string, en: string | undefined, before: IndicatorView['title'] | undefined) => ({
  ...before,
  'zh-CN': base.trim(),
  en: said(en) ?? base.trim(),
});

/** What is stored. @param before other languages of its texts stay */
export const contentOf = (fields: IndicatorFields, before: IndicatorView | null): Required<IndicatorPatch> => ({
  title: inBoth(fields.titleZh, fields.titleEn, before?.title),
  measure: inBoth(fields.measureZh, fields.measureEn, before?.measure),
  kind: fields.numbers,
  direction: fields.direction,
  targetOf: fields.numbers === 'share' ? 'value' : fields.targetOf,
  target: said(fields.target),
  targetDay: said(fields.targetDay),
  shareOfUnits: fields.shareOfUnits ?? null,
  unitTypes: fields.unitTypes,
  rule: fields.isCounted ? ruleOf(fields) : null,
  ended: fields.ended,
});
