import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { formLimit } from '../common/http/limits.js';
import { id, idParams } from '../common/http/paging.js';
import { FormDraftsService } from './form-drafts.service.js';
import { FormLeases } from './form-leases.js';
import { codeParams, confirmedText, definition, enteredManifest, toVersionView, versionView } from './form-views.js';

const tag = 'forms';
const editor = z
  .string()
  .regex(/^[\w-]{16,64}$/)
  .meta({ description: 'What a browser tab calls itself, chosen at random' });

const createForm = endpoint({
  method: 'POST',
  path: 'api/forms',
  summary: 'Make a form: empty, from a definition, or as a copy of a version',
  tag,
  access: 'forms.manage',
  body: z.strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    manifest: enteredManifest,
    definition: definition.optional(),
    copyOf: id.optional(),
  }),
  bodyLimit: formLimit,
  response: versionView,
  status: 201,
  problems: ['form-code-taken', 'form-version-unknown', 'form-in-bin'],
});
const createDraft = endpoint({
  method: 'POST',
  path: 'api/forms/:code/versions',
  summary: 'Start a draft of the next version, also from an old one',
  tag,
  access: 'forms.manage',
  params: codeParams,
  body: z.strictObject({ definition, manifest: enteredManifest.optional() }),
  bodyLimit: formLimit,
  response: versionView,
  status: 201,
  problems: ['draft-exists', 'form-in-bin'],
});
const changeDraft = endpoint({
  method: 'PUT',
  path: 'api/form-versions/:id',
  summary: 'Save a draft; what changes nothing keeps the revision',
  tag,
  access: 'forms.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({
    definition,
    manifest: enteredManifest.optional(),
    confirmedTexts: z.array(confirmedText).max(20_000).optional(),
    editor: editor.optional(),
  }),
  bodyLimit: formLimit,
  response: versionView,
  problems: ['immutable', 'revision-stale', 'edit-locked', 'form-in-bin'],
});
const holdLock = endpoint({
  method: 'PUT',
  path: 'api/form-versions/:id/lock',
  summary: 'Take or renew the right to edit a draft for a minute',
  tag,
  access: 'forms.manage',
  params: idParams,
  body: z.strictObject({ editor, takeOver: z.boolean().optional() }),
  response: z
    .strictObject({
      mine: z.boolean(),
      holder: z.strictObject({ displayName: z.string(), since: z.string() }).nullable(),
      until: z.string(),
    })
    .meta({ id: 'FormLock' }),
  problems: ['immutable'],
});
const freeLock = endpoint({
  method: 'DELETE',
  path: 'api/form-versions/:id/lock',
  summary: 'Give the right to edit back',
  tag,
  access: 'forms.manage',
  params: idParams,
  query: z.strictObject({ editor }),
});
const discardDraft = endpoint({
  method: 'DELETE',
  path: 'api/form-versions/:id',
  summary: 'Discard a draft, and with the only version the form',
  tag,
  access: 'forms.manage',
  params: idParams,
  problems: ['immutable', 'edit-locked', 'form-in-bin'],
});
const publishVersion = endpoint({
  method: 'POST',
  path: 'api/form-versions/:id/publish',
  summary: 'Publish a draft: from now on it never changes',
  tag,
  access: 'forms.manage',
  params: idParams,
  response: versionView,
  problems: ['immutable', 'form-invalid', 'edit-locked', 'form-in-bin'],
});
const retireVersion = endpoint({
  method: 'POST',
  path: 'api/form-versions/:id/retire',
  summary: 'Retire a published version: no new campaign may take it',
  tag,
  access: 'forms.manage',
  params: idParams,
  response: versionView,
  problems: ['form-not-published'],
});

@Controller()
export class FormDraftsController {
  constructor(
    @Inject(FormDraftsService) private readonly drafts: FormDraftsService,
    @Inject(FormLeases) private readonly leases: FormLeases,
  ) {}

  @Route(createForm)
  async create(@Call() { viewer, body }: Input<typeof createForm>): Promise<Output<typeof createForm>> {
    return toVersionView(await this.drafts.createForm(viewer, body));
  }

  @Route(createDraft)
  async createDraft(@Call() { viewer, params, body }: Input<typeof createDraft>): Promise<Output<typeof createDraft>> {
    return toVersionView(await this.drafts.createDraft(viewer, params.code, body));
  }

  @Route(changeDraft)
  async changeDraft(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeDraft>,
  ): Promise<Output<typeof changeDraft>> {
    return toVersionView(await this.drafts.changeDraft(viewer, params.id, ifMatch, body));
  }

  @Route(holdLock)
  async hold(@Call() { viewer, params, body }: Input<typeof holdLock>): Promise<Output<typeof holdLock>> {
    return this.leases.hold(viewer, params.id, body.editor, body.takeOver ?? false);
  }

  @Route(freeLock)
  async free(@Call() { viewer, params, query }: Input<typeof freeLock>): Promise<void> {
    await this.leases.free(viewer, params.id, query.editor);
  }

  @Route(discardDraft)
  async discard(@Call() { viewer, params }: Input<typeof discardDraft>): Promise<void> {
    await this.drafts.discard(viewer, params.id);
  }

  @Route(publishVersion)
  async publish(@Call() { viewer, params }: Input<typeof publishVersion>): Promise<Output<typeof publishVersion>> {
    return toVersionView(await this.drafts.publish(viewer, params.id));
  }

  @Route(retireVersion)
  async retire(@Call() { viewer, params }: Input<typeof retireVersion>): Promise<Output<typeof retireVersion>> {
    return toVersionView(await this.drafts.retire(viewer, params.id));
  }
}
