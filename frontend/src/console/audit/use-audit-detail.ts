import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignTypes } from '../../api/campaigns';
import type { CampaignTypeView } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { detailInWords, type CodeKind } from './audit-detail';

type Title = CampaignTypeView['title'];

/** Every code of a campaign type that the audit log may name, with its title. */
const codesOf = (type: CampaignTypeView): (readonly [CodeKind, string, Title])[] => [
  ...type.stages.map(({ code, title }) => ['stage', code, title] as const),
  ...[...type.groups, ...type.records].map(({ key, title }) => ['group', key, title] as const),
  ...type.factKinds.map(({ kind, title }) => ['fact', kind, title] as const),
  ...[type.contextForm, type.subjectForm].flatMap((form) =>
    questionsIn(form).map(([name, title]) => ['question', name, title] as const),
  ),
];

/** The questions of a form that have a title in several languages. */
function questionsIn(form: unknown): [string, Title][] {
  if (Array.isArray(form)) return form.flatMap(questionsIn);
  if (typeof form !== 'object' || form === null) return [];
  const { name, title, pages, elements } = form as Readonly<Record<string, unknown>>;
  const within = [...questionsIn(pages), ...questionsIn(elements)];
  const texts = title as Readonly<Record<string, string>> | string | undefined;
  if (typeof name !== 'string' || texts === undefined) return within;
  const base = typeof texts === 'string' ? texts : (texts['default'] ?? '');
  const { en = base, 'zh-tw': traditional = base } = typeof texts === 'string' ? {} : texts;
  return [[name, { 'zh-CN': base, 'zh-TW': traditional, en }], ...within];
}

/** The details of an event in the words of the catalogues and of the campaign types. */
export function useAuditDetail(): (detail: Readonly<Record<string, unknown>>) => string {
  const { t, i18n } = useTranslation(['audit', 'common', 'tasks', 'jobs', 'organisations', 'integration']);
  const types = useCampaignTypes().data?.items;
  const localized = useLocalized();
  const titles = useMemo(
    () => new Map((types ?? []).flatMap(codesOf).map(([kind, code, title]) => [`${kind} ${code}`, title])),
    [types],
  );
  return (detail) =>
    detailInWords(detail, {
      text: (key) => (i18n.exists(key) ? t(key) : undefined),
      ofType: (kind, code) => localized(titles.get(`${kind} ${code}`)) || undefined,
      labelled: (label, text) => t('common:labelled', { label, text }),
    });
}
