import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSecondFactorChanged } from '../../api/sign-in-security';
import { saveFile } from '../../ui/save-file';

/** Recovery codes, which are shown this once. */
export function RecoveryCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const { t } = useTranslation('security');
  const changed = useSecondFactorChanged();
  const leave = (): void => {
    void changed();
    onDone();
  };
  return (
    <>
      <h3>{t('factor.codes')}</h3>
      <p>{t('factor.codesHint')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="drawer-foot">
        <Button
          onClick={() =>
            saveFile({ blob: new Blob([codes.join('\n')], { type: 'text/plain' }), name: t('factor.file') })
          }
        >
          {t('factor.save')}
        </Button>
        <Button type="primary" onClick={leave}>
          {t('factor.kept')}
        </Button>
      </div>
    </>
  );
}
