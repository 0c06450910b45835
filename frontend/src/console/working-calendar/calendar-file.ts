/** The text of a file that was chosen: UTF-8, or GB 18030 as spreadsheets in Chinese write CSV. */
export async function textOfFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Lines of a table without those that say nothing of a day, such as its head. */
export const daysIn = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => /\d/.test(line))
    .join('\n');
