import { App, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, SheetPanelView } from '../../api/models';
import { useChairCandidates, useSetPanel } from '../../api/panels';
import { ProblemAlert } from '../../ui/problem-alert';

interface PanelDialogProps {
  readonly campaign: CampaignView;
  readonly panel: SheetPanelView;
  readonly onClose: () => void;
}

const usualLimit = '2';

/** Who takes the chair of the raters, and by how much they may differ before the chair decides; the limit is fixed with the plan. */
export function PanelDialog({ campaign, panel, onClose }: PanelDialogProps) {
  const { t } = useTranslation(['tasks', 'common']);
  const { message } = App.useApp();
  const [name, setName] = useState('');
  const candidates = useChairCandidates(campaign.id, name);
  const set = useSetPanel(campaign.id, panel);
  const [chairId, setChairId] = useState(panel.chair?.id ?? '');
  const [itemLimit, setItemLimit] = useState<string | null>(panel.itemLimit ?? usualLimit);
  const isPlan = campaign.accepts.includes('plan');
  // Whoever takes the chair now is named, found or not.
  const chosen = panel.chair ? [{ value: panel.chair.id, label: panel.chair.displayName }] : [];
  const save = (): void =>
    set.mutate(
      { chairId: chairId === '' ? null : chairId, itemLimit: itemLimit ?? usualLimit },
      {
        onSuccess: () => {
          onClose();
          void message.success(t('common:saved'));
        },
      },
    );
  return (
    <Modal
      open
      title={t('tasks:panel.ask')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: itemLimit === null }}
      confirmLoading={set.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('tasks:panel.hint')}</p>
        <label className="stack-tight">
          {t('tasks:panel.chair')}
          <Select
            aria-label={t('tasks:panel.chair')}
            showSearch={{ filterOption: false, onSearch: (text) => setName(text.trim()) }}
            loading={candidates.isPending}
            value={chairId}
            onChange={setChairId}
            options={[
              ...(isPlan ? [{ value: '', label: t('tasks:panel.noChair') }] : []),
              ...chosen,
              ...(candidates.data ?? [])
                .filter(({ id }) => id !== panel.chair?.id)
                .map(({ id, displayName }) => ({ value: id, label: displayName })),
            ]}
          />
        </label>
        <label className="stack-tight">
          {t('tasks:panel.limit')}
          <InputNumber
            stringMode
            min="0"
            max="100"
            step="0.5"
            precision={1}
            disabled={!isPlan}
            value={itemLimit}
            onChange={setItemLimit}
          />
        </label>
        <ProblemAlert error={set.error} />
      </div>
    </Modal>
  );
}
