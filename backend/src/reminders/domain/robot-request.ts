import { createHmac } from 'node:crypto';

/** Group robots that are spoken to: of 企业微信 and of 钉钉. */
export const robotKinds = ['wecom', 'dingtalk'] as const;
export type RobotKind = (typeof robotKinds)[number];

/** What is posted, and where. */
export interface RobotRequest {
  readonly url: string;
  readonly body: string;
}

/**
 * A text for a group, as its robot wants it.
 *
 * 企业微信: the address with its key is all that is asked for; `{"msgtype":"text","text":{"content":…}}`, at most 2,048 bytes in UTF-8
 * (developer.work.weixin.qq.com/document/path/91770).
 *
 * 钉钉 with 加签: `timestamp` in milliseconds and `sign` beside the address, the sign being base64 of HMAC-SHA256 over
 * `timestamp + "\n" + secret` under the secret (open.dingtalk.com, 自定义机器人安全设置).
 *
 * @param secret of 钉钉, `SEC…`; empty where the robot has none
 * @param now milliseconds since 1970
 */
export function requestFor(kind: RobotKind, address: string, secret: string, text: string, now: number): RobotRequest {
  const url = new URL(address);
  if (kind === 'dingtalk' && secret !== '') {
    url.searchParams.set('timestamp', String(now));
    url.searchParams.set('sign', createHmac('sha256', secret).update(`${now}\n${secret}`).digest('base64'));
  }
  return { url: url.href, body: JSON.stringify({ msgtype: 'text', text: { content: shortened(text) } }) };
}

const mostBytes = 2_048;

/** Cut between characters, so that it fits. */
function shortened(text: string): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    kept += character;
  }
  return kept;
}

/**
 * Whether a robot has taken a text: both answer 200 whatever they think of it, and say by `errcode` what they think; 0 = taken. 45009 of
 * 企业微信 and 130101, 660026 of 钉钉 mean too many in a minute.
 */
export function answerOf(status: number, body: string): 'taken' | 'too-many' | 'refused' {
  if (status === 429) return 'too-many';
  if (status < 200 || status >= 300) return 'refused';
  const code = codeOf(body);
  if (code === 0) return 'taken';
  return [45_009, 130_101, 660_026].includes(code) ? 'too-many' : 'refused';
}

function codeOf(body: string): number {
  try {
    const { errcode } = JSON.parse(body) as { errcode?: unknown };
    return typeof errcode === 'number' ? errcode : -1;
  } catch {
    return -1;
  }
}
