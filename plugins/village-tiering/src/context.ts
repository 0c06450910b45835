import { isDate, type CampaignInput, type InputErrors, type ParsedInput } from '@pingyi/plugin-sdk';

/** The first day of the round; null = every incident up to the reference day belongs to it. Faults go into `errors`. */
export function roundStartOf({ context }: Pick<CampaignInput, 'context'>, errors?: InputErrors): string | null {
  const roundStart = context['roundStart'] ?? null;
  if (roundStart !== null && !isDate(roundStart)) errors?.add('E_DATE', 'context', 'roundStart');
  return isDate(roundStart) ? roundStart : null;
}

export function checkContext(input: ParsedInput, errors: InputErrors): void {
  roundStartOf(input, errors);
}
