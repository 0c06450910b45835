import { randomUUID } from 'node:crypto';
import { FormsService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi, type MockInstance } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { formOf, register, textQuestion } from '../support/forms.js';
import {
  buildTownship,
  handIn,
  issueCards,
  openCampaign,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type TestCard,
  type Township,
} from '../support/township.js';

/** As many as a process keeps. */
const kept = 200;

describe('a form version is compiled once in a process while it is asked for (ADR 30)', () => {
  let bench: Bench;
  let township: Township;
  let cards: TestCard[];
  let printed: MockInstance<typeof process.stdout.write>;

  /** What the log says to have been compiled since it was asked last, `<code> version <n>`. */
  const compiled = (): string[] => {
    const lines = printed.mock.calls.flatMap(
      ([text]) => /compiled (\S+ version \d+)/.exec(String(text))?.slice(1) ?? [],
    );
    printed.mockClear();
    return lines;
  };
  const sheetOf = (group: string) => `/api/campaigns/${township.campaignId}/sheets/${group}/${township.units.yanshang}`;

  beforeAll(async () => {
    printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    bench = await startBench('sqlite', { LOG_LEVEL: 'debug' });
    township = await buildTownship(bench);
    cards = await issueCards(bench, township.campaignId, township.units.yanshang, 40);
  });
  afterAll(async () => {
    printed?.mockRestore();
    await bench?.close();
  });

  it('however many pages, ballots, sheets and gradings ask', async () => {
    const before = compiled();
    const answers = await Promise.all(cards.map((card) => handIn(bench.client(), card, 'satisfied')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const save = async (who: typeof township.clerk, group: string, given: Record<string, unknown>) => {
      for (let revision = 0; revision < 10; revision += 1)
        await who.ok('PUT', sheetOf(group), { revision, body: { answers: given, action: 'save' } });
      await who.ok('GET', sheetOf(group));
    };
    await save(township.clerk, 'self', selfAnswers());
    await save(township.assessor, 'superior', superiorAnswers(95));
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    await runGrading(bench.administrator, township.campaignId);
    expect([...before, ...compiled()].toSorted()).toEqual([
      'classification-mass version 1',
      'classification-self version 1',
      'classification-superior version 1',
    ]);
  });

  it('though more versions than are kept come and go, and their ids are those that strangers send', async () => {
    const forms = bench.app.get(FormsService);
    const others: string[] = [];
    for (let index = 0; index < kept + 20; index += 1) {
      const code = `passing-${index}`;
      const version = await forms.publishDirectly(
        { ...register, code, version: 1, description: register.title, roles: {} },
        formOf(textQuestion('what')),
      );
      others.push(version.id);
    }
    compiled();
    const elsewhere = await openCampaign(bench.administrator, township.units.township);
    const [card = expect.fail('no card')] = await issueCards(bench, elsewhere, township.units.yanshang, 1);
    const naming = (formVersion: string) => handIn(bench.client(), card, 'satisfied', { formVersion });
    for (const other of others) {
      expect((await naming(other)).body.code).toBe('form-version-unknown');
      expect((await naming(randomUUID())).body.code).toBe('form-version-unknown');
      await township.clerk.ok('GET', sheetOf('self'));
    }
    // Each of those that passed, once; the form of the sheet, which was read in between, not at all.
    expect(compiled()).toEqual(others.map((_, index) => `passing-${index} version 1`));
    const [first = '', last = ''] = [others[0], others.at(-1)];
    await naming(last);
    expect(compiled()).toEqual([]);
    await naming(first);
    expect(compiled()).toEqual(['passing-0 version 1']);
  });
});
