import { contractVersion, type CampaignTypeDescription, type CampaignTypePlugin } from './contract/campaign-type.js';
import type { ConfigError } from './contract/codes.js';
import { inputFormat } from './contract/grading-input.js';
import type { Conclusion, Draft, GradingRefusal, Outcome } from './contract/grading-result.js';
import { isRecord } from './exact/order.js';
import type { InputErrors } from './input/input-errors.js';
import { parseInput } from './input/parse-input.js';
import type { CampaignInput, ParsedInput, Subject } from './input/parsed-input.js';
import { withSharedMessages } from './messages/shared-messages.js';
import { concluded, draftOf } from './rules/conclusion.js';
import { SchemeReader } from './scheme/scheme-reader.js';

/** A campaign type: plain data, a scheme reader and two pure functions. */
export interface CampaignTypeDefinition<Scheme> extends Omit<CampaignTypeDescription, 'contract'> {
  /** Reads every key of a complete scheme (defaults with overrides); faults go into the reader. */
  readonly readScheme: (reader: SchemeReader) => Scheme;
  /** Faults that only this type knows, such as a rater outside the context. */
  readonly checkInput?: (input: ParsedInput, scheme: Scheme, errors: InputErrors) => void;
  /** Grades one checked subject by a checked scheme, as far as that needs no other subject. */
  readonly gradeSubject: (subject: Subject, scheme: Scheme, campaign: CampaignInput) => Outcome;
  /**
   * What needs every subject: ranks, places, figures of the campaign.
   * @param drafts in the order of their ids
   */
  readonly conclude: (drafts: readonly Draft[], scheme: Scheme, campaign: CampaignInput) => Conclusion;
}

/** An input that can be graded. */
interface Prepared<Scheme> {
  readonly ok: true;
  readonly scheme: Scheme;
  readonly input: ParsedInput;
}

/**
 * Makes a campaign type of its definition. Texts that every type shares (statuses, reasons, flags, trace steps) are added
 * to its messages.
 * @example export const campaignType = defineCampaignType({ id: 'village-tiering', version: '1.0.0', … });
 */
export function defineCampaignType<Scheme>(definition: CampaignTypeDefinition<Scheme>): CampaignTypePlugin {
  const { readScheme, checkInput, gradeSubject, conclude, messages, ...data } = definition;
  let description: CampaignTypeDescription | undefined;

  const read = (scheme: unknown): { readonly scheme: Scheme | null; readonly errors: ConfigError[] } => {
    if (scheme !== undefined && !isRecord(scheme))
      return { scheme: null, errors: [{ code: 'E_SCHEME', path: '/scheme' }] };
    const reader = new SchemeReader({ ...data.defaults, ...scheme });
    const value = readScheme(reader);
    const errors = reader.errors();
    return { scheme: errors.length === 0 ? value : null, errors };
  };

  const prepare = (raw: unknown, check = checkInput): Prepared<Scheme> | GradingRefusal => {
    if (!isRecord(raw)) return { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '' }] };
    if (raw.format !== inputFormat) return { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '/format' }] };
    if (raw.plugin !== data.id) return { ok: false, inputErrors: [{ code: 'E_PLUGIN_UNKNOWN', path: '/plugin' }] };
    const { scheme, errors: configErrors } = read(raw.scheme);
    if (scheme === null) return { ok: false, configErrors };
    const { input, errors } = parseInput(raw, data);
    if (errors.none) check?.(input, scheme, errors);
    return errors.none ? { ok: true, scheme, input } : { ok: false, inputErrors: errors.list };
  };

  const outcomesOf = ({ input, scheme }: Prepared<Scheme>): Outcome[] =>
    input.subjects.map((subject) => gradeSubject(subject, scheme, input));

  return {
    // Grading needs no texts, and every call has an interpreter of its own.
    describe: () => (description ??= { ...data, contract: contractVersion, messages: withSharedMessages(messages) }),
    validateScheme: (scheme) => read(scheme).errors,
    grade(raw) {
      const prepared = prepare(raw);
      if (!prepared.ok) return prepared;
      const { input, scheme } = prepared;
      const outcomes = outcomesOf(prepared);
      const drafts = input.subjects.map((subject, index) => draftOf(outcomes[index]!, subject));
      const { changes = [], aggregate } = conclude(drafts, scheme, input);
      return { ok: true, outcomes: concluded(outcomes, changes), aggregate };
    },
    gradePart(raw) {
      const prepared = prepare(raw);
      return prepared.ok ? { ok: true, outcomes: outcomesOf(prepared) } : prepared;
    },
    conclude(raw) {
      const given = isRecord(raw) ? raw : {};
      const drafts = Array.isArray(given.drafts) ? (given.drafts as readonly Draft[]) : [];
      // The context was checked together with the subjects that it names.
      const prepared = prepare({ ...given, subjects: [] }, () => undefined);
      if (!prepared.ok) throw new TypeError('Nothing to conclude: the input was refused');
      return conclude(drafts, prepared.scheme, prepared.input);
    },
  };
}
