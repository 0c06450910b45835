import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Puts what is on the page on paper. */
export function PrintButton() {
  const { t } = useTranslation('filled-forms');
  return (
    <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
      {t('print.print')}
    </Button>
  );
}
