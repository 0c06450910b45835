import { useCallback, type ComponentProps } from 'react';
import { fetchSubjects } from '../../api/campaigns';
import { compact } from '../../ui/compact';
import { UnitSelect } from '../../ui/unit-select';

interface SubjectSelectProps extends Omit<ComponentProps<typeof UnitSelect>, 'find'> {
  readonly campaignId: string;
}

/** One organisation of a campaign, found by name or code. */
export function SubjectSelect({ campaignId, ...select }: SubjectSelectProps) {
  const find = useCallback(
    async (text: string) =>
      (await fetchSubjects(campaignId, compact({ pageSize: 30, q: text.trim() }))).items.map(({ unit }) => unit),
    [campaignId],
  );
  return <UnitSelect {...select} find={find} />;
}
