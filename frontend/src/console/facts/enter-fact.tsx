import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, Input, InputNumber, Radio, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterFact } from '../../api/facts';
import type { CampaignTypeView, CampaignView, EvidenceView } from '../../api/models';
import { storeForCampaign } from '../../api/files';
import { compact } from '../../ui/compact';
import { DayPicker } from '../../ui/day-picker';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useProblemText } from '../../ui/problem-text';
import { SubjectSelect } from '../campaigns/subject-select';
import { useClosing } from '../../ui/use-closing';

interface FactFields {
  readonly kind: string;
  readonly unitId: string;
  readonly date?: string;
  readonly months?: number;
  readonly source: string;
  readonly documentNo: string;
  readonly detail: string;
}

interface EnterFactProps {
  readonly campaign: CampaignView;
  readonly type: CampaignTypeView;
  readonly onClose: () => void;
}

/** Only the fields that the chosen kind of fact needs are on screen. */
export function EnterFact({ campaign, type, onClose }: EnterFactProps) {
  const { t } = useTranslation(['facts', 'common', 'campaigns']);
  const { message } = App.useApp();
  const localized = useLocalized();
  const problemText = useProblemText();
  const enter = useEnterFact(campaign.id);
  const [form] = Form.useForm<FactFields>();
  const kind = Form.useWatch('kind', form);
  const [files, setFiles] = useState<readonly EvidenceView[]>([]);
  const fields = type.factKinds.find((candidate) => candidate.kind === kind)?.fields ?? [];
  const required = [{ required: true, message: t('common:required') }];
  const close = useClosing(() => form.isFieldsTouched() || files.length > 0, onClose);

  const save = (values: FactFields): void => {
    const { unitId, kind: factKind, source, documentNo, detail } = values;
    const body = {
      unitId,
      kind: factKind,
      source,
      documentNo,
      detail,
      ...compact({ date: values.date, months: values.months }),
      evidenceIds: files.map(({ id }) => id),
    };
    enter.mutate(body, {
      onSuccess: () => {
        void message.success(t('facts:entered'));
        onClose();
      },
    });
  };

  return (
    <Drawer
      open
      size={520}
      title={t('facts:enter')}
      onClose={close}
      footer={
        <div className="drawer-foot">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="primary" loading={enter.isPending} onClick={() => form.submit()}>
            {t('common:save')}
          </Button>
        </div>
      }
    >
      <Form form={form} layout="vertical" requiredMark="optional" onFinish={save}>
        <Form.Item name="kind" label={t('facts:kind')} rules={required}>
          <Radio.Group
            className="choice-cards"
            options={type.factKinds.map((item) => ({ value: item.kind, label: localized(item.title) }))}
          />
        </Form.Item>
        <Form.Item name="unitId" label={t('campaigns:unit')} rules={required}>
          <SubjectSelect campaignId={campaign.id} />
        </Form.Item>
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={t(`facts:field.${kind}.${field.name}`, { defaultValue: t(`facts:field.${field.name}`) })}
            rules={field.required ? required : []}
          >
            {field.name === 'date' ? (
              <DayPicker />
            ) : (
              <InputNumber min={0} max={600} precision={0} suffix={t('facts:monthsUnit')} style={{ width: '100%' }} />
            )}
          </Form.Item>
        ))}
        <Form.Item name="source" label={t('facts:source')} rules={required}>
          <Input maxLength={200} placeholder={t('facts:sourcePlaceholder')} />
        </Form.Item>
        <Form.Item name="documentNo" label={t('facts:documentNo')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="detail" label={t('facts:detail')} rules={required}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item label={t('facts:evidence')}>
          <Upload
            multiple
            accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
            fileList={files.map(({ id, name }) => ({ uid: id, name, status: 'done' as const }))}
            onRemove={(file) => setFiles(files.filter(({ id }) => id !== file.uid))}
            customRequest={({ file, onSuccess, onError }) => {
              if (!(file instanceof File)) return;
              storeForCampaign(campaign.id, file).then(
                (stored) => {
                  setFiles((current) => [...current, stored]);
                  onSuccess?.(stored);
                },
                (error: unknown) => {
                  void message.error(problemText(error));
                  onError?.(new Error(problemText(error)));
                },
              );
            }}
          >
            <Button icon={<UploadOutlined />}>{t('facts:addFile')}</Button>
          </Upload>
        </Form.Item>
        <p className="quiet">{t('facts:fourEyes')}</p>
        <ProblemAlert error={enter.error} />
      </Form>
    </Drawer>
  );
}
