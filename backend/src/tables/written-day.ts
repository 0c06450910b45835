import { plainText } from './typed-text.js';

const timeOfDay = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;
const inParts = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/;
const inOne = /^(\d{4})(\d{2})(\d{2})$/;
const serial = /^(\d{5})(?:\.\d+)?$/;
/** Days that a spreadsheet numbers: from 1900-03-01, before which Excel counts a day too many, to 2099-12-31. */
const serials = { first: 61, last: 73_050 };
const serialZero = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

const inChinese =
  /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;
const digits = '〇一二三四五六七八九';
const digitOf = (character: string): number => digits.indexOf(character.replace(/[零○]/, '〇'));

/** 六 is 6, 十 10, 十二 12, 三十 30, 三十一 31. */
function countOf(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const counted = text.includes('十') ? 10 * (tens === '' ? 1 : digitOf(tens ?? '')) : 0;
  return counted + (ones === '' || ones === undefined ? 0 : digitOf(ones));
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const text = date.toISOString().slice(0, 10);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? text : null;
}

/**
 * The day (YYYY-MM-DD) that a text says as offices write it: 2012-06-30, 2012.6.30, 2012/6/30, 2012年6月30日, 二〇一二年六月三十日, 20120630,
 * each with a time behind it, or the number of a day in a spreadsheet, 41090. Null where it says none.
 */
export function dayOf(written: string): string | null {
  const text = plainText(written).replace(timeOfDay, '').trim();
  const parts = inParts.exec(text) ?? inOne.exec(text);
  if (parts) return realDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const chinese = inChinese.exec(text);
  if (chinese) {
    const [, year = '', month = '', day = ''] = chinese;
    return realDay(Number([...year].map(digitOf).join('')), countOf(month), countOf(day));
  }
  const number = Number(serial.exec(text)?.[1] ?? NaN);
  if (!(number >= serials.first && number <= serials.last)) return null;
  return new Date(serialZero + number * dayMs).toISOString().slice(0, 10);
}
