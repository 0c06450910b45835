import { describe, expect, it } from 'vitest';
import { ConfigError } from './config.error.js';
import { isOfThisMachine, readConfig } from './config.js';

describe('an address', () => {
  const own = ['127.0.0.1', '192.168.3.7', '203.0.113.9'];

  it.each([
    'http://localhost:3000',
    'http://pingyi.localhost',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'http://192.168.3.7:3000',
  ])('%s is this machine', (url) => {
    expect(isOfThisMachine(url, own)).toBe(true);
  });

  it.each([
    'https://pingyi.example',
    'http://192.168.3.8:3000',
    'http://203.0.113.9',
    'http://localhost.example',
    'http://127.0.0.1.example',
    'http://::1:3000',
  ])('%s is not', (url) => {
    expect(isOfThisMachine(url, own)).toBe(false);
  });
});

describe('the roles that need a second factor', () => {
  it('are none, or those that are named', () => {
    expect(readConfig({}).secondFactorRoles).toEqual([]);
    expect(readConfig({ SECOND_FACTOR_ROLES: 'administrator, fact-verifier' }).secondFactorRoles).toEqual([
      'administrator',
      'fact-verifier',
    ]);
  });

  it('are refused in one line when there is no such role', () => {
    expect(() => readConfig({ SECOND_FACTOR_ROLES: 'administrators' })).toThrow(ConfigError);
    expect(() => readConfig({ SECOND_FACTOR_ROLES: 'administrators' })).toThrow(
      /^Configuration: SECOND_FACTOR_ROLES must be empty or name roles of [^\n]+$/,
    );
  });
});

describe('the persons that it takes to publish', () => {
  it('are two, or one where that is wanted', () => {
    expect(readConfig({}).publishingPersons).toBe(2);
    expect(readConfig({ PUBLISHING_PERSONS: '1' }).publishingPersons).toBe(1);
    expect(readConfig({}).webhookNetworks).toEqual([]);
    expect(readConfig({ WEBHOOK_ALLOWED_NETWORKS: '10.2.0.0/16, fd00::/8' }).webhookNetworks).toEqual([
      '10.2.0.0/16',
      'fd00::/8',
    ]);
    for (const network of ['10.2.0.0', '10.2.0.0/40', 'x/8'])
      expect(() => readConfig({ WEBHOOK_ALLOWED_NETWORKS: network })).toThrow(/WEBHOOK_ALLOWED_NETWORKS/);
    expect(() => readConfig({ PUBLISHING_PERSONS: '0' })).toThrow(
      'Configuration: PUBLISHING_PERSONS must be a whole number from 1 to 2',
    );
  });
});

describe('the time zone of the office', () => {
  it('is that of China unless another is named', () => {
    expect(readConfig({}).timeZone).toBe('Asia/Shanghai');
    expect(readConfig({ TIME_ZONE: 'Asia/Urumqi' }).timeZone).toBe('Asia/Urumqi');
  });

  it.each(['Asia/Nowhere', '+08:00', ''])('is refused when it is %j', (name) => {
    expect(() => readConfig({ TIME_ZONE: name })).toThrow(/^Configuration: TIME_ZONE must be a name of the IANA/);
  });
});

describe('the mail server', () => {
  it('is none unless one is named, with a sender', () => {
    expect(readConfig({}).mail).toBeNull();
    expect(() => readConfig({ SMTP_URL: 'smtp://mail.example' })).toThrow(/^Configuration: SMTP_FROM must be/);
    for (const url of ['mail.example', 'https://mail.example', 'smtp://mail.example/x', 'smtp://'])
      expect(() => readConfig({ SMTP_URL: url, SMTP_FROM: 'a@b.example' })).toThrow(/SMTP_URL must be/);
    for (const from of ['nobody', 'a@b\nBcc: c@d', 'x <a@b> <c@d>'])
      expect(() => readConfig({ SMTP_FROM: from })).toThrow(/SMTP_FROM must be/);
  });

  it('is spoken to encrypted, unless it is this machine', () => {
    const read = (SMTP_URL: string) => readConfig({ SMTP_URL, SMTP_FROM: '评议 <noreply@county.example>' }).mail;
    expect(read('smtp://a%40b:p%3Aw@mail.example')).toEqual({
      host: 'mail.example',
      port: 587,
      secure: false,
      mustEncrypt: true,
      user: 'a@b',
      password: 'p:w',
      from: '评议 <noreply@county.example>',
    });
    expect(read('smtps://mail.example')).toMatchObject({ port: 465, secure: true, mustEncrypt: false });
    expect(read('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, mustEncrypt: false });
    expect(read('smtp://127.0.0.1.example')).toMatchObject({ mustEncrypt: true });
  });
});
