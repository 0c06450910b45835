import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Campaign, CampaignSubject, stateAfter, type EvaluatorGroup } from '../campaigns/index.js';
import { CardsService } from '../cards/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { leastFloor } from '../disclosure/index.js';
import { FormsService } from '../forms/index.js';
import { OrgUnit } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { tenQuestionForm } from './ten-question-form.js';

const cardsPerBatch = 5_000;

/**
 * Opens a ballot campaign of ten plain questions and writes one line per card: collector, card, unit, form version
 * and a valid example answer, so that load can come from outside.
 * @returns the number of cards
 */
export async function openCardCampaign(
  app: NestFastifyApplication,
  { cards, units }: { readonly cards: number; readonly units: number },
  output: Writable,
): Promise<number> {
  const database = app.get(Database);
  const cardsService = app.get(CardsService);
  const forms = app.get(FormsService);
  const { form, manifest, example } = tenQuestionForm();
  const version = await forms.publishDirectly(manifest, form);
  const [type] = app.get(PluginHost).list();
  if (!type) throw new Error('There is no campaign type');
  const group: EvaluatorGroup = {
    key: 'mass',
    kind: 'ballot',
    access: 'card',
    formVersionId: version.id,
    formCode: version.formCode,
    formVersion: version.version,
    anonymous: true,
  };
  const campaign = await createCampaign(app, type, group);
  const subjects = await createSubjects(database, campaign, units);
  let written = 0;
  for (let round = 0; written < cards; round++) {
    const size = Math.min(cardsPerBatch, cards - written);
    const places = new Map(subjects.map(({ unitId }, place) => [unitId, place]));
    const perUnit = ([{ unitId }]: readonly [CampaignSubject, ...CampaignSubject[]]) =>
      Math.floor(size / subjects.length) + ((places.get(unitId) ?? 0) < size % subjects.length ? 1 : 0);
    const issued = await cardsService.issueFor(null, campaign, group, subjects, perUnit);
    for (const { collectorId, code, unitId } of issued.cards) {
      const line = JSON.stringify({
        collector: collectorId,
        card: code,
        unit: unitId,
        formVersion: version.id,
        answers: example,
      });
      if (!output.write(`${line}\n`)) await once(output, 'drain');
    }
    written += issued.cards.length;
  }
  output.end();
  await once(output, 'finish');
  return written;
}

async function createCampaign(
  app: NestFastifyApplication,
  type: { id: string; version: string; digest: string },
  group: EvaluatorGroup,
): Promise<Campaign> {
  const clock = app.get(Clock);
  const campaign: Campaign = {
    id: newId(),
    name: '评议卡压力测试',
    campaignType: type.id,
    pluginVersion: type.version,
    pluginDigest: type.digest,
    state: stateAfter('open'),
    stage: null,
    stages: null,
    asOf: clock.today(),
    scheme: {},
    phases: [],
    groups: [group],
    ownerUnitId: null,
    priorCampaignId: null,
    context: null,
    seed: null,
    disclosureFloor: leastFloor,
    createdAt: clock.timestamp(),
    revision: 1,
  };
  await app.get(Database).write((tx) => insertRows(tx, Campaign, campaign));
  return campaign;
}

/** Existing villages where there are any, else units made for the test. */
async function createSubjects(database: Database, campaign: Campaign, units: number): Promise<CampaignSubject[]> {
  const villages = await database
    .reader(OrgUnit)
    .find({ where: { type: 'village' }, order: { code: 'ASC' }, take: units });
  const made = Array.from({ length: units - villages.length }, (_, index) => {
    const id = newId();
    return {
      id,
      code: `LOAD${index + 1}`,
      name: `${index + 1}`,
      type: 'village',
      path: `/${id}/`,
      guidePath: '',
      secretary: null,
      partyMembers: null,
    };
  });
  const subjects = [...villages, ...made].map((unit): CampaignSubject => ({
    campaignId: campaign.id,
    unitId: unit.id,
    unitCode: unit.code,
    personUnitId: null,
    unitName: unit.name,
    unitType: unit.type,
    parentName: '',
    path: unit.path,
    guidePath: unit.guidePath,
    secretary: unit.secretary,
    partyMembers: unit.partyMembers,
    roster: null,
    field: null,
    enteredValues: null,
    commitments: null,
    panels: null,
  }));
  for (let at = 0; at < subjects.length; at += 100)
    await database.write((tx) => insertRows(tx, CampaignSubject, subjects.slice(at, at + 100)));
  return subjects;
}
