import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RoundOnBoard, TargetsInput } from '../../api/models';
import { useSetTargets } from '../../api/rounds';
import type { TypeTexts } from '../../outcome/type-texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

const percentage = /^(100|\d{1,2}(\.\d{1,2})?)$/;

interface TargetsDialogProps {
  readonly round: RoundOnBoard;
  readonly texts: TypeTexts;
  readonly onClose: () => void;
}

/** What is wanted of one round: which grades count as reached by how many, and how many of the others should rise. */
export function TargetsDialog({ round: { round, targets }, texts, onClose }: TargetsDialogProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<TargetsInput>();
  const set = useSetTargets(round.id);
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const grades = texts.grades.map(({ code }) => ({ value: code, label: texts.grade(code) }));
  const save = (body: TargetsInput): void =>
    set.mutate(
      { revision: targets.revision, body },
      {
        onSuccess: () => {
          void message.success(t('rounds:targetsSet'));
          onClose();
        },
      },
    );
  const gradeChoice = (name: 'shareGrades' | 'riseGrades') => (
    <Form.Item name={name} label={t(`rounds:${name}`)} rules={[{ required: true, message: t('rounds:chooseGrades') }]}>
      <Select mode="multiple" options={grades} showSearch={false} />
    </Form.Item>
  );
  const percent = (name: 'sharePercent' | 'risePercent' | 'tolerance') => (
    <Form.Item
      name={name}
      label={t(`rounds:${name}`)}
      rules={[{ required: true, pattern: percentage, message: t('rounds:percentWrong') }]}
    >
      <Input inputMode="decimal" maxLength={5} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t('rounds:setTargets')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={set.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form<TargetsInput>
        form={form}
        layout="vertical"
        initialValues={{ ...targets }}
        onFinish={(values) => save(values)}
        preserve={false}
      >
        <p className="quiet">{round.name}</p>
        {gradeChoice('shareGrades')}
        {percent('sharePercent')}
        {gradeChoice('riseGrades')}
        {percent('risePercent')}
        {percent('tolerance')}
      </Form>
      <ProblemAlert error={set.error} />
    </Modal>
  );
}
