import type { BinaryOperator } from './expression.js';

/** One level of operators, each with how it may be written. */
export type Level = readonly (readonly [sign: RegExp, operator: BinaryOperator])[];

/** Operators from those that bind least to those that bind most; all of them group from the left. */
export const levels: readonly Level[] = [
  [[/\|\||or/iy, 'or']],
  [[/&&|and/iy, 'and']],
  [
    [/<=|=<|lessorequal/iy, 'lessorequal'],
    [/>=|=>|greaterorequal/iy, 'greaterorequal'],
    [/==?|equals?/iy, 'equal'],
    [/!=|<>|notequals?/iy, 'notequal'],
    [/<|less/iy, 'less'],
    [/>|greater/iy, 'greater'],
  ],
  [
    [/\+/y, 'plus'],
    [/-/y, 'minus'],
  ],
  [
    [/\*(?!=)/y, 'mul'],
    [/\//y, 'div'],
    [/%/y, 'mod'],
  ],
  [[/\^|power/iy, 'power']],
  [
    [/\*=(?![<>])|contains?/iy, 'contains'],
    [/notcontains?/iy, 'notcontains'],
    [/anyof/iy, 'anyof'],
    [/allof/iy, 'allof'],
    [/noneof/iy, 'noneof'],
  ],
];

export const blank = /[ \t\n\r]*/y;
export const word = /[A-Za-z_][A-Za-z_0-9]*/y;
export const negation = /!|negate/iy;
export const emptiness = /(not)?empty/iy;
export const nothing = /undefined|null/y;
export const truth = /true|false/iy;
export const number = /0x\d+|-?(?:\d+\.\d+|[1-9]\d*|0)/y;
export const quoted = /'(?:\\['"]|(?!\\['"])[^"'])*'|"(?:\\['"]|(?!\\['"])[^"'])*"/y;
export const braced = /\{([^{}]+)\}/y;
