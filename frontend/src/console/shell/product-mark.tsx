import { useTranslation } from 'react-i18next';
import mark from '../../ui/mark.svg';

export function ProductMark() {
  const { t } = useTranslation('common');
  return (
    <span className="product-mark">
      <img src={mark} alt="" width="32" height="32" /> {t('product')}
    </span>
  );
}
