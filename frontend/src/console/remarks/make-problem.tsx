import { App, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, RemarkView } from '../../api/models';
import { useMakeProblem } from '../../api/remarks';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { RemarkText } from './remark-text';

interface MakeProblemProps {
  readonly campaign: CampaignView;
  readonly remark: RemarkView;
  readonly onClose: () => void;
}

/** A problem for the register of rectification: the remark stands beside an empty field, and is said anew. */
export function MakeProblem({ campaign, remark, onClose }: MakeProblemProps) {
  const { t } = useTranslation(['remarks', 'common']);
  const { message } = App.useApp();
  const make = useMakeProblem(campaign.id, remark.id);
  const [text, setText] = useState('');
  const close = useClosing(() => text.trim() !== '', onClose);
  const save = (): void =>
    make.mutate(text.trim(), {
      onSuccess: () => {
        onClose();
        void message.success(t('remarks:problem.done'));
      },
    });
  return (
    <Modal
      open
      title={t('remarks:problem.title', { unit: remark.unit.name })}
      okText={t('remarks:problem.save')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: text.trim() === '' }}
      confirmLoading={make.isPending}
      onOk={save}
      onCancel={close}
    >
      <div className="stack-tight">
        <span className="quiet">{t('remarks:problem.remark')}</span>
        <blockquote className="remark-quote">
          <RemarkText text={remark.text} />
        </blockquote>
        <label className="stack-tight">
          {t('remarks:problem.text')}
          <Input.TextArea
            rows={4}
            maxLength={1000}
            showCount
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <p className="quiet">{t('remarks:problem.hint')}</p>
        <ProblemAlert error={make.error} names={() => t('remarks:problem.text')} />
      </div>
    </Modal>
  );
}
