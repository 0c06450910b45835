import { isPng } from '../form-model/image-data.js';
import type { Shape } from './shape.js';

/** Longest signature, characters of its data URL: 200 kB. */
const longestSignature = 200 * 1024;

/** The shape of a signature: a picture in PNG as a `data:` URL, which a browser draws and nobody interprets. */
export const signatureShape: Shape = {
  check(value, pointer, errors) {
    if (typeof value !== 'string') errors.add(pointer, 'wrong-type');
    else if (value.length > longestSignature) errors.add(pointer, 'too-long');
    else if (value !== '' && !isPng(value)) errors.add(pointer, 'invalid-text');
  },
};
