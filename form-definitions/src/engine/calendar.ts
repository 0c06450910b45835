const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = datePattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day <= days;
}

/** Whether a text is a time of day, `HH:MM` or `HH:MM:SS`. */
export const isTime = (text: string): boolean => timePattern.test(text);

/** Whether a text is a month, `YYYY-MM`. */
export const isMonth = (text: string): boolean => isDate(`${text}-01`);

/** Whether a text is a date and a time of day without a zone, `YYYY-MM-DDTHH:MM[:SS]`. */
export const isDateTime = (text: string): boolean => {
  const [date = '', time = '', ...more] = text.split('T');
  return more.length === 0 && isDate(date) && isTime(time);
};
