import { countMissingTexts } from '../form-texts.js';
import { isJsonObject } from '../model/json-object.js';
import { pointerTo } from '../model/pointer.js';
import { warning, type Finding } from './finding.js';
import { checkSize } from './size-rule.js';

/** Remarks that stand in nobody's way. */
export function adviceOn(definition: unknown): Finding[] {
  if (!isJsonObject(definition) || checkSize(definition, pointerTo()).length > 0) return [];
  return Object.entries(countMissingTexts(definition)).flatMap(([locale, count]) =>
    count === 0 ? [] : [warning('missing-translation', pointerTo(), `${count} texts are missing in ${locale}.`)],
  );
}
