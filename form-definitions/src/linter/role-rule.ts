import { finding, type LintRule } from './finding.js';

/** The roles that the campaign type reads must be played; `overall:*`, a matrix of it, plays `overall`. */
export const roleRule: LintRule = function* ({ survey, nodes, options }) {
  const played = new Set(nodes.map(({ json }) => json['role']));
  for (const role of options.requiredRoles ?? []) {
    // A ballot without its overall question has a finding of its own.
    if (played.has(role) || played.has(`${role}:*`) || (role === 'overall' && options.needsOverall === true)) continue;
    yield finding('missing-role', survey.pointer, `The campaign type needs a question with the role "${role}".`);
  }
};
