import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError, type FieldProblem } from '../api/problem';
import { useProblemText } from './problem-text';
import { RequestId } from './request-id';

/** A refusal shown where it happened, with the places it names. */
export function ProblemAlert({
  error,
  names,
}: {
  readonly error: unknown;
  readonly names?: (pointer: string) => string | undefined;
}) {
  const { t, i18n } = useTranslation(['problems', 'common']);
  const text = useProblemText();
  const place = (pointer: string): string => {
    const path = pointer.replace(/^#\//, '');
    return t(`problems:place.${path.split('/')[0] ?? ''}`, { defaultValue: path });
  };
  if (error === null || error === undefined) return null;
  const all = error instanceof ProblemError ? error.errors : [];
  // A line that says how many more there are is not one of those that are counted.
  const details = all.filter(({ code }) => code !== 'further-units');
  const further = all.filter((detail) => !details.includes(detail));
  const sentence = ({ code, params }: FieldProblem): string =>
    i18n.exists(`problems:field.${code}`)
      ? t(`problems:field.${code}`, params ?? {})
      : i18n.exists(`problems:${code}`)
        ? t(`problems:${code}`)
        : code;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={text(error)}
      description={
        details.length === 0 ? (
          <RequestId error={error} />
        ) : (
          <ul className="plain-list">
            {[...details.slice(0, 20), ...further].map((detail) => (
              <li key={`${detail.pointer}${detail.code}${JSON.stringify(detail.params)}`}>
                {t('common:labelled', {
                  label: names?.(detail.pointer) ?? place(detail.pointer),
                  text: sentence(detail),
                })}
              </li>
            ))}
            {details.length > 20 && <li>{t('problems:more', { count: details.length - 20 })}</li>}
          </ul>
        )
      }
    />
  );
}
