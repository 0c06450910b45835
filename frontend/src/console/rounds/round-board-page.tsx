import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { RoundBoardView } from '../../api/models';
import { useRoundBoard } from '../../api/rounds';
import { useCampaignType } from '../../api/campaigns';
import { useTypeTexts } from '../../outcome/type-texts';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { PageTabs } from '../../ui/page-tabs';
import { QueryView } from '../../ui/query-view';
import { BoardTab } from './board-tab';
import { EarlierGradesTab } from './earlier-grades-tab';
import { WeakTab } from './weak-tab';

/** One chain of rounds: its targets, its weak units, and the years before it. */
export function RoundBoardPage() {
  const { id = '', tab = 'board' } = useParams();
  const board = useRoundBoard(id);
  return <QueryView query={board}>{(view) => <RoundBoard id={id} tab={tab} board={view} />}</QueryView>;
}

function RoundBoard({ id, tab, board }: { readonly id: string; readonly tab: string; readonly board: RoundBoardView }) {
  const { t } = useTranslation(['rounds', 'shell']);
  const navigate = useNavigate();
  const localized = useLocalized();
  const type = useCampaignType(board.campaignType);
  const texts = useTypeTexts(type);
  const round = board.rounds.find((one) => one.round.id === id) ?? board.rounds.at(-1);
  if (!round) return null;
  const tabs = [
    { key: 'board', children: <BoardTab board={board} texts={texts} /> },
    { key: 'weak', children: <WeakTab board={board} round={round} texts={texts} /> },
    { key: 'earlier', children: <EarlierGradesTab type={board.campaignType} texts={texts} /> },
  ];
  const shown = tabs.some(({ key }) => key === tab) ? tab : 'board';
  return (
    <>
      <PageHeader
        title={round.round.name}
        trail={[{ to: `/rounds/${id}`, label: round.round.name }]}
        part={t(`rounds:tab.${shown}`)}
        description={localized(type?.title)}
      />
      <PageTabs
        label={t('rounds:parts')}
        active={shown}
        onChange={(key) => void navigate(`/rounds/${id}/${key}`, { replace: true })}
        items={tabs.map(({ key, children }) => ({ key, label: t(`rounds:tab.${key}`), children }))}
      />
    </>
  );
}
