import { Form, Input, Modal, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCampaignTypes } from '../../api/campaigns';
import { useCreateForm, usualFor } from '../../api/form-drafts';
import type { FormCreate, FormSummary } from '../../api/models';
import { freeCode } from '../../ui/free-code';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

interface Values {
  readonly title: string;
  readonly campaignType: string;
  readonly group: string;
  readonly audience: FormCreate['manifest']['audience'];
  readonly scored: boolean;
}

interface NewFormDialogProps {
  readonly forms: readonly FormSummary[];
  /** A form to begin with: copied, or read from a file. */
  readonly start?: {
    readonly title: string;
    readonly from: Pick<FormCreate, 'copyOf' | 'definition'>;
    readonly like?: FormSummary;
    readonly scored?: boolean;
  };
  readonly onClose: () => void;
}

/** A few questions about a new form; the designer opens with it. */
export function NewFormDialog({ forms, start, onClose }: NewFormDialogProps) {
  const { t } = useTranslation(['forms', 'common']);
  const localized = useLocalized();
  const navigate = useNavigate();
  const create = useCreateForm();
  const types = useCampaignTypes().data?.items ?? [];
  const [form] = Form.useForm<Values>();
  const campaignType = Form.useWatch('campaignType', form);
  const groups = types.find(({ id }) => id === campaignType)?.groups ?? [];
  const like = start?.like;
  const close = useClosing(() => form.isFieldsTouched(), onClose);
  const save = async (values: Values): Promise<void> => {
    const manifest = {
      title: { 'zh-CN': values.title.trim() },
      campaignType: values.campaignType === '' ? null : values.campaignType,
      group: values.group || 'register',
      audience: values.audience,
      scored: values.scored,
    };
    const made = await create.mutateAsync({
      code: freeCode(
        forms.map(({ code }) => code),
        'form',
        like?.code,
      ),
      manifest,
      ...start?.from,
    });
    void navigate(`/forms/${made.formCode}/versions/${made.id}/edit`);
  };
  const choose = (id: string): void => {
    const [first] = types.find((type) => type.id === id)?.groups ?? [];
    form.setFieldsValue({ group: first?.key ?? 'register', ...(first && usualFor(first)) });
  };
  const chooseGroup = (key: string): void => {
    const group = groups.find((candidate) => candidate.key === key);
    if (group) form.setFieldsValue(usualFor(group));
  };
  return (
    <Modal
      open
      title={t(like ? 'forms:copyForm' : 'forms:newForm')}
      okText={t('forms:openDesigner')}
      cancelText={t('common:cancel')}
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          title: start?.title ?? '',
          campaignType: like?.campaignType ?? '',
          group: like?.group ?? 'register',
          audience: like?.audience ?? 'organisation',
          scored: like?.scored ?? start?.scored ?? false,
        }}
        onFinish={(values) => void save(values).catch(() => undefined)}
      >
        <Form.Item
          name="title"
          label={t('forms:title')}
          rules={[{ required: true, whitespace: true, message: t('common:required') }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="campaignType" label={t('forms:usedFor')}>
          <Select
            onChange={choose}
            options={[
              { value: '', label: t('forms:register') },
              ...types.map(({ id, title }) => ({ value: id, label: localized(title) })),
            ]}
          />
        </Form.Item>
        <Form.Item name="group" label={t('forms:group')} hidden={groups.length === 0}>
          <Select
            onChange={chooseGroup}
            options={groups.map(({ key, title }) => ({ value: key, label: localized(title) }))}
          />
        </Form.Item>
        <Form.Item name="audience" label={t('forms:whoFillsIn')}>
          <Radio.Group
            className="radio-rows"
            options={(['resident', 'organisation', 'assessor'] as const).map((value) => ({
              value,
              label: t(`forms:audience.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="scored" label={t('forms:kind')}>
          <Radio.Group
            className="radio-rows"
            options={[
              { value: false, label: t('forms:notScored') },
              { value: true, label: t('forms:scoredSheet') },
            ]}
          />
        </Form.Item>
      </Form>
      <ProblemAlert error={create.error} />
    </Modal>
  );
}
