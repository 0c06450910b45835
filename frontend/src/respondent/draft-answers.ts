import type { Answers } from '../survey/survey-engine';

/**
 * What one tab changed, put into what is stored: another tab may have answered other questions meanwhile.
 * @param before answers as this tab stored them last
 */
export function mergedAnswers(stored: Answers, before: Answers, after: Answers): Answers {
  const merged: Record<string, unknown> = { ...stored };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    if (after[key] === undefined) delete merged[key];
    else merged[key] = after[key];
  }
  return merged;
}
