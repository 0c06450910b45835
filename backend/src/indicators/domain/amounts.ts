const pattern = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/;

/** A decimal number of four places at most, written as text. */
export const isAmount = (text: string): boolean => pattern.test(text) && !/^-0(\.0+)?$/.test(text);
