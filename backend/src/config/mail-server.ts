/** How mails are handed over. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** Encrypted from the start; otherwise by STARTTLS. */
  readonly secure: boolean;
  /** Not on the way to this machine itself. */
  readonly mustEncrypt: boolean;
  readonly user: string;
  readonly password: string;
  readonly from: string;
}

/** Null for what is no address of a mail server. */
export function mailServer(text: string): Omit<MailSettings, 'from'> | null {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search } = new URL(text);
  const secure = protocol === 'smtps:';
  if ((!secure && protocol !== 'smtp:') || hostname === '' || !['', '/'].includes(pathname) || search !== '')
    return null;
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    mustEncrypt: !secure && !/^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}
