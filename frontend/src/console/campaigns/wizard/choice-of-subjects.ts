import type { SubjectsInput } from '../../../api/models';

/** What is chosen and not yet saved. */
export interface ChoiceOfSubjects {
  readonly count: number;
  readonly body: SubjectsInput;
}
