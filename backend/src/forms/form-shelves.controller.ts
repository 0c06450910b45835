import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { localizedText } from '../common/http/paging.js';
import { eraseAt } from './domain/form-bin.js';
import { FormShelvesService } from './form-shelves.service.js';
import { FormUses } from './form-uses.js';
import { codeParams } from './form-views.js';

const tag = 'forms';

const formUse = z
  .strictObject({
    kind: z.enum(['campaign', 'register', 'form']),
    /** Id of the campaign, or code of the register or the form. */
    id: z.string(),
    name: z.union([z.string(), localizedText]),
    version: z.int(),
  })
  .meta({ id: 'FormUse' });

const binnedForm = z
  .strictObject({
    code: z.string(),
    title: localizedText,
    deletedAt: z.string(),
    deletedByName: z.string().nullable(),
    /** When it is gone for good, if nothing stands on it by then. */
    eraseAt: z.string(),
  })
  .meta({ id: 'BinnedForm' });

const listUses = endpoint({
  method: 'GET',
  path: 'api/forms/:code/uses',
  summary: 'Campaigns and registers that have a version of a form, and forms that were copied from it',
  tag,
  access: 'forms.manage',
  params: codeParams,
  response: z.strictObject({ items: z.array(formUse) }),
});
const putIntoFolder = endpoint({
  method: 'PUT',
  path: 'api/forms/:code/folder',
  summary: 'Put a form into a folder of the library, or take it out',
  tag,
  access: 'forms.manage',
  params: codeParams,
  body: z.strictObject({ folder: z.string().trim().min(1).max(60).nullable() }),
});
const throwAway = endpoint({
  method: 'DELETE',
  path: 'api/forms/:code',
  summary: 'Throw a form away that nothing stands on; it can be brought back for thirty days',
  tag,
  access: 'forms.manage',
  params: codeParams,
  problems: ['form-in-use', 'form-shipped'],
});
const listBin = endpoint({
  method: 'GET',
  path: 'api/form-bin',
  summary: 'Forms that were thrown away and that the caller may bring back, the latest first',
  tag,
  access: 'forms.manage',
  response: z.strictObject({ items: z.array(binnedForm) }),
});
const bringBack = endpoint({
  method: 'POST',
  path: 'api/form-bin/:code/restoration',
  summary: 'Bring a form back from the bin as it was',
  tag,
  access: 'forms.manage',
  params: codeParams,
});

@Controller()
export class FormShelvesController {
  constructor(
    @Inject(FormShelvesService) private readonly shelves: FormShelvesService,
    @Inject(FormUses) private readonly uses: FormUses,
  ) {}

  @Route(listUses)
  async listUses(@Call() { params }: Input<typeof listUses>): Promise<Output<typeof listUses>> {
    return { items: await this.uses.of(params.code) };
  }

  @Route(putIntoFolder)
  async putIntoFolder(@Call() { viewer, params, body }: Input<typeof putIntoFolder>): Promise<void> {
    await this.shelves.putInto(viewer, params.code, body.folder);
  }

  @Route(throwAway)
  async throwAway(@Call() { viewer, params }: Input<typeof throwAway>): Promise<void> {
    await this.shelves.throwAway(viewer, params.code);
  }

  @Route(listBin)
  async listBin(@Call() { viewer }: Input<typeof listBin>): Promise<Output<typeof listBin>> {
    const binned = await this.shelves.bin(viewer);
    return {
      items: binned.map(({ shelf: { formCode, deletedAt, deletedByName }, newest }) => ({
        code: formCode,
        title: newest.manifest.title,
        deletedAt,
        deletedByName,
        eraseAt: eraseAt(deletedAt),
      })),
    };
  }

  @Route(bringBack)
  async bringBack(@Call() { viewer, params }: Input<typeof bringBack>): Promise<void> {
    await this.shelves.bringBack(viewer, params.code);
  }
}
