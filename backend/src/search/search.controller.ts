import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id as uuid, localizedText } from '../common/http/paging.js';
import { SearchService } from './search.service.js';

const text = z.string();

const search = endpoint({
  method: 'GET',
  path: 'api/search',
  summary: 'What the caller can open whose name or code holds these words: at most eight of each kind',
  tag: 'search',
  access: 'signed-in',
  query: z.strictObject({ q: z.string().trim().min(1).max(100) }),
  response: z
    .strictObject({
      /** Villages of the same name are told apart by their superior. */
      units: z.array(z.strictObject({ id: uuid, name: text, code: text, parentName: text.nullable() })),
      campaigns: z.array(z.strictObject({ id: uuid, name: text })),
      forms: z.array(z.strictObject({ code: text, title: localizedText })),
      /** For those who manage accounts. */
      accounts: z.array(z.strictObject({ id: uuid, username: text, displayName: text })),
      persons: z.array(z.strictObject({ id: uuid, name: text, post: text, unitName: text })),
      records: z.array(z.strictObject({ id: uuid, name: text, register: localizedText, unitName: text.nullable() })),
    })
    .meta({ id: 'Found' }),
});

@Controller()
export class SearchController {
  constructor(@Inject(SearchService) private readonly service: SearchService) {}

  @Route(search)
  async search(@Call() { viewer, query }: Input<typeof search>): Promise<Output<typeof search>> {
    const found = await this.service.find(viewer, query.q);
    return {
      units: found.units.map(({ unit: { id, name, code }, parent }) => ({
        id,
        name,
        code,
        parentName: parent?.name ?? null,
      })),
      campaigns: found.campaigns.map(({ id, name }) => ({ id, name })),
      forms: found.forms.map(({ formCode, manifest }) => ({ code: formCode, title: manifest.title })),
      accounts: found.accounts.map(({ id, username, displayName }) => ({ id, username, displayName })),
      // Whoever was removed on request has no name, and is not found.
      persons: found.persons.flatMap(({ person: { id, name, post }, unit }) =>
        name === null ? [] : [{ id, name, post: post ?? '', unitName: unit.name }],
      ),
      records: found.records.map(({ record: { id, name }, register, unit }) => ({
        id,
        name,
        register: register.definition.title,
        unitName: unit?.name ?? null,
      })),
    };
  }
}
