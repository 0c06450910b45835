/** Papers are typed in; a sample of them is typed in again; they are counted; or none of them is. */
export const batchStates = ['ENTRY', 'CONTROL', 'COUNTED', 'VOIDED'] as const;
export type BatchState = (typeof batchStates)[number];

/** Why a paper does not count. */
export const voidReasons = ['blank', 'torn', 'two-marks', 'unreadable', 'not-ours', 'other'] as const;
export type VoidReason = (typeof voidReasons)[number];

/** First entry, second entry, and what a third person has decided. */
export const passes = { first: 1, second: 2, decision: 3 } as const;
export type Pass = (typeof passes)[keyof typeof passes];

/** How a batch stands in its control. */
export interface Control {
  /** Answers compared so far, and those among them that differed. */
  readonly compared: number;
  readonly differing: number;
  /** Papers of the sample that wait for their second entry, and those that wait for a third person. */
  readonly toEnter: readonly number[];
  readonly toDecide: readonly number[];
}

/** Whether more answers differ than a batch bears. @param limit in hundredths of a percent */
export const isAbove = ({ compared, differing }: Pick<Control, 'compared' | 'differing'>, limit: number): boolean =>
  differing * 10_000 > compared * limit;
