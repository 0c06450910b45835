import type { CompiledRole, QuestionInfo } from '@pingyi/form-definitions/compile';
import { roleOfRow } from './ballot-ticks.js';
import { isTallied } from './tally-rules.js';

/** What finds the role under which the tallies count a question or a row, named as in the answer counts; undefined for one they do not. */
export function talliedRoles(
  roles: readonly CompiledRole[],
  questions: readonly Pick<QuestionInfo, 'name' | 'type'>[],
): (question: string) => string | undefined {
  const rolesByName = new Map(roles.flatMap(({ role, question, options }) => (options ? [[question, role]] : [])));
  const matrices = new Set(questions.flatMap(({ name, type }) => (type === 'matrix' ? [name] : [])));
  return (question) => {
    const slash = question.indexOf('/');
    const name = slash < 0 ? question : question.slice(0, slash);
    const role = rolesByName.get(name);
    if (role === undefined) return undefined;
    // Where rows are units, each is the whole of what is said about one.
    if (role === 'overall:*') return 'overall';
    const played = matrices.has(name) ? roleOfRow(role, question.slice(slash + 1)) : role;
    return isTallied(played) ? played : undefined;
  };
}
