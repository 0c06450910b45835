import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { runCommand, startServer, type ServerProcess } from '../support/server.js';
import { desk, phone, Visits } from '../support/visit.js';
import { openClassification } from './open-classification.js';
import { SheetDesk, type UploadedFile } from './pages/sheet-desk.js';
import { chosenPassword, prepareTownship } from './prepared-township.js';

const browser: Browser | null = await launchBrowser();

interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

const megabyte = 1024 * 1024;
const pdf = (name: string, size = 100) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(size)]),
});

const devices = [
  {
    device: 'a desk, in English',
    options: desk,
    words: {
      limits: 'PDF, JPG, PNG, DOCX, XLSX; up to 10 MB each; at most 5 files',
      tooLarge: 'Nothing was uploaded: a file may have at most 10 MB.',
      tooMany: 'Nothing was uploaded: this takes at most 5 files. Choose fewer, or remove some first.',
      wrongKind: '“notes.txt” was not uploaded: only PDF, JPG, PNG, DOCX, XLSX are taken.',
      otherContent: '“scan.pdf” was not uploaded. This kind of file is not accepted.',
    },
  },
  {
    device: 'a phone, in Chinese',
    options: phone,
    words: {
      limits: 'PDF、JPG、PNG、DOCX、XLSX，每个不超过 10 MB，最多 5 个文件',
      tooLarge: '没有上传：每个文件不能超过 10 MB。',
      tooMany: '没有上传：这里最多 5 个文件，请少选几个，或先移除一些。',
      wrongKind: '“notes.txt”没有上传：只接受 PDF、JPG、PNG、DOCX、XLSX。',
      otherContent: '“scan.pdf”没有上传。不支持这种文件',
    },
  },
] as const;

describe.skipIf(!browser)('files that support a sheet', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let visits: Visits;
  let root: HttpClient;
  let clerk: HttpClient;
  let units: ReadonlyMap<string, string>;
  let campaignId: string;

  const unitId = () => units.get('3301001') ?? '';
  const storedFiles = async (): Promise<readonly StoredFile[]> => {
    const { answers } = await clerk.ok<{ answers: Record<string, StoredFile[]> }>(
      'GET',
      `/api/campaigns/${campaignId}/sheets/self/${unitId()}`,
    );
    return answers['setup-evidence'] ?? [];
  };

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    const { stdout } = await runCommand(['user', 'add', 'root'], { ...database.env, LOG_LEVEL: 'silent' });
    server = await startServer(database.env);
    visits = new Visits(browser!, server.url);
    root = await new HttpClient(server.url).signIn('root', /password (\S+)/.exec(stdout)?.[1] ?? '');
    units = await prepareTownship(root);
    clerk = await new HttpClient(server.url).signIn('clerk', chosenPassword);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await database?.remove();
  });
  beforeEach(async () => {
    campaignId = await openClassification(root, units.get('3301'));
  });

  describe.each(devices)('on $device', ({ options, words }) => {
    const begin = async (): Promise<SheetDesk> => {
      const { page } = await visits.begin(options);
      const mine = await SheetDesk.begin(page, 'clerk', chosenPassword);
      await mine.open(campaignId, 'self', unitId());
      return mine;
    };

    it('are told their limits before anything is chosen, and in each refusal', async () => {
      const mine = await begin();
      const question = mine.question('setup-evidence');
      const choose = (...files: UploadedFile[]) => mine.chooseFiles('setup-evidence', files);
      await question.getByText(words.limits).waitFor();
      await choose(pdf('large.pdf', 10 * megabyte));
      await question.getByText(words.tooLarge).waitFor();
      await choose(...Array.from({ length: 6 }, (_, index) => pdf(`${index}.pdf`)));
      await question.getByText(words.tooMany).waitFor();
      expect(await question.getByText(words.tooLarge).count()).toBe(0);
      await choose({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('notes') });
      await question.getByText(words.wrongKind).waitFor();
      await choose({ ...pdf('scan.pdf'), buffer: Buffer.from('no picture, no document') });
      await question.getByText(words.otherContent).waitFor();
      expect(await storedFiles()).toEqual([]);
      await mine.page.context().close();
    });

    it('are shown by the name under which they are stored, and kept where another one of the same choice is refused', async () => {
      const mine = await begin();
      const question = mine.question('setup-evidence');
      // A mark that nobody sees: the server leaves it out.
      await mine.chooseFiles('setup-evidence', [pdf('会议\u200b记录.pdf'), pdf('notes.txt'), pdf('台账.pdf')]);
      await question.getByText(words.wrongKind).waitFor();
      await mine.saved();
      const files = await storedFiles();
      expect(files.map(({ name }) => name)).toEqual(['会议记录.pdf', '台账.pdf']);
      for (const { name, content } of files) {
        await expect.poll(() => question.innerText()).toContain(name);
        const answer = await clerk.send('GET', `/api/evidence/${content}`);
        expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent(name));
      }
      expect(await question.innerText()).not.toContain('\u200b');
      await question.getByText(words.limits).waitFor();
      await mine.page.context().close();
    });
  });

  it('never asked another host, broke its content security policy or threw', () =>
    expect(visits.complaints).toEqual([]));
});
