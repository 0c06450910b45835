import { App, Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSetActionGroups } from '../../api/grading';
import type { ActionGroups } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

interface ActionGroupsDialogProps {
  readonly campaignId: string;
  readonly groups: ActionGroups;
  readonly texts: TypeTexts;
  readonly onClose: () => void;
}

/** How many of the best grades are consolidated, and how many of the lowest put in order. */
interface Boundaries {
  readonly best: number;
  readonly lowest: number;
}

/** Where the groups of a campaign end: the best grades, the lowest, and what is between them. */
export function ActionGroupsDialog({ campaignId, groups, texts, onClose }: ActionGroupsDialogProps) {
  const { t } = useTranslation(['ledger', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<Boundaries>();
  const set = useSetActionGroups(campaignId);
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const codes = texts.grades.map(({ code }) => code);
  const named = (some: readonly string[]): string =>
    some.length === 0 ? t('ledger:noGrade') : some.map((code) => texts.grade(code)).join(t('ledger:listSeparator'));
  const choices = (some: (count: number) => readonly string[]) =>
    Array.from({ length: codes.length + 1 }, (_, count) => ({ value: count, label: named(some(count)) }));
  const lowestOf = (count: number): readonly string[] => codes.slice(codes.length - count);
  const save = ({ best, lowest }: Boundaries): void =>
    set.mutate(
      { revision: groups.revision, body: { consolidate: codes.slice(0, best), rectify: [...lowestOf(lowest)] } },
      {
        onSuccess: () => {
          void message.success(t('common:saved'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('ledger:setActionGroups')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={set.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form<Boundaries>
        form={form}
        layout="vertical"
        initialValues={{ best: groups.consolidate.length, lowest: groups.rectify.length }}
        onFinish={save}
        preserve={false}
      >
        <p className="quiet before-fields">{t('ledger:actionGroupsHint')}</p>
        <Form.Item name="best" label={t('ledger:actionGroup.consolidate')}>
          <Select options={choices((count) => codes.slice(0, count))} showSearch={false} />
        </Form.Item>
        <Form.Item
          name="lowest"
          label={t('ledger:actionGroup.rectify')}
          dependencies={['best']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, lowest: number) =>
                lowest + (getFieldValue('best') as number) > codes.length
                  ? Promise.reject(new Error(t('ledger:groupsOverlap')))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Select options={choices(lowestOf)} showSearch={false} />
        </Form.Item>
      </Form>
      <ProblemAlert error={set.error} />
    </Modal>
  );
}
