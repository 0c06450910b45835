import { describe, expect, it } from 'vitest';
import { answerOf, requestFor } from './robot-request.js';

const now = 1_700_000_000_000;

describe('a text for a group', () => {
  it('goes to the key of 企业微信 as it is', () => {
    const { url, body } = requestFor(
      'wecom',
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k',
      '',
      '还有 3 份',
      now,
    );
    expect(url).toBe('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k');
    expect(JSON.parse(body)).toEqual({ msgtype: 'text', text: { content: '还有 3 份' } });
  });

  it('is signed for 钉钉 with the time', () => {
    const { url } = requestFor('dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=t', 'SECx', 'a', now);
    const asked = new URL(url).searchParams;
    expect(asked.get('access_token')).toBe('t');
    expect(asked.get('timestamp')).toBe(String(now));
    // printf '1700000000000\nSECx' | openssl dgst -sha256 -hmac SECx -binary | base64
    expect(asked.get('sign')).toBe('rgcjbH+yFyES+S0llX+cAPCwVRpsr7sbiX5Lnyo/ocU=');
    expect(url).not.toMatch(/sign=[^&]*[+/]/);
  });

  it('is cut between characters to what 企业微信 takes', () => {
    const { text } = JSON.parse(requestFor('wecom', 'https://a/', '', '评'.repeat(1_000), now).body) as {
      text: { content: string };
    };
    expect(text.content).toBe('评'.repeat(682));
  });

  it('is taken when the robot says so, not when the line does', () => {
    expect(answerOf(200, '{"errcode":0,"errmsg":"ok"}')).toBe('taken');
    expect(answerOf(200, '{"errcode":93000,"errmsg":"invalid webhook url"}')).toBe('refused');
    expect(answerOf(200, '{"errcode":45009}')).toBe('too-many');
    expect(answerOf(200, '{"errcode":660026}')).toBe('too-many');
    expect(answerOf(429, '')).toBe('too-many');
    for (const body of ['', 'x', 'null', '{}']) expect(answerOf(200, body)).toBe('refused');
    expect(answerOf(500, '{"errcode":0}')).toBe('refused');
  });
});
