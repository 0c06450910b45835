import { App, Button, Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReminderRule, useSetReminderRule } from '../../api/reminders';
import type { ReminderRule, ReminderRuleInput } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { ChecksField } from '../integration/checks-field';

const kinds = ['sheets', 'participation', 'facts', 'objections'] as const;
const stages = ['soon', 'today', 'overdue'] as const;

/** Of what a campaign reminds by itself, and when. */
export function ReminderRuleCard({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation('reminders');
  const rule = useReminderRule(campaignId);
  return (
    <section className="surface reminder-rule" aria-labelledby="reminder-rule">
      <h2 id="reminder-rule">{t('rule.title')}</h2>
      <p className="quiet">{t('rule.hint')}</p>
      <QueryView query={rule} rows={2}>
        {(stored) => <RuleForm key={stored.revision} campaignId={campaignId} rule={stored} />}
      </QueryView>
    </section>
  );
}

function RuleForm({ campaignId, rule }: { readonly campaignId: string; readonly rule: ReminderRule }) {
  const { t } = useTranslation(['reminders', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<ReminderRuleInput>();
  const chosen = Form.useWatch('kinds', form) ?? rule.kinds;
  const set = useSetReminderRule(campaignId);
  const { revision, ...fields } = rule;
  const save = (body: ReminderRuleInput): void =>
    set.mutate({ revision, body }, { onSuccess: () => void message.success(t('common:saved')) });
  return (
    <Form form={form} layout="vertical" initialValues={fields} onFinish={save}>
      <Form.Item name="kinds" label={t('reminders:rule.kinds')}>
        <ChecksField options={kinds.map((value) => ({ value, label: t(`reminders:kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="stages" label={t('reminders:rule.stages')} extra={t('reminders:rule.overdueHint')}>
        <ChecksField options={stages.map((value) => ({ value, label: t(`reminders:rule.stage.${value}`) }))} />
      </Form.Item>
      <Form.Item name="mail" valuePropName="checked">
        <Checkbox>{t('reminders:rule.mail')}</Checkbox>
      </Form.Item>
      {chosen.length === 0 && <p className="quiet">{t('reminders:rule.off')}</p>}
      <Button htmlType="submit" loading={set.isPending}>
        {t('reminders:rule.save')}
      </Button>
      <ProblemAlert error={set.error} />
    </Form>
  );
}
