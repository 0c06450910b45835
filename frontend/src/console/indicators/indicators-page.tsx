import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIndicators } from '../../api/indicators';
import type { IndicatorView } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { RecordTable } from '../../ui/record-table';
import { StateTag } from '../../ui/state-tag';
import { usePermissions } from '../session/session-context';
import { IndicatorDrawer } from './indicator-drawer';
import { useTargetText } from './target-text';

/** Every indicator with what it asks for. */
export function IndicatorsPage() {
  const { t } = useTranslation(['indicators', 'shell', 'common']);
  const localized = useLocalized();
  const targetText = useTargetText();
  const may = usePermissions();
  const indicators = useIndicators();
  const [defining, setDefining] = useState(false);
  const name = (one: IndicatorView) => (
    <>
      <Link className="strong" to={`/indicators/${one.code}`}>
        {localized(one.title)}
      </Link>{' '}
      {one.ended && <StateTag tone="neutral">{t('indicators:endedTag')}</StateTag>}
    </>
  );
  const types = ({ unitTypes }: IndicatorView): string =>
    unitTypes.length === 0
      ? t('indicators:allUnits')
      : unitTypes.map((type) => t(`common:unitType.${type}`)).join(t('indicators:listSeparator'));
  return (
    <>
      <PageHeader
        title={t('shell:menu.indicators')}
        description={t('indicators:description')}
        actions={
          may('registers.manage') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setDefining(true)}>
              {t('indicators:define')}
            </Button>
          )
        }
      />
      <RecordTable
        caption={t('shell:menu.indicators')}
        query={indicators}
        rowKey={({ code }) => code}
        empty={t('indicators:none')}
        emptyAction={
          may('registers.manage') && (
            <Button type="primary" onClick={() => setDefining(true)}>
              {t('indicators:first')}
            </Button>
          )
        }
        columns={[
          { key: 'title', title: t('indicators:indicator'), render: (_, one) => name(one) },
          { key: 'target', title: t('indicators:target'), render: (_, one) => targetText(one) },
          { key: 'measure', title: t('indicators:measure'), render: (_, one) => localized(one.measure) },
          { key: 'types', title: t('indicators:unitTypes'), render: (_, one) => types(one) },
        ]}
        card={(one) => (
          <>
            <span>{name(one)}</span>
            <span>{targetText(one)}</span>
            <span className="quiet">
              {localized(one.measure)} · {types(one)}
            </span>
          </>
        )}
      />
      {defining && <IndicatorDrawer indicator={null} onClose={() => setDefining(false)} />}
    </>
  );
}
