import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';

const website = 'https://www.county.example';

describe('the form of residents within other pages', () => {
  let closed: Bench;
  let open: Bench;
  beforeAll(async () => {
    closed = await startBench('sqlite');
    open = await startBench('sqlite', { FRAME_ORIGINS: website });
  });
  afterAll(async () => {
    await closed?.close();
    await open?.close();
  });

  const ancestors = async (bench: Bench, url: string) => {
    const { headers } = await bench.app.inject({ method: 'GET', url });
    const policy = String(headers['content-security-policy']);
    return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers['x-frame-options'] !== undefined];
  };

  it('is refused by browsers as long as no website is named', async () => {
    for (const url of ['/s', '/s/abcdefghij', '/console/', '/results'])
      expect([url, ...(await ancestors(closed, url))]).toEqual([url, "'none'", true]);
  });

  it('is shown by the website that is named, and nothing else of Pingyi is', async () => {
    for (const url of ['/s', '/s/abcdefghij'])
      expect([url, ...(await ancestors(open, url))]).toEqual([url, website, false]);
    for (const url of ['/console/', '/results'])
      expect([url, ...(await ancestors(open, url))]).toEqual([url, "'none'", true]);
  });

  it('names no origin that is not encrypted, and no pattern', async () => {
    const { readConfig } = await import('@pingyi/backend');
    for (const origins of ['http://www.county.example', 'https://*', '*', 'https://a.example/path'])
      expect(() => readConfig({ FRAME_ORIGINS: origins })).toThrow('FRAME_ORIGINS');
  });
});
