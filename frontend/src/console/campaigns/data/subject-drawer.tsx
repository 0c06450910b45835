import { App, Button, Drawer, Form, Input, InputNumber, Select, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSaveSubjectInputs, useSubjectInputs } from '../../../api/campaign-data';
import type {
  CampaignTypeView,
  CampaignView,
  SubjectInputsChange,
  SubjectInputsView,
  SubjectView,
} from '../../../api/models';
import { compact } from '../../../ui/compact';
import { useLocalized } from '../../../ui/localized';
import { ProblemAlert } from '../../../ui/problem-alert';
import { QueryView } from '../../../ui/query-view';
import { useClosing } from '../../../ui/use-closing';
import { usePermissions } from '../../session/session-context';
import { DataForm } from './data-form';
import type { ChoiceLists } from './form-choices';

interface SubjectDrawerProps {
  readonly campaign: CampaignView;
  readonly type: CampaignTypeView;
  readonly choices: ChoiceLists;
  readonly subject: SubjectView;
  readonly onClose: () => void;
}

/** What the office knows of one organisation for this campaign. */
export function SubjectDrawer(props: SubjectDrawerProps) {
  const inputs = useSubjectInputs(props.campaign.id, props.subject.unit.id);
  const [form] = Form.useForm<Fields>();
  const close = useClosing(() => form.isFieldsTouched(), props.onClose);
  return (
    <Drawer open size={640} title={props.subject.unit.name} onClose={close}>
      <QueryView query={inputs}>{(view) => <SubjectForm {...props} form={form} inputs={view} />}</QueryView>
    </Drawer>
  );
}

interface Fields {
  readonly field?: string | null;
  readonly commitments?: readonly { readonly text?: string }[];
  readonly panels?: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
}

const panelFigures = ['roster', 'attended', 'issued'] as const;

function SubjectForm({
  campaign,
  type,
  choices,
  form,
  inputs,
  onClose,
}: SubjectDrawerProps & { readonly form: FormInstance<Fields>; readonly inputs: SubjectInputsView }) {
  const { t } = useTranslation(['data', 'common']);
  const { message } = App.useApp();
  const localized = useLocalized();
  const may = usePermissions();
  const save = useSaveSubjectInputs(campaign.id, inputs.unit.id);
  const readOnly = !may('campaigns.manage') || !campaign.accepts.includes('inputs');
  const ballotGroups = type.groups.filter(({ kind }) => kind === 'ballot');
  const store = (body: SubjectInputsChange): void =>
    save.mutate(body, {
      onSuccess: () => {
        void message.success(t('common:saved'));
        onClose();
      },
    });
  return (
    <div className="stack">
      <Form
        form={form}
        layout="vertical"
        disabled={readOnly}
        initialValues={inputs}
        onFinish={(values) => store(changeOf(values, type, inputs))}
      >
        {type.usesFields && (
          <Form.Item name="field" label={t('data:field')}>
            <Select
              allowClear
              options={(choices['context:quota'] ?? []).map(({ value, text }) => ({ value, label: text }))}
            />
          </Form.Item>
        )}
        {type.asksCommitments && <Commitments readOnly={readOnly} />}
        {ballotGroups.map((group) => (
          <fieldset key={group.key} className="bare panel-edit">
            <legend>{localized(group.title)}</legend>
            {panelFigures.map((figure) => (
              <Form.Item key={figure} name={['panels', group.key, figure]} label={t(`data:panel.${figure}`)}>
                <InputNumber min={0} max={1_000_000} precision={0} style={{ width: '100%' }} />
              </Form.Item>
            ))}
          </fieldset>
        ))}
        {!readOnly && (
          <div className="drawer-foot">
            <Button type="primary" htmlType="submit" loading={save.isPending}>
              {t('common:save')}
            </Button>
          </div>
        )}
      </Form>
      {type.subjectForm && (
        <DataForm
          form={type.subjectForm}
          data={inputs.values}
          choices={choices}
          readOnly={readOnly}
          saving={save.isPending}
          onSave={(values) => store({ values })}
        />
      )}
      <ProblemAlert error={save.error} />
    </div>
  );
}

function Commitments({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useTranslation('data');
  return (
    <Form.List name="commitments">
      {(fields, { add, remove }) => (
        <div className="stack">
          <span className="strong">{t('commitments')}</span>
          {fields.map(({ key, name }) => (
            <div key={key} className="card-line">
              <Form.Item name={[name, 'text']} noStyle rules={[{ required: true, message: t('commitmentText') }]}>
                <Input
                  maxLength={200}
                  aria-label={t('commitmentNumber', { number: name + 1 })}
                  placeholder={t('commitmentText')}
                />
              </Form.Item>
              {!readOnly && <Button onClick={() => remove(name)}>{t('remove')}</Button>}
            </div>
          ))}
          {!readOnly && fields.length < 50 && <Button onClick={() => add({ text: '' })}>{t('addCommitment')}</Button>}
        </div>
      )}
    </Form.List>
  );
}

/** A commitment keeps its code when its text is corrected; ballots refer to the code. */
function changeOf(values: Fields, type: CampaignTypeView, inputs: SubjectInputsView): SubjectInputsChange {
  const given = (values.commitments ?? []) as readonly { readonly code?: string; readonly text?: string }[];
  const taken = new Set(given.map(({ code }) => code));
  let next = 0;
  const freshCode = (): string => {
    do next++;
    while (taken.has(`c${next}`) || inputs.commitments.some(({ code }) => code === `c${next}`));
    return `c${next}`;
  };
  return {
    ...(type.usesFields ? { field: values.field ?? null } : {}),
    ...(type.asksCommitments
      ? { commitments: given.map(({ code, text }) => ({ code: code ?? freshCode(), text: text?.trim() ?? '' })) }
      : {}),
    panels: Object.fromEntries(
      Object.entries(values.panels ?? {}).map(([key, figures]) => [
        key,
        compact(Object.fromEntries(panelFigures.map((figure) => [figure, figures[figure] ?? undefined]))),
      ]),
    ),
  };
}
