import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAllSubjects } from '../../../api/campaigns';
import type { CampaignTypeView, CampaignView } from '../../../api/models';
import { fetchUnits } from '../../../api/units';
import { useCampaignOutcomeWords } from '../../ledger/campaign-type-texts';
import type { ChoiceLists } from './form-choices';

/** Messages that name the fields in which there are places. */
const fieldPrefix = 'field.';
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
  const words = useCampaignOutcomeWords(campaign);
  const subjects = useAllSubjects(campaign.id, wanted.includes('"subjects"'));
  return useMemo(() => {
    if ((wanted.includes('"units"') && !departments.data) || (wanted.includes('"subjects"') && !subjects.data))
      return undefined;
    const texts = words?.messages[language] ?? words?.messages['zh-CN'] ?? {};
    const places = Object.keys((context['quota'] as object | undefined) ?? {});
    const field = (value: string) => ({ value, text: texts[`${fieldPrefix}${value}`] ?? value });
    const known = Object.keys(texts).flatMap((key) =>
      key.startsWith(fieldPrefix) ? [key.slice(fieldPrefix.length)] : [],
    );
    const scheme = { ...type.defaults, ...campaign.scheme };
    return {
      units: (departments.data ?? []).map(({ id, name }) => ({ value: id, text: name })),
      subjects: (subjects.data ?? []).map(({ unit, parentName }) => ({
        value: unit.id,
        text: parentName ? `${unit.name}（${parentName}）` : unit.name,
      })),
      // One that was entered before stays a choice.
      fields: [...new Set([...known, ...places])].map(field),
      'context:quota': places.map(field),
      'scheme:indicators': named(scheme['indicators']).map((value) => ({
        value,
        text: texts[`indicator.${value}`] ?? value,
      })),
    };
  }, [wanted, departments.data, subjects.data, type, words, campaign.scheme, language, context]);
}
