import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskLevel } from '../../api/campaign-desk';
import type { CampaignView, DeskNode } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { FailureView } from '../../ui/query-view';
import { ShareBar } from '../../ui/share-bar';
import { shareOf, useProgressWords } from './progress-words';

interface ProgressTreeProps {
  readonly campaign: CampaignView;
  /** Narrows the list to what is below a unit. */
  readonly onList: (unitId: string) => void;
}

/** So many of a level are shown at first, and so many at the most; the list has all of them. */
const shownFirst = 20;
const shownMost = 200;

const columns = ['share', 'enoughUnits', 'sheets', 'waiting', 'lastDay'] as const;

/** Arrows go from row to row and open or close one, as in every tree. */
function steer(event: KeyboardEvent<HTMLDivElement>): void {
  const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
  if (!button) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(button);
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  if (event.key === 'ArrowDown') rows[at + 1]?.focus();
  else if (event.key === 'ArrowUp') rows[at - 1]?.focus();
  else if ((event.key === 'ArrowRight' && !isOpen) || (event.key === 'ArrowLeft' && isOpen)) button.click();
  else return;
  event.preventDefault();
}

/** The tree of a campaign with the sums of each branch; levels are fetched when they are opened. */
export function ProgressTree({ campaign, onList }: ProgressTreeProps) {
  const { t } = useTranslation(['progress', 'campaigns']);
  const top = useDeskLevel(campaign.id, undefined, shownFirst);
  // One level alone says nothing that the list does not say.
  if (!top.data?.items.some(({ below }) => below > 0)) return null;
  return (
    <section className="surface">
      <h2>{t('progress:tree')}</h2>
      <p className="quiet">{t('progress:treeHint')}</p>
      <div role="treegrid" tabIndex={-1} aria-label={t('progress:tree')} className="progress-tree" onKeyDown={steer}>
        <div role="rowgroup">
          <div role="row">
            <div role="columnheader">{t('campaigns:unit')}</div>
            {columns.map((key) => (
              <div key={key} role="columnheader">
                {t(`progress:${key}`)}
              </div>
            ))}
            <div role="columnheader">
              <span className="visually-hidden">{t('progress:listBelow')}</span>
            </div>
          </div>
        </div>
        <div role="rowgroup">
          <Level campaign={campaign} under={undefined} level={1} onList={onList} />
        </div>
      </div>
    </section>
  );
}

interface LevelProps extends ProgressTreeProps {
  readonly under: string | undefined;
  readonly level: number;
}

function Level({ campaign, under, level, onList }: LevelProps) {
  const { t } = useTranslation('progress');
  const [most, setMost] = useState(shownFirst);
  const nodes = useDeskLevel(campaign.id, under, most);
  if (!nodes.data)
    return (
      <div role="row" aria-level={level}>
        <div role="gridcell" aria-busy={!nodes.isError}>
          {nodes.isError ? <FailureView error={nodes.error} onRetry={() => void nodes.refetch()} /> : '…'}
        </div>
      </div>
    );
  const { items, total } = nodes.data;
  return (
    <>
      {items.map((node) => (
        <Branch key={node.unit.id} campaign={campaign} node={node} level={level} onList={onList} />
      ))}
      {total > items.length && most < shownMost && (
        <div role="row" aria-level={level}>
          <div role="gridcell">
            <Button type="link" onClick={() => setMost(shownMost)}>
              {t('moreNodes', { count: total - items.length })}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

interface BranchProps extends ProgressTreeProps {
  readonly node: DeskNode;
  readonly level: number;
}

function Branch({ campaign, node: { unit, below, sums }, level, onList }: BranchProps) {
  const { t } = useTranslation('progress');
  const formats = useFormats();
  const words = useProgressWords();
  const [open, setOpen] = useState(false);
  const values: Readonly<Record<(typeof columns)[number], string | null>> = {
    share: null,
    enoughUnits: t('unitsOf', { reached: formats.number(sums.reached), asked: formats.number(sums.asked) }),
    sheets: words.sheetsText(sums.sheets),
    waiting: formats.number(sums.waiting),
    lastDay: formats.day(sums.lastDay),
  };
  return (
    <>
      <div role="row" aria-level={level} {...(below > 0 && { 'aria-expanded': open })}>
        <div role="rowheader" style={{ paddingInlineStart: `${(level - 1) * 20}px` }}>
          {below > 0 ? (
            <Button
              type="text"
              data-row
              aria-expanded={open}
              aria-label={t(open ? 'closeLevel' : 'openLevel', { name: unit.name })}
              icon={open ? <DownOutlined /> : <RightOutlined />}
              onClick={() => setOpen(!open)}
            >
              {unit.name}
            </Button>
          ) : (
            <span className="progress-leaf">{unit.name}</span>
          )}
        </div>
        {columns.map((key) => (
          <div key={key} role="gridcell" data-title={t(key)}>
            {values[key] ?? <ShareBar share={shareOf(sums)} text={words.shareText(sums)} />}
          </div>
        ))}
        <div role="gridcell">
          {below > 0 && (
            <Button
              type="link"
              size="small"
              aria-label={t('listBelowOf', { name: unit.name })}
              onClick={() => onList(unit.id)}
            >
              {t('listBelow')}
            </Button>
          )}
        </div>
      </div>
      {open && <Level campaign={campaign} under={unit.id} level={level + 1} onList={onList} />}
    </>
  );
}
