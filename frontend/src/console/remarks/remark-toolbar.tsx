import { App, Button, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignType } from '../../api/campaigns';
import { download } from '../../api/client';
import type { CampaignView, RemarkCounts } from '../../api/models';
import type { RemarkFilter } from '../../api/remarks';
import { useFileLanguage } from '../../ui/file-language';
import type { ListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { useProblemText } from '../../ui/problem-text';
import { saveFile } from '../../ui/save-file';
import { marks, nothingChosen } from './remark-filter';

/** Somebody who types goes on typing within this time, in milliseconds. */
const typingPause = 300;

interface ToolbarProps {
  readonly campaign: CampaignView;
  readonly counts: RemarkCounts | undefined;
  readonly list: ListState;
  readonly filter: RemarkFilter;
}

/** Search as one types, filters, and the list as a file. */
export function RemarkToolbar({ campaign, counts, list, filter }: ToolbarProps) {
  const { t } = useTranslation(['remarks', 'common']);
  const localized = useLocalized();
  const language = useFileLanguage();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const type = useCampaignType(campaign.campaignType);
  const [typed, setTyped] = useState(list.q ?? '');
  const { change } = list;
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === (list.q ?? '')) return undefined;
    const timer = setTimeout(() => change({ q: wanted }), typingPause);
    return () => clearTimeout(timer);
  }, [wanted, list.q, change]);
  const groups = (type?.groups ?? []).filter(({ kind }) => kind === 'ballot');
  const save = (format: 'xlsx' | 'csv'): void => {
    const query = new URLSearchParams({ ...filter, format, lang: language });
    download(`/api/campaigns/${campaign.id}/remarks/export?${query}`, `remarks.${format}`).then(
      saveFile,
      (error: unknown) => void message.error(problemText(error)),
    );
  };
  return (
    <div className="toolbar">
      <Input.Search
        className="search-box"
        allowClear
        value={typed}
        maxLength={100}
        placeholder={t('remarks:search')}
        aria-label={t('remarks:search')}
        onChange={({ target }) => setTyped(target.value)}
      />
      {groups.length > 1 && (
        <Select
          aria-label={t('remarks:filters.group')}
          value={list.filter('group') ?? ''}
          onChange={(group: string) => change({ group })}
          options={[
            { value: '', label: t('remarks:filters.anyGroup') },
            ...groups.map(({ key, title }) => ({ value: key, label: localized(title) })),
          ]}
        />
      )}
      {counts && counts.questions.length > 1 && (
        <Select
          aria-label={t('remarks:filters.question')}
          value={list.filter('question') ?? ''}
          popupMatchSelectWidth={false}
          onChange={(question: string) => change({ question })}
          options={[
            { value: '', label: t('remarks:filters.anyQuestion') },
            ...counts.questions.map(({ name, title }) => ({ value: name, label: localized(title) })),
          ]}
        />
      )}
      <Select
        aria-label={t('remarks:filters.mark')}
        value={list.filter('mark') ?? ''}
        onChange={(mark: string) => change({ mark })}
        options={[
          { value: '', label: t('remarks:filters.anyMark') },
          ...marks.map((mark) => ({ value: mark, label: t(`remarks:mark.${mark}`) })),
          { value: 'none', label: t('remarks:filters.none') },
        ]}
      />
      {Object.keys(filter).length > 0 && (
        <Button
          onClick={() => {
            setTyped('');
            change(nothingChosen);
          }}
        >
          {t('remarks:filters.clear')}
        </Button>
      )}
      <Button onClick={() => save('xlsx')}>{t('remarks:export')} XLSX</Button>
      <Button onClick={() => save('csv')}>{t('remarks:export')} CSV</Button>
      <Link to="/remark-topics">{t('remarks:topics.manage')}</Link>
    </div>
  );
}
