import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RemarkTopic } from '../../api/models';
import { useAddTopic, useChangeTopic } from '../../api/remarks';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

interface TopicFields {
  readonly titleZh: string;
  readonly titleEn?: string;
  readonly words: string[];
}

interface TopicDrawerProps {
  /** Null for a new one. */
  readonly topic: RemarkTopic | null;
  readonly onClose: () => void;
}

/** A topic and the words by which it is found. */
export function TopicDrawer({ topic, onClose }: TopicDrawerProps) {
  const { t } = useTranslation(['remarks', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<TopicFields>();
  const add = useAddTopic();
  const change = useChangeTopic();
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const required = [{ required: true, message: t('common:required') }];
  const save = ({ titleZh, titleEn, words }: TopicFields): void => {
    const done = {
      onSuccess: () => {
        onClose();
        void message.success(t('remarks:topics.saved'));
      },
    };
    const { 'zh-TW': traditional } = topic?.title ?? {};
    const title = {
      'zh-CN': titleZh,
      ...(traditional !== undefined && titleZh === topic?.title['zh-CN'] && { 'zh-TW': traditional }),
      ...(titleEn?.trim() && { en: titleEn }),
    };
    const body = { title, words };
    if (topic) change.mutate({ id: topic.id, revision: topic.revision, body }, done);
    else add.mutate(body, done);
  };
  return (
    <Drawer
      open
      size={480}
      title={t(topic ? 'remarks:topics.edit' : 'remarks:topics.add')}
      onClose={close}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={add.isPending || change.isPending} onClick={() => form.submit()}>
            {t('common:save')}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        onFinish={save}
        initialValues={{ titleZh: topic?.title['zh-CN'], titleEn: topic?.title.en, words: topic?.words ?? [] }}
      >
        <Form.Item name="titleZh" label={t('remarks:topics.titleZh')} rules={required}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="titleEn" label={t('remarks:topics.titleEn')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('remarks:topics.words')}
          extra={t('remarks:topics.wordsHint')}
          rules={required}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ' ']} maxCount={100} />
        </Form.Item>
        <ProblemAlert error={add.error ?? change.error} />
      </Form>
    </Drawer>
  );
}
