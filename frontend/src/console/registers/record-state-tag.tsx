import type { RecordRow, RegisterDefinition } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { StateTag, type Tone } from '../../ui/state-tag';

interface RecordStateTagProps {
  readonly definition: RegisterDefinition;
  readonly record: Pick<RecordRow, 'state' | 'ended'>;
}

/** A state as its register calls it; what has ended is done, what can still be written is open, the rest is under way. */
export function RecordStateTag({ definition, record }: RecordStateTagProps) {
  const localized = useLocalized();
  const state = definition.course.states.find(({ key }) => key === record.state);
  const tone: Tone = record.ended ? 'done' : state?.editable ? 'neutral' : 'active';
  return <StateTag tone={tone}>{localized(state?.title) || record.state}</StateTag>;
}
