import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAllSubjects } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../../api/models';
import { fetchUnits } from '../../../api/units';
import type { ChoiceLists } from './form-choices';

const departmentTypes = ['organ', 'institution', 'township-committee', 'street-committee'] as const;

async function fetchDepartments() {
  const pages = await Promise.all(departmentTypes.map((type) => fetchUnits({ type, pageSize: 200 })));
  return pages.flatMap(({ items }) => items);
}

const named = (values: unknown): readonly string[] =>
  Array.isArray(values)
    ? values.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
      )
    : [];

/** What forms of the campaign type offer for choice; undefined while the lists are on their way. */
export function useChoiceLists(
  campaign: CampaignView,
  type: CampaignTypeView,
  language: string,
  context: Readonly<Record<string, unknown>>,
): ChoiceLists | undefined {
  const wanted = JSON.stringify([type.contextForm, type.subjectForm]);
  const departments = useQuery({
    queryKey: ['units', 'departments'],
    queryFn: fetchDepartments,
    enabled: wanted.includes('"units"'),
  });
  const subjects = useAllSubjects(campaign.id, wanted.includes('"subjects"'));
  return useMemo(() => {
    if ((wanted.includes('"units"') && !departments.data) || (wanted.includes('"subjects"') && !subjects.data))
      return undefined;
    const texts = type.messages[language] ?? type.messages['zh-CN'] ?? {};
    const scheme = { ...type.defaults, ...campaign.scheme };
    return {
      units: (departments.data ?? []).map(({ id, name }) => ({ value: id, text: name })),
      subjects: (subjects.data ?? []).map(({ unit, parentName }) => ({
        value: unit.id,
        text: parentName ? `${unit.name}（${parentName}）` : unit.name,
      })),
      'context:quota': Object.keys((context['quota'] as object | undefined) ?? {}).map((value) => ({
        value,
        text: value,
      })),
      'scheme:indicators': named(scheme['indicators']).map((value) => ({
        value,
        text: texts[`indicator.${value}`] ?? value,
      })),
    };
  }, [wanted, departments.data, subjects.data, type, campaign.scheme, language, context]);
}
