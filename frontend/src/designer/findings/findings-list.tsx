import { CheckCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { nodeOf } from '../document/form-document';
import { labelOf } from '../document/element-label';
import { followPointer } from '../document/pointers';
import { useActions, useDesigner } from '../store/designer-context';
import { documentIn, type FormFinding } from '../store/designer-store';

interface FindingsListProps {
  readonly findings: readonly FormFinding[];
  /** Called after the jump to the place of a finding. */
  readonly onGo?: () => void;
}

/** What stands in the way of publishing, each with a jump to its place. */
export function FindingsList({ findings, onGo }: FindingsListProps) {
  const { t, i18n } = useTranslation('designer');
  const document = useDesigner(documentIn);
  const locale = useDesigner((state) => state.locale);
  const actions = useActions();
  // One sentence about a place is enough, however many languages lack a text there.
  const shown = findings.filter(
    ({ code, pointer }, index) =>
      findings.findIndex((other) => other.code === code && other.pointer === pointer) === index,
  );
  if (findings.length === 0)
    return (
      <p className="good-text">
        <CheckCircleOutlined aria-hidden /> {t('noFindings')}
      </p>
    );
  return (
    <ul className="finding-list">
      {shown.map(({ code, pointer, message, severity }) => {
        const { id, property } = followPointer(document, pointer);
        const node = nodeOf(document, id);
        const go = (): void => {
          if (code === 'missing-translation') actions.showTab('languages');
          else actions.showOnCanvas(id);
          onGo?.();
        };
        const where = node.kind === 'survey' ? t('wholeForm') : labelOf(document, node, locale);
        return (
          <li key={`${pointer} ${code}`} className={`finding finding-${severity}`}>
            <button type="button" className="row-link" onClick={go}>
              {where}
              {property !== undefined && ` · ${t(`properties:${property}.title`, { defaultValue: property })}`}
            </button>
            <span>{i18n.exists(`designer:finding.${code}`) ? t(`finding.${code}`) : message}</span>
          </li>
        );
      })}
    </ul>
  );
}
