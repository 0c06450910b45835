import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AccountsService, Workers } from '@pingyi/backend/testing';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import { readPages } from '../support/pdf-pages.js';
import { publishTogether, withdrawTogether } from '../support/publish.js';
import { readQrCode } from '../support/qr-codes.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';

interface LedgerPage {
  readonly items: readonly {
    readonly unit: { readonly name: string };
    readonly score: string | null;
    readonly groups: Readonly<Record<string, { readonly received: number | null; readonly withheld: boolean }>>;
  }[];
  readonly run: { readonly number: number; readonly outcomeHash: string };
}

const everything = [
  'participation',
  'grades',
  'kinds',
  'superiors',
  'ranking',
  'questions',
  'distributions',
  'remarks',
  'problems',
];
const analysis = { kind: 'analysis', format: 'docx', sections: everything, date: '2012-05-08' };
/** A formula, markup, an override of direction, and signs that few fonts have. */
const hostile = '=1+1 <b>&amp;</b> 𠮷村 བོད་ཡིག ئۇيغۇر 😀 \u202Egnp.exe';

describe.each(databaseKinds())('reports of a result, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaignId: string;
  let campaign: string;

  const ask = (order: object, client: Client = bench.administrator) =>
    client.request<{ id: string; code: string }>('POST', `${campaign}/reports`, { body: { lang: 'zh-CN', ...order } });
  const file = async (order: object, client: Client = bench.administrator): Promise<Buffer> => {
    const { status, body } = await ask(order, client);
    expect(status).toBe(202);
    const { state, progress, file: made } = await endOf(client, body.id);
    expect(state).toBe('succeeded');
    expect(made?.name).not.toMatch(/[\u202E<>]/);
    expect(progress.total).toBeGreaterThan(0);
    return (await client.request('GET', `/api/jobs/${body.id}/file`)).raw;
  };
  const textOf = async (docx: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: docx })).value;
  /** The cells of each table, row by row. */
  const tablesOf = async (docx: Buffer): Promise<string[][]> => {
    const html = (await mammoth.convertToHtml({ buffer: docx })).value;
    return [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')),
    );
  };
  const ledger = () => bench.administrator.ok<LedgerPage>('GET', `${campaign}/ledger?pageSize=50`);

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { units } = township;
    ({ id: campaignId } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: '满意度测评',
        campaignType: 'satisfaction-survey',
        asOf: '2012-04-30',
        scheme: { minValid: 3, minTurnout: '0.01' },
      },
    }));
    campaign = `/api/campaigns/${campaignId}`;
    const move = (to: string) => bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to } });
    await bench.administrator.ok('PUT', `${campaign}/subjects`, { body: { unitIds: [units.yanshang, units.yanxia] } });
    for (const to of ['PUBLISHED', 'OPEN']) await move(to);
    const vote = async (unitId: string, answers: readonly Record<string, unknown>[]) => {
      const cards = await issueCards(bench, campaignId, unitId, answers.length, 'recipients');
      for (const [at, card] of cards.entries())
        expect((await handIn(bench.client(), card, '', { answers: answers[at] ?? {} })).status).toBe(201);
    };
    const times = (count: number, answers: Record<string, unknown>) => Array.from({ length: count }, () => answers);
    await vote(units.yanshang, [
      ...times(5, { overall: 'satisfied', cadres: 'basically-satisfied', comment: '路灯亮了' }),
      { overall: 'dissatisfied', cadres: 'dissatisfied', reasons: ['not-open'] },
    ]);
    await vote(units.yanxia, times(3, { overall: 'satisfied' }));
    await move('CLOSED');
  });
  afterAll(() => bench?.close());

  it('are written of a result, and for whoever manages campaigns', async () => {
    expect(await ask(analysis)).toMatchObject({ status: 409, body: { code: 'nothing-to-report' } });
    await runGrading(bench.administrator, campaignId);
    expect((await ask(analysis, township.assessor)).status).toBe(403);
    expect((await ask({ ...analysis, sections: [] })).status).toBe(422);
    expect((await ask({ ...analysis, sections: ['commended'] })).status).toBe(422);
    expect((await ask({ ...analysis, under: township.units.elsewhere })).status).toBe(422);
  });

  it('tell the figures of the ledger and of the results, and of which run they are', async () => {
    const docx = await file({
      ...analysis,
      number: '岩组发〔2012〕3号',
      addressee: '各村党支部',
      signatory: '岩章乡党委',
    });
    const [text, rows, { items, run }] = [await textOf(docx), await tablesOf(docx), await ledger()];
    const yanshang = items.find(({ unit }) => unit.name === '岩上村');
    expect(text).toContain(`岩上村（${yanshang?.score}）`);
    expect(rows).toContainEqual(['1', '岩上村', 'Yanzhang', yanshang?.score, '差', '—']);
    expect(rows).toContainEqual(['服务对象', '1', '1', String(yanshang?.groups['recipients']?.received), '6']);
    expect(yanshang?.groups['recipients']?.received).toBe(6);
    const { items: figures } = await bench.administrator.ok<{
      items: { key: string; index: string | null; rate: string | null; answered: number }[];
    }>('GET', `${campaign}/results/items?group=recipients`);
    const overall = figures.find(({ key }) => key === 'overall');
    expect(rows).toContainEqual([
      expect.stringContaining('总体'),
      String(overall?.answered),
      overall?.index,
      overall?.rate,
      '—',
    ]);
    for (const said of [
      '关于满意度测评情况的分析报告',
      '岩组发〔2012〕3号',
      '各村党支部：',
      '一、参评情况',
      '2012年5月8日',
      `第${run.number}次测算`,
      run.outcomeHash,
      '少于5票',
    ])
      expect(text).toContain(said);
    const { items: events } = await bench.administrator.ok<{ items: { action: string; subject: string }[] }>(
      'GET',
      '/api/audit?pageSize=5',
    );
    expect(events.map(({ action }) => action)).toContain('report.made');
  });

  it('tell the same as the screen, the export of answers, the ledger, its file and the package', async () => {
    const get = <T>(path: string) => bench.administrator.ok<T>('GET', path);
    const { whole } = await get<{
      whole: { answered: number; options: Record<string, { count: number; share: string }> };
    }>(`${campaign}/results/distribution?group=recipients&question=overall&by=all`);
    const onScreen = Object.fromEntries(Object.entries(whole.options).map(([code, { count }]) => [code, count]));
    expect(onScreen).toEqual({ satisfied: 5, dissatisfied: 1 });

    const { body: export_ } = await bench.administrator.request<{ id: string }>('POST', `${campaign}/answer-exports`, {
      body: { group: 'recipients', format: 'csv', lang: 'zh-CN' },
    });
    await endOf(bench.administrator, export_.id);
    const { raw } = await bench.administrator.request('GET', `/api/jobs/${export_.id}/file`);
    const exported = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
    const counted: Record<string, number> = {};
    for (const { overall = '' } of exported) counted[overall] = (counted[overall] ?? 0) + 1;
    expect(counted).toEqual(onScreen);

    const [{ id: runId } = { id: '' }] = (await get<{ items: { id: string }[] }>(`${campaign}/grading-runs`)).items;
    const packed = unzipSync((await bench.administrator.request('GET', `/api/grading-runs/${runId}/package.zip`)).raw);
    const contents = <T>(name: string) => JSON.parse(strFromU8(packed[name] ?? new Uint8Array())) as T;
    const { subjects } = contents<{
      subjects: { id: string; ballots: { recipients: { questions: { overall: Record<string, number> } } } }[];
    }>('input.json');
    const yanshang = township.units.yanshang;
    const { recipients } = subjects.find(({ id }) => id === yanshang)?.ballots ?? expect.fail('no unit');
    expect(recipients.questions.overall).toEqual(onScreen);

    const rows = await tablesOf(await file({ ...analysis, sections: ['distributions', 'ranking'], unitId: yanshang }));
    for (const [title, code] of [
      ['满意', 'satisfied'],
      ['不满意', 'dissatisfied'],
    ] as const) {
      const { count, share } = whole.options[code] ?? expect.fail(code);
      expect(rows.map((row) => row.slice(0, 3))).toContainEqual([title, String(count), share]);
    }

    const { items } = await ledger();
    const { outcomes } = contents<{ outcomes: { subject: string; score: string | null }[] }>('result.json');
    const score = items.find(({ unit }) => unit.name === '岩上村')?.score;
    expect(outcomes.find(({ subject }) => subject === yanshang)?.score).toBe(score);
    const { body: printed } = await bench.administrator.request<{ id: string }>('POST', `${campaign}/ledger/exports`, {
      body: { format: 'csv', lang: 'zh-CN' },
    });
    await endOf(bench.administrator, printed.id);
    const sheet = (await bench.administrator.request('GET', `/api/jobs/${printed.id}/file`)).raw.toString();
    expect(sheet.split('\n').find((line) => line.includes('岩上村'))).toContain(String(score));
  });

  it('are laid out as an official document', async () => {
    const docx = await file({ ...analysis, sections: ['grades'] });
    const [body, fonts] = ['word/document.xml', 'word/fontTable.xml'].map((name) =>
      strFromU8(unzipSync(docx)[name] ?? new Uint8Array()),
    );
    // A4 with a text of 156 x 225 mm, lines of 28 points, first lines two signs in.
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(body).toMatch(/w:line="560" w:lineRule="exact"/);
    expect(body).toMatch(/w:firstLine="640"/);
    for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体']) expect(`${body}${fonts}`).toContain(face);
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/></w:font>');
  });

  it('tell nothing of a unit with too few ballots, and none is written about it alone', async () => {
    expect(await ask({ ...analysis, unitId: township.units.yanxia })).toMatchObject({
      status: 409,
      body: { code: 'report-withheld' },
    });
    const text = await textOf(await file({ ...analysis, unitId: township.units.yanshang, lang: 'en' }));
    expect(text).toContain('岩上村');
    expect(text).toContain('1. Participation');
    expect(text).toContain('about 1 organisation are shown, 6 ballots added up');
    expect(text).not.toContain('岩下村');
  });

  it('tell a circular whom to commend and who is to put things right by when', async () => {
    const docx = await file({
      kind: 'circular',
      format: 'docx',
      sections: ['basis', 'grades', 'commended', 'rectify'],
      deadline: '2012-06-30',
      under: township.units.township,
    });
    const text = await textOf(docx);
    expect(text).toContain('关于Yanzhang满意度测评结果的通报');
    expect(text).toMatch(/差（1个单位）：岩上村。[^]*未评定（1个单位）：岩下村。[^]*没有予以表扬的单位/);
    expect(await tablesOf(docx)).toContainEqual(['岩上村', 'Yanzhang', '差', '需整改：干部作风', '2012-06-30']);
  });

  it('say what people have typed as text, without boxes and overrides of direction, in both formats', async () => {
    const order = { ...analysis, title: hostile, addressee: hostile, sections: ['grades'] };
    const words = '=1+1 <b>&amp;</b> 𠮷村 བོད་ཡིག ئۇيغۇر 😀 gnp.exe';
    expect(await textOf(await file(order))).toContain(words);
    const pages = await readPages(await file({ ...order, format: 'pdf' }));
    const text = pages.map((page) => page.text).join('');
    // The reader tells what is read from the right in the order in which it is drawn.
    for (const said of ['=1+1<b>&amp;</b>', '［U+20BB7］村'.normalize('NFKC'), 'བོད་ཡིག', '😀', 'gnp.exe', '—1—'])
      expect(text).toContain(said);
    for (const letter of 'ئۇيغۇر') expect(text).toContain(letter);
    expect(text).not.toMatch(/[\u202A-\u202E\uFFFD]/);
    expect(pages[0]?.size.map(Math.round)).toEqual([595, 842]);
  });

  it('have the ledger printed with every row, and which page of how many it is', async () => {
    const print = (query: string) => bench.administrator.request('GET', `${campaign}/ledger/print?${query}`);
    const [[a4], [a3]] = [
      await readPages((await print('paper=a4&lang=zh-CN')).raw),
      await readPages((await print('paper=a3&lang=en&q=岩上')).raw),
    ];
    const yanshang = (await ledger()).items.find(({ unit }) => unit.name === '岩上村');
    expect(a4?.size.map(Math.round)).toEqual([842, 595]);
    for (const said of ['满意度测评台账', '3301001', '岩上村', String(yanshang?.score), '6/', '岩下村', '第1页共1页'])
      expect(a4?.text).toContain(said);
    expect(a4?.text).toContain('票数过少');
    expect(a3?.size.map(Math.round)).toEqual([1191, 842]);
    expect(a3?.text).toContain('rowsbyfilters:1');
    expect(a3?.text).not.toContain('岩下村');
  });

  it('have a release printed for the notice board as its public page shows it, with the way there', async () => {
    const confirming = await bench.secondAdministrator();
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', `${campaign}/grading-runs`);
    const id = await publishTogether(bench.administrator, confirming, campaignId, {
      runId: items[0]?.id ?? '',
      title: '满意度测评结果',
      terms: { content: 'grades', audience: 'public', circle: null, noticeDays: 5, changeNote: null },
    });
    const sheet = (client: Client) =>
      client.request(
        'GET',
        `/api/publications/${id}/notice-sheet?paper=a3&contact=${encodeURIComponent('组织部 0578-123')}`,
      );
    const { raw } = await sheet(bench.administrator);
    const [page] = await readPages(raw);
    const { items: rows } = await bench.client().ok<LedgerPage>('GET', `/api/public/publications/${id}/outcomes`);
    expect(rows).toHaveLength(2);
    for (const { unit } of rows) expect(page?.text).toContain(unit.name);
    for (const said of [
      '满意度测评结果公示',
      '公示期为5个工作日',
      '向组织部0578-123反映',
      `/results/${id}`,
      '第1次测算',
    ])
      expect(page?.text).toContain(said);
    // The key of the office, in groups as the public page shows it.
    const { statement } = await bench
      .client()
      .ok<{ statement: { key: string } }>('GET', `/api/public/publications/${id}/statement`);
    expect(page?.text).toContain(`签名密钥:${statement.key}`);
    // Grades alone are released.
    const { items: figures, run } = await ledger();
    expect(page?.text).not.toContain(figures.find(({ score }) => score !== null)?.score);
    expect(page?.text).not.toContain(run.outcomeHash);
    expect(page?.size.map(Math.round)).toEqual([842, 1191]);
    expect(await readQrCode(raw, 1)).toMatch(new RegExp(`^http.*/results/${id}$`));
    await withdrawTogether(bench.administrator, confirming, id, '填报有误');
    expect((await sheet(bench.administrator)).status).toBe(410);
  });

  it('are about the units that a manager below the office reaches', async () => {
    const administrator = async (username: string, unitId: string) => {
      await bench.app.get(AccountsService).create(null, {
        username,
        displayName: username,
        role: 'administrator',
        unitId,
        password: 'township-of-trials',
      });
      return bench.client().signIn(username, 'township-of-trials');
    };
    const [own, beyond] = [
      await administrator('manager-below', township.units.township),
      await administrator('manager-beyond', township.units.elsewhere),
    ];
    expect((await ask(analysis, beyond)).status).toBe(404);
    expect(await textOf(await file({ ...analysis, sections: ['ranking'] }, own))).toContain('岩上村');
  });

  it('end when they are cancelled, and leave no file', async () => {
    // A layout that goes on until somebody ends it.
    let ended: AbortSignal | undefined;
    const writing = vi.spyOn(bench.app.get(Workers), 'run').mockImplementationOnce((_task, _report, signal) => {
      ended = signal;
      return new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
      );
    });
    const { body } = await ask(analysis);
    await vi.waitFor(() => expect(writing).toHaveBeenCalled());
    await bench.administrator.ok('POST', `/api/jobs/${body.id}/cancel`);
    expect((await endOf(bench.administrator, body.id)).state).toBe('cancelled');
    expect(ended?.aborted).toBe(true);
    expect((await bench.administrator.request('GET', `/api/jobs/${body.id}/file`)).status).toBe(404);
    writing.mockRestore();
  });
});
