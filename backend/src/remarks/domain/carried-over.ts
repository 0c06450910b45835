/** Shorter sentences can be said in one way alone. */
const fewestSigns = 12;

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** Whether a problem repeats what a remark says, sign by sign: whoever wrote the remark may be known by the words. */
export function isCarriedOver(remark: string, problem: string): boolean {
  const said = bare(remark);
  return said.length >= fewestSigns && bare(problem).includes(said);
}
