/**
 * What an office is told of somebody before it nominates him: from grades that were published, from verified facts and from registers. Whoever it
 * holds of is not nominated; the rules of the type decide about those who were.
 */
export interface CandidateRules {
  /** The value of a subject that says how its unit was graded, the campaign type that grades it, and the grades with which nobody is nominated. */
  readonly unitGrade?: { readonly value: string; readonly campaignType: string; readonly excluded: readonly string[] };
  /** Kinds of facts, verified in whatever campaign or told by a register as overdue. */
  readonly facts: readonly string[];
  /** So many months before the reference day a fact with a day counts. */
  readonly months: number;
  /** Members that a unit has at least; the office may set another number. */
  readonly leastMembers?: number;
  /** Figure of `extra` that separates equal scores, so that the ranks which are shown are those that decide. */
  readonly separator?: string;
}
