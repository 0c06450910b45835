/**
 * The first byte of what QuickJS writes, which tells the version of its format. Another one means that the engine was
 * replaced: compare the tags below with `JS_WriteObject` of the new one, and let the specification beside this file tell.
 */
const version = 5;

/** What begins a value; an engine's own kinds (functions, big integers, buffers, dates …) have no place in an answer. */
const tags = {
  null: 1,
  undefined: 2,
  false: 3,
  true: 4,
  int32: 5,
  float64: 6,
  string: 7,
  object: 8,
  array: 9,
  reference: 19,
} as const;

/** Deeper than any result, and shallower than what the stack of a reader holds. */
const deepest = 200;

/** What a value costs this process beside its text, about, in memory and written; an interpreter shares values that are written out here. */
const bytesPerValue = 8;
const bytesPerObject = 24;
/** A character that JSON writes as `\u` and four digits. */
const escapedBytes = 6;
/** Bytes of a name that are part of what its value costs. */
const longestFreeName = 200;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;
const isTrailing = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** What an answer may not be; the message says why in a few words. */
export class PlainValuesError extends Error {}

/**
 * Reads plain values as QuickJS writes them (`encodeBinaryJSON`), which takes it a sixth of the time of JSON text. The outcome is what
 * writing and parsing JSON would give, but that numbers have to be finite, and that everything that is no JSON value is refused
 * instead of left out; only members and entries that are undefined become what they do in JSON.
 * @param bytes from a process that may be captured, so perhaps none
 * @param most so many bytes may the outcome take here, about, whatever it shares inside the interpreter
 * @throws {PlainValuesError}
 */
export function readPlainValues(bytes: unknown, most: number): unknown {
  if (!(bytes instanceof Uint8Array)) throw new PlainValuesError('no bytes');
  return new Reader(bytes, most).read();
}

class Reader {
  private readonly bytes: Buffer;
  private position = 0;
  private readonly names: readonly string[];
  /** Where objects and lists begin, in the order in which references count them. */
  private readonly places: number[] = [];

  constructor(
    bytes: Uint8Array,
    /** Bytes that may still be read, shared values counted each time. */
    private left: number,
  ) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (this.byte() !== version) throw new PlainValuesError('another version of the format');
    const names: string[] = [];
    for (let count = this.unsigned(); count > 0; count--) {
      this.spend(bytesPerValue);
      names.push(this.string());
    }
    this.names = names;
  }

  read(): unknown {
    const value = this.value(0);
    if (value === undefined) throw new PlainValuesError('nothing');
    if (this.position !== this.bytes.length) throw new PlainValuesError('something after the value');
    return value;
  }

  private value(depth: number): unknown {
    this.spend(bytesPerValue);
    const start = this.position;
    const tag = this.byte();
    switch (tag) {
      case tags.string:
        return this.string();
      case tags.object:
        this.enter(start, depth);
        return this.object(depth + 1);
      case tags.array:
        this.enter(start, depth);
        return this.list(depth + 1);
      case tags.int32:
        return this.signed();
      case tags.null:
        return null;
      case tags.undefined:
        return undefined;
      case tags.true:
        return true;
      case tags.false:
        return false;
      case tags.float64:
        return this.float();
      case tags.reference:
        return this.referred(depth);
      default:
        throw new PlainValuesError('no plain value');
    }
  }

  private enter(start: number, depth: number): void {
    if (depth === deepest) throw new PlainValuesError('too deep');
    this.spend(bytesPerObject);
    // Read again through a reference, it is known already.
    if (start > (this.places.at(-1) ?? 0)) this.places.push(start);
  }

  private object(depth: number): Record<string, unknown> {
    const read: Record<string, unknown> = {};
    for (let count = this.unsigned(); count > 0; count--) {
      const name = this.name();
      const value = this.value(depth);
      if (name === '__proto__') throw new PlainValuesError('a member of that name');
      if (value !== undefined) read[name] = value;
    }
    return read;
  }

  private list(depth: number): unknown[] {
    const read: unknown[] = [];
    for (let count = this.unsigned(); count > 0; count--) read.push(this.value(depth) ?? null);
    return read;
  }

  /** What stands at another place, once more; a cycle ends at the greatest depth. */
  private referred(depth: number): unknown {
    const place = this.places[this.unsigned()];
    if (place === undefined) throw new PlainValuesError('a reference to nothing');
    const after = this.position;
    this.position = place;
    const value = this.value(depth);
    this.position = after;
    return value;
  }

  /** Names of members are written once; whole numbers stand for themselves. */
  private name(): string {
    const code = this.unsigned();
    if (code % 2 === 1) return String((code - 1) / 2);
    const name = this.names[code / 2 - 1];
    if (name === undefined) throw new PlainValuesError('a member without name');
    // Written once here, but in JSON each time.
    this.spend(Math.max(0, escapedBytes * name.length - longestFreeName));
    return name;
  }

  private string(): string {
    const code = this.unsigned();
    const isWide = code % 2 === 1;
    const end = this.position + (isWide ? code - 1 : code / 2);
    if (end > this.bytes.length) throw new PlainValuesError('cut off');
    // Before anything is copied: a few bytes here may be many once they are text, and six times as many written as JSON.
    if (end - this.position > this.left) throw new PlainValuesError('too long');
    this.spend(isWide ? this.wideCost(end) : this.narrowCost(end));
    const text = isWide
      ? this.bytes.toString('utf16le', this.position, end)
      : this.bytes.toString('latin1', this.position, end);
    this.position = end;
    return text;
  }

  /** Bytes of the JSON of a text in Latin-1; a control character is written `\u0001`. */
  private narrowCost(end: number): number {
    let cost = 0;
    for (let at = this.position; at < end && cost <= this.left; at++) {
      const code = this.bytes[at] ?? 0;
      cost += code < 0x20 ? escapedBytes : code === 0x22 || code === 0x5c || code >= 0x80 ? 2 : 1;
    }
    return cost;
  }

  /** The same of a text in UTF-16; half of a pair without the other is written `\ud800`. */
  private wideCost(end: number): number {
    let cost = 0;
    for (let at = this.position; at < end && cost <= this.left; at += 2) {
      const code = this.unit(at);
      if (code < 0x20 || isSurrogate(code)) {
        const isPair = code >= 0xd800 && code < 0xdc00 && at + 4 <= end && isTrailing(this.unit(at + 2));
        cost += isPair ? 4 : escapedBytes;
        if (isPair) at += 2;
      } else cost += 3;
    }
    return cost;
  }

  /** Two bytes; those of the buffer's own reader are checked once more, millions of times. */
  private unit(at: number): number {
    return (this.bytes[at] ?? 0) + 256 * (this.bytes[at + 1] ?? 0);
  }

  private spend(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new PlainValuesError('too long');
  }

  private float(): number {
    if (this.position + 8 > this.bytes.length) throw new PlainValuesError('cut off');
    const value = this.bytes.readDoubleLE(this.position);
    this.position += 8;
    if (!Number.isFinite(value)) throw new PlainValuesError('not a finite number');
    return value === 0 ? 0 : value;
  }

  /** Zigzag: 0, -1, 1, -2 … */
  private signed(): number {
    const code = this.unsigned();
    return code % 2 === 0 ? code / 2 : -(code + 1) / 2;
  }

  /** LEB128 of at most 32 bits. */
  private unsigned(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 28; factor *= 128) {
      const byte = this.byte();
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
    throw new PlainValuesError('no length');
  }

  private byte(): number {
    const byte = this.bytes[this.position++];
    if (byte === undefined) throw new PlainValuesError('cut off');
    return byte;
  }
}
