import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sectionOf, showSection, type SectionName } from './register-section';

/** Something to mend, in words, with the part in which it is mended. */
export interface Finding {
  readonly code: string;
  readonly section: SectionName;
  /** Whether the register is not opened while it stands. */
  readonly stops: boolean;
}

export const findingOf = (fault: { readonly code: string; readonly pointer: string }): Finding => ({
  code: fault.code,
  section: sectionOf(fault),
  stops: true,
});

interface CheckListProps {
  readonly findings: readonly Finding[];
  readonly checking: boolean;
  readonly opening: boolean;
  readonly onOpen: () => void;
}

/** What keeps the register from being opened, and the button that opens it once nothing does. */
export function CheckList({ findings, checking, opening, onOpen }: CheckListProps) {
  const { t } = useTranslation('registers');
  const stopped = findings.some(({ stops }) => stops);
  return (
    <section className="surface stack" aria-labelledby="register-check" aria-busy={checking}>
      <h2 id="register-check">{t('designer.check')}</h2>
      <div role="status">
        {findings.length === 0 ? (
          <p className="good-text">
            <CheckCircleOutlined aria-hidden /> {t(checking ? 'designer.checking' : 'designer.ready')}
          </p>
        ) : (
          <ul className="register-findings">
            {findings.map(({ code, section, stops }) => (
              <li key={`${code} ${section}`}>
                <div className={stops ? 'register-finding bad-text' : 'register-finding'}>
                  {stops ? <CloseCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
                  <span>{t(`designer.fault.${code}`, { defaultValue: code })}</span>
                </div>
                <Button type="link" size="small" onClick={() => showSection(section)}>
                  {t('designer.goTo', { section: t(`designer.section.${section}`) })}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button type="primary" block disabled={stopped || checking} loading={opening} onClick={onOpen}>
        {t('designer.open')}
      </Button>
    </section>
  );
}
