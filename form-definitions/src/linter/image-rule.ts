import { isJsonObject, listOf } from '../model/json-object.js';
import { readImage } from '../model/image-data.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type LintRule } from './finding.js';

const kilobyte = 1024;
/** Caps on the text of one picture and of all pictures of a form, characters. */
const largest = { one: 150 * kilobyte, all: 700 * kilobyte };

/** Pictures to choose from are part of the form and small enough for a village's network; nothing is loaded (X2). */
export const imageRule: LintRule = function* ({ survey, nodes }) {
  let total = 0;
  for (const node of nodes) {
    if (node.type !== 'imagepicker') continue;
    for (const [index, choice] of listOf(node.json, 'choices').entries()) {
      const link = isJsonObject(choice) ? choice['imageLink'] : undefined;
      const pointer = extendPointer(node.pointer, 'choices', index, 'imageLink');
      if (typeof link === 'string') total += link.length;
      if (link === undefined) yield finding('invalid-image', pointer, 'This option needs a picture.');
      else if (typeof link !== 'string' || !link.startsWith('data:'))
        yield finding('url-not-allowed', pointer, 'A form must not load or send anything by itself.');
      else if (link.length > largest.one)
        yield finding('image-too-large', pointer, 'A picture may have 150 kB at most.');
      else if (readImage(link) === undefined)
        yield finding('invalid-image', pointer, 'A picture is a PNG, JPEG or WebP.');
    }
  }
  if (total > largest.all)
    yield finding('image-too-large', survey.pointer, 'The pictures of a form may have 700 kB in all.');
};
