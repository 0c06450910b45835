import type { PublishedOutcome } from '../api/models';
import type { TypeTexts } from './type-texts';

/** Says a key of the catalogue `results`. */
type Say = (key: string, parameters: Readonly<Record<string, string | number>>) => string;

/**
 * What came out, in words that need no table: "90.80 points, grade Good. Residents 98.00 points (100 valid answers, 98.00 % satisfied);
 * superior 92.00 points." Figures that were not released or are withheld are not in it.
 */
export function plainSentence(row: PublishedOutcome, texts: TypeTexts, say: Say): string {
  const parts = texts.groups.flatMap(({ key, kind }) => {
    const figures = row.groups[key];
    if (!figures || (figures.score === null && !figures.withheld)) return [];
    const said = { group: texts.group(key), score: figures.score ?? '' };
    if (figures.withheld) return [say('sentence.withheld', said)];
    if (kind === 'sheet' || figures.valid === null) return [say('sentence.scored', said)];
    return [
      figures.rate === null
        ? say('sentence.answered', { ...said, count: figures.valid })
        : say('sentence.rated', { ...said, count: figures.valid, rate: figures.rate }),
    ];
  });
  const came =
    row.status === 'FINAL' ? finalOf(row, texts, say) : say('sentence.open', { status: texts.status(row.status) });
  const reasons = row.reasons.map(({ code, params }) => texts.reason(code, params));
  return [came, closed(parts, say), closed(reasons, say)]
    .filter((sentence) => sentence !== '')
    .join(say('sentence.space', {}));
}

function finalOf({ score, grade }: PublishedOutcome, texts: TypeTexts, say: Say): string {
  const said = { grade: texts.grade(grade) };
  return score === null ? say('sentence.graded', said) : say('sentence.final', { ...said, score });
}

const closed = (parts: readonly string[], say: Say): string =>
  parts.length === 0 ? '' : say('sentence.whole', { parts: parts.join(say('sentence.semicolon', {})) });
