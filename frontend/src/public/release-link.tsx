import { download } from '../api/client';
import { keptCode, releaseHeaders } from '../api/release-code';
import { saveFile } from '../ui/save-file';

interface ReleaseLinkProps {
  readonly publicationId: string;
  readonly href: string;
  readonly fallbackName: string;
  readonly label: string;
}

/** A file of a release: a link, but for whoever reads with a code, which no link carries. */
export function ReleaseLink({ publicationId, href, fallbackName, label }: ReleaseLinkProps) {
  if (keptCode(publicationId) === null)
    return (
      <a href={href} download>
        {label}
      </a>
    );
  const save = async (): Promise<void> =>
    saveFile(await download(href, fallbackName, { headers: releaseHeaders(publicationId) }));
  return (
    <button type="button" className="button" onClick={() => void save()}>
      {label}
    </button>
  );
}
