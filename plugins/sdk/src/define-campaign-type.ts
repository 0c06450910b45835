import { contractVersion, type CampaignTypeDescription, type CampaignTypePlugin } from './contract/campaign-type.js';
import type { ConfigError } from './contract/codes.js';
import { inputFormat } from './contract/grading-input.js';
import type { Grading, Outcome } from './contract/grading-result.js';
import type { JsonObject } from './contract/localized-text.js';
import { compareText, isRecord } from './exact/order.js';
import type { InputErrors } from './input/input-errors.js';
import { parseInput } from './input/parse-input.js';
import type { ParsedInput } from './input/parsed-input.js';
import { withSharedMessages } from './messages/shared-messages.js';
import { SchemeReader } from './scheme/scheme-reader.js';

/** A campaign type: plain data, a scheme reader and one pure function. */
export interface CampaignTypeDefinition<Scheme> extends Omit<CampaignTypeDescription, 'contract'> {
  /** Reads every key of a complete scheme (defaults with overrides); faults go into the reader. */
  readonly readScheme: (reader: SchemeReader) => Scheme;
  /** Faults that only this type knows, such as a rater outside the context. */
  readonly checkInput?: (input: ParsedInput, scheme: Scheme, errors: InputErrors) => void;
  /** Grades checked subjects by a checked scheme. */
  readonly gradeSubjects: (input: ParsedInput, scheme: Scheme) => { readonly outcomes: readonly Outcome[]; readonly aggregate: JsonObject };
}

/**
 * Makes a campaign type of its definition. Texts that every type shares (statuses, reasons, flags, trace steps) are added
 * to its messages.
 * @example export const campaignType = defineCampaignType({ id: 'village-tiering', version: '1.0.0', … });
 */
export function defineCampaignType<Scheme>(definition: CampaignTypeDefinition<Scheme>): CampaignTypePlugin {
  const { readScheme, checkInput, gradeSubjects, messages, ...data } = definition;
  const description: CampaignTypeDescription = { ...data, contract: contractVersion, messages: withSharedMessages(messages) };

  const read = (scheme: unknown): { readonly scheme: Scheme | null; readonly errors: ConfigError[] } => {
    if (scheme !== undefined && !isRecord(scheme)) return { scheme: null, errors: [{ code: 'E_SCHEME', path: '/scheme' }] };
    const reader = new SchemeReader({ ...description.defaults, ...scheme });
    const value = readScheme(reader);
    const errors = reader.errors();
    return { scheme: errors.length === 0 ? value : null, errors };
  };

  return {
    describe: () => description,
    validateScheme: (scheme) => read(scheme).errors,
    grade(raw): Grading {
      if (!isRecord(raw)) return { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '' }] };
      if (raw.format !== inputFormat) return { ok: false, inputErrors: [{ code: 'E_FORMAT', path: '/format' }] };
      if (raw.plugin !== description.id) return { ok: false, inputErrors: [{ code: 'E_PLUGIN_UNKNOWN', path: '/plugin' }] };
      const { scheme, errors: configErrors } = read(raw.scheme);
      if (scheme === null) return { ok: false, configErrors };
      const { input, errors } = parseInput(raw, description);
      if (errors.none) checkInput?.(input, scheme, errors);
      if (!errors.none) return { ok: false, inputErrors: errors.list };
      const { outcomes, aggregate } = gradeSubjects(input, scheme);
      return { ok: true, outcomes: [...outcomes].sort((a, b) => compareText(a.subject, b.subject)), aggregate };
    },
  };
}
