import { App, Button } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCampaignType } from '../../api/campaigns';
import type { CampaignView, RemarkMark, RemarkTopic, RemarkView } from '../../api/models';
import { useMarkRemarks } from '../../api/remarks';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { MakeProblem } from './make-problem';
import { MarkButtons } from './mark-buttons';
import { RemarkCard } from './remark-card';
import { marks } from './remark-filter';

interface RemarkCardsProps {
  readonly campaign: CampaignView;
  readonly remarks: readonly RemarkView[];
  readonly topics: readonly RemarkTopic[];
  readonly markable: boolean;
  /** Narrows the list to one unit. */
  readonly onUnit: (unitId: string) => void;
}

/** Remarks one below the other. Those who mark them can do so without a mouse: 1 to 4, and the arrows. */
export function RemarkCards({ campaign, remarks, topics, markable, onUnit }: RemarkCardsProps) {
  const { t } = useTranslation('remarks');
  const localized = useLocalized();
  const { message } = App.useApp();
  const type = useCampaignType(campaign.campaignType);
  const mark = useMarkRemarks(campaign.id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<RemarkView>();
  const shown = remarks.filter(({ id }) => chosen.includes(id));
  const groupTitle = (key: string): string => localized(type?.groups.find((group) => group.key === key)?.title);
  const send = (what: readonly RemarkView[], as: RemarkMark | null): void =>
    mark.mutate(
      { remarks: what, mark: as },
      {
        onSuccess: ({ marked, refused }) => {
          setChosen([]);
          if (refused.length > 0) void message.warning(t('refused', { count: refused.length }));
          else if (what.length > 1) void message.success(t('marked', { count: marked }));
        },
      },
    );
  const onKey = (event: KeyboardEvent<HTMLElement>, remark: RemarkView): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const card = event.currentTarget.closest('li');
    const go = (to: Element | null | undefined): void =>
      to?.querySelector<HTMLElement>('.remark-marks button')?.focus();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      go(event.key === 'ArrowDown' ? card?.nextElementSibling : card?.previousElementSibling);
    } else if (/^[0-4]$/.test(event.key)) {
      send([remark], marks[Number(event.key) - 1] ?? null);
      go(card?.nextElementSibling);
    }
  };
  return (
    <>
      {markable && (
        <div className="remark-bulk">
          <Button size="small" onClick={() => setChosen(shown.length === 0 ? remarks.map(({ id }) => id) : [])}>
            {t(shown.length === 0 ? 'choosePage' : 'chooseNone')}
          </Button>
          {shown.length > 0 ? (
            <>
              <span>{t('chosen', { count: shown.length })}</span>
              <MarkButtons label={t('chosen', { count: shown.length })} onMark={(as) => send(shown, as)} />
              <Button size="small" onClick={() => send(shown, null)}>
                {t('unmark')}
              </Button>
            </>
          ) : (
            <span className="quiet remark-keys">{t('keys')}</span>
          )}
        </div>
      )}
      <ProblemAlert error={mark.error} />
      <ul className="remark-cards" aria-label={t('title')}>
        {remarks.map((remark) => (
          <li key={remark.id}>
            <RemarkCard
              remark={remark}
              groupTitle={groupTitle(remark.group)}
              topics={topics.filter(({ id }) => remark.topics.includes(id))}
              markable={markable}
              chosen={chosen.includes(remark.id)}
              onChoose={(yes) => setChosen(yes ? [...chosen, remark.id] : chosen.filter((id) => id !== remark.id))}
              onMark={(as) => send([remark], as)}
              onKey={(event) => onKey(event, remark)}
              onUnit={() => onUnit(remark.unit.id)}
              onProblem={() => setProblem(remark)}
            />
          </li>
        ))}
      </ul>
      {problem && <MakeProblem campaign={campaign} remark={problem} onClose={() => setProblem(undefined)} />}
    </>
  );
}
