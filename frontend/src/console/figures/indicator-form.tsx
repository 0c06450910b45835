import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useIndicators } from '../../api/indicators';
import { useLocalized } from '../../ui/localized';
import { takings } from './rule-fields';

/** Which indicator a figure is taken from, and what of it. */
export function IndicatorForm() {
  const { t } = useTranslation(['figures', 'common']);
  const localized = useLocalized();
  const indicators = useIndicators().data?.items.filter(({ ended }) => !ended) ?? [];
  const required = [{ required: true, message: t('common:required') }];
  return (
    <>
      <Form.Item name="indicator" label={t('figures:origin.indicator')} rules={required}>
        <Select options={indicators.map(({ code, title }) => ({ value: code, label: localized(title) }))} />
      </Form.Item>
      <Form.Item name="takes" label={t('figures:whatIsTaken')} rules={required}>
        <Radio.Group
          className="choice-cards"
          options={takings.map((value) => ({ value, label: t(`figures:takes.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
