import { Input, Modal } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSayComment } from '../../api/contact-points';
import type { ContactPoint } from '../../api/models';
import { useToday } from '../../ui/office-zone';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

interface SayCommentProps {
  readonly point: ContactPoint;
  readonly onSaid: () => void;
  readonly onClose: () => void;
}

/** One field for what a leader says, typed or dictated to the keyboard; done makes it a comment that is handed in. */
export function SayComment({ point, onSaid, onClose }: SayCommentProps) {
  const { t } = useTranslation(['registers', 'common']);
  const { say, isPending, error } = useSayComment();
  const today = useToday();
  const field = useRef<TextAreaRef>(null);
  const [said, setSaid] = useState('');
  const close = useClosing(() => said.trim() !== '', onClose);
  return (
    <Modal
      open
      title={t('registers:commentOn', { unit: point.unit.name })}
      okText={t('registers:commentDone')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: said.trim() === '' }}
      confirmLoading={isPending}
      onOk={() => say(point, said.trim(), today, onSaid)}
      onCancel={close}
      // The keyboard of a phone, with its microphone, comes with the focus.
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <div className="stack-tight">
        <Input.TextArea
          ref={field}
          aria-label={t('registers:comments')}
          aria-describedby="say-comment-hint"
          autoSize={{ minRows: 6, maxRows: 14 }}
          maxLength={3000}
          value={said}
          onChange={({ target }) => setSaid(target.value)}
        />
        <p id="say-comment-hint" className="quiet">
          {t('registers:commentHint')}
        </p>
        <ProblemAlert error={error} />
      </div>
    </Modal>
  );
}
