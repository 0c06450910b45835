import { useTranslation } from 'react-i18next';
import type { AccountNotice } from '../../api/models';
import { useFormats } from '../../ui/formats';

/** What others did to one’s account: what, who, when. */
export function NoticeList({ notices }: { readonly notices: readonly AccountNotice[] }) {
  const { t } = useTranslation('security');
  const formats = useFormats();
  return (
    <ul className="notices">
      {notices.map(({ id, kind, by, at }) => (
        <li key={id}>
          {t(`notices.kind.${kind}`, { by })}
          <br />
          <span className="quiet">{formats.time(at)}</span>
        </li>
      ))}
    </ul>
  );
}
