import { App, Checkbox, Form, Input, Modal, Segmented, Select } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchLedgerUnits } from '../../api/grading';
import type { CampaignView, JobView, ReportOrder } from '../../api/models';
import { useWriteReport } from '../../api/reports';
import { useResultOverview } from '../../api/results';
import { compact } from '../../ui/compact';
import { DayPicker } from '../../ui/day-picker';
import { useFileLanguage } from '../../ui/file-language';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { UnitSelect } from '../../ui/unit-select';
import { ReportProgress } from './report-progress';
import { rememberedSections, rememberSections, sectionsOf, type ReportKind } from './report-sections';

interface ReportFields {
  readonly kind: ReportKind;
  readonly scope: 'campaign' | 'superior' | 'unit';
  readonly under?: string;
  readonly unitId?: string;
  readonly format: ReportOrder['format'];
  readonly sections: Record<ReportKind, string[]>;
  readonly title?: string;
  readonly number?: string;
  readonly addressee?: string;
  readonly signatory?: string;
  readonly date?: string;
  readonly basis?: string;
  readonly deadline?: string;
}

interface ReportDialogProps {
  readonly campaign: CampaignView;
  readonly onClose: () => void;
}

/** Asks what a report is to be: its kind, about whom, which parts, and what the office writes on it. */
export function ReportDialog({ campaign, onClose }: ReportDialogProps) {
  const { t } = useTranslation(['reports', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<ReportFields>();
  const kind = Form.useWatch('kind', form) ?? 'analysis';
  const scope = Form.useWatch('scope', form) ?? 'campaign';
  const lang = useFileLanguage();
  const overview = useResultOverview(campaign.id);
  const write = useWriteReport(campaign.id);
  const [job, setJob] = useState<JobView>();
  const findUnits = useCallback((text: string) => fetchLedgerUnits(campaign.id, text), [campaign.id]);
  const start = (fields: ReportFields): void => {
    rememberSections(fields.sections);
    setJob(undefined);
    write.mutate(
      { order: orderOf(fields, lang), onSeen: setJob },
      {
        onSuccess: (file) => {
          saveFile(file);
          void message.success(t('reports:written'));
          onClose();
        },
      },
    );
  };
  const choices = (name: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: t(`reports:${name}.${value}`) }));
  const line = (name: 'title' | 'number' | 'addressee' | 'signatory', longest: number) => (
    <Form.Item name={name} label={t(`reports:${name}`)} extra={t(`reports:hint.${name}`, { defaultValue: '' })}>
      <Input maxLength={longest} />
    </Form.Item>
  );
  const day = (name: 'date' | 'deadline') => (
    <Form.Item name={name} label={t(`reports:${name}`)} extra={t(`reports:hint.${name}`)}>
      <DayPicker />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t('reports:title-of-dialog')}
      okText={t('reports:start')}
      cancelText={t('common:close')}
      confirmLoading={write.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<ReportFields>
        form={form}
        layout="vertical"
        disabled={write.isPending}
        initialValues={{ kind: 'analysis', scope: 'campaign', format: 'docx', sections: rememberedSections() }}
        // With the parts of the other kind, which are remembered, too.
        onFinish={() => start(form.getFieldsValue(true) as ReportFields)}
      >
        <Form.Item name="kind" label={t('reports:kind')}>
          <Segmented options={choices('kindName', ['analysis', 'circular'])} />
        </Form.Item>
        <Form.Item name="scope" label={t('reports:scope')}>
          <Segmented options={choices('scopeName', ['campaign', 'superior', 'unit'])} />
        </Form.Item>
        {scope === 'superior' && (
          <Form.Item
            name="under"
            label={t('reports:superior')}
            rules={[{ required: true, message: t('reports:choose') }]}
          >
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={(overview.data?.superiors ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        {scope === 'unit' && (
          <Form.Item name="unitId" label={t('reports:unit')} rules={[{ required: true, message: t('reports:choose') }]}>
            <UnitSelect id="unitId" find={findUnits} disabled={write.isPending} />
          </Form.Item>
        )}
        <Form.Item
          key={kind}
          name={['sections', kind]}
          label={t('reports:sections')}
          rules={[
            {
              // Not as `required`, which the group of boxes may not say.
              validator: (_, names: readonly string[] | undefined) =>
                names?.length ? Promise.resolve() : Promise.reject(new Error(t('reports:chooseSection'))),
            },
          ]}
        >
          <Checkbox.Group options={choices(`section.${kind}`, sectionsOf[kind])} />
        </Form.Item>
        <Form.Item name="format" label={t('reports:format')}>
          <Segmented
            options={[
              { value: 'docx', label: 'DOCX' },
              { value: 'pdf', label: 'PDF' },
            ]}
          />
        </Form.Item>
        {line('title', 120)}
        {line('number', 60)}
        {line('addressee', 200)}
        {kind === 'circular' && (
          <>
            <Form.Item name="basis" label={t('reports:basis')} extra={t('reports:hint.basis')}>
              <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
            {day('deadline')}
          </>
        )}
        {line('signatory', 100)}
        {day('date')}
      </Form>
      {write.isPending && <ReportProgress job={job} />}
      <ProblemAlert error={write.error} />
    </Modal>
  );
}

/** What was typed, without what is empty and what the kind of report does not have. */
function orderOf(
  { kind, scope, under, unitId, sections, basis, deadline, ...fields }: ReportFields,
  lang: ReportOrder['lang'],
): ReportOrder {
  const filled = (text: string | undefined): string | undefined => text?.trim() || undefined;
  const common = compact({
    title: filled(fields.title),
    number: filled(fields.number),
    addressee: filled(fields.addressee),
    signatory: filled(fields.signatory),
    date: filled(fields.date),
    under: scope === 'superior' ? under : undefined,
    unitId: scope === 'unit' ? unitId : undefined,
  });
  const head = { format: fields.format, lang, ...common };
  const ticked = <T extends string>(known: readonly T[]): T[] => known.filter((name) => sections[kind].includes(name));
  return kind === 'analysis'
    ? { ...head, kind, sections: ticked(sectionsOf.analysis) }
    : {
        ...head,
        kind,
        sections: ticked(sectionsOf.circular),
        ...compact({ basis: filled(basis), deadline: filled(deadline) }),
      };
}
