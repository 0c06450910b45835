import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RegisterDefinition } from '../../api/models';
import { DayPicker } from '../../ui/day-picker';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';

export type Move = RegisterDefinition['course']['moves'][number];

/** What is said beside a move. */
export interface Saying {
  readonly note?: string;
  readonly number?: string;
  readonly day?: string;
}

interface SayingDialogProps {
  readonly move: Move;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSay: (said: Saying) => void;
  readonly onClose: () => void;
}

/** Asks for what a move needs beside it: a reason, or number and day of a filing. */
export function SayingDialog({ move, busy, error, onSay, onClose }: SayingDialogProps) {
  const { t } = useTranslation(['registers', 'common']);
  const localized = useLocalized();
  const [form] = Form.useForm<Saying>();
  const required = [{ required: true, message: t('common:required') }];
  const asks = (kind: string): boolean => move.needs.some((need) => need.kind === kind);
  return (
    <Modal
      open
      title={localized(move.title)}
      okText={localized(move.title)}
      cancelText={t('common:cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={onSay}>
        {asks('filing') && (
          <>
            <Form.Item name="number" label={t('registers:filingNumber')} rules={required}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="day" label={t('registers:filingDay')} rules={required}>
              <DayPicker />
            </Form.Item>
          </>
        )}
        {asks('note') && (
          <Form.Item name="note" label={t('registers:note')} rules={required}>
            <Input.TextArea rows={3} maxLength={1000} showCount />
          </Form.Item>
        )}
        <ProblemAlert error={error} />
      </Form>
    </Modal>
  );
}
