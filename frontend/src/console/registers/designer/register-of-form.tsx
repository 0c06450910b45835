import { BookOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FormSummary } from '../../../api/models';
import { usePermissions } from '../../session/session-context';
import { isRegisterForm } from '../../forms/register-forms';
import { leftRegister } from './waiting-form';

/** From a form that a register can take to a new register, or back to the one that was left to build it. */
export function RegisterOfForm({ form }: { readonly form: FormSummary }) {
  const { t } = useTranslation('registers');
  const navigate = useNavigate();
  const mayManage = usePermissions()('registers.manage');
  const left = leftRegister();
  if (!mayManage || !isRegisterForm(form)) return null;
  return (
    <Button
      icon={<BookOutlined />}
      onClick={() => void navigate(`${left?.path ?? '/registers/new'}?form=${form.code}`)}
    >
      {t(left ? 'designer.backToRegister' : 'designer.registerOfForm')}
    </Button>
  );
}
