import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemarkMark } from '../../api/models';
import { marks } from './remark-filter';

interface MarkButtonsProps {
  readonly label: string;
  /** Null for none, undefined where several remarks are marked together. */
  readonly current?: RemarkMark | null;
  readonly onMark: (mark: RemarkMark | null) => void;
  /** A key that is pressed on one of them. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The four marks; one that is pressed again is taken away. */
export function MarkButtons({ label, current, onMark, onKey }: MarkButtonsProps) {
  const { t } = useTranslation('remarks');
  return (
    <div className="remark-marks" role="group" aria-label={label}>
      {marks.map((mark, at) => (
        <button
          key={mark}
          type="button"
          aria-pressed={current === mark}
          aria-keyshortcuts={String(at + 1)}
          onKeyDown={onKey}
          onClick={() => onMark(current === mark ? null : mark)}
        >
          {t(`mark.${mark}`)}
        </button>
      ))}
    </div>
  );
}
