import type { CampaignTypePlugin } from '../contract/campaign-type.js';
import { isRecord } from '../exact/order.js';
import { inputText, outcomeText } from './canonical-json.js';
import { digestOfText } from './digest.js';
import type { Recomputed } from './grade-package.js';

/** Runs a campaign type on an input and computes both hashes, with nothing that only Node.js or only a browser has. */
export function recomputeWith(plugin: CampaignTypePlugin, input: unknown): Recomputed {
  if (!isRecord(input)) return { refused: 'E_FORMAT' };
  const inputHash = digestOfText(inputText(input));
  const grading = plugin.grade(input);
  if (!grading.ok) {
    const [first] = 'configErrors' in grading ? grading.configErrors : grading.inputErrors;
    return { refused: `${first?.code ?? ''} ${first?.path ?? ''}` };
  }
  // What JSON says of the answer is what was published.
  const { outcomes, aggregate } = JSON.parse(JSON.stringify(grading)) as typeof grading;
  return { outcomes, aggregate, inputHash, outcomeHash: digestOfText(outcomeText({ outcomes, aggregate })) };
}
