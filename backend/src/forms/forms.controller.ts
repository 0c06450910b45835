import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { formLimit } from '../common/http/limits.js';
import { idParams } from '../common/http/paging.js';
import { FormReviewService } from './form-review.service.js';
import {
  codeParams,
  enteredManifest,
  finding,
  formView,
  originReference,
  toFormView,
  toSummary,
  toVersionView,
  versionInContext,
  versionSummary,
} from './form-views.js';
import { FormShelvesService } from './form-shelves.service.js';
import { FormsService } from './forms.service.js';

const tag = 'forms';

const listForms = endpoint({
  method: 'GET',
  path: 'api/forms',
  summary: 'List forms with their newest versions',
  tag,
  access: 'forms.read',
  response: z.strictObject({ items: z.array(formView) }),
});
const listVersions = endpoint({
  method: 'GET',
  path: 'api/forms/:code/versions',
  summary: 'Versions of a form, newest first',
  tag,
  access: 'forms.read',
  params: codeParams,
  response: z.strictObject({ items: z.array(versionSummary) }),
});
const getVersion = endpoint({
  method: 'GET',
  path: 'api/form-versions/:id',
  summary: 'Read a form version',
  tag,
  access: 'forms.read',
  params: idParams,
  response: versionInContext,
});
const checkForm = endpoint({
  method: 'POST',
  path: 'api/form-checks',
  summary: 'Check a form definition without storing it; a manifest adds the rules of its group and audience',
  tag,
  access: 'forms.manage',
  body: z.strictObject({
    definition: z.unknown(),
    manifest: enteredManifest.optional(),
    copyOf: originReference.optional(),
  }),
  bodyLimit: formLimit,
  response: z.strictObject({ findings: z.array(finding) }),
  problems: ['form-version-unknown'],
});

@Controller()
export class FormsController {
  constructor(
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(FormReviewService) private readonly reviews: FormReviewService,
    @Inject(FormShelvesService) private readonly shelves: FormShelvesService,
  ) {}

  @Route(listForms)
  async list(@Call() { viewer }: Input<typeof listForms>): Promise<Output<typeof listForms>> {
    const versions = await this.forms.listVersions();
    const managed = await this.forms.managedOwners(viewer, versions);
    const folders = await this.shelves.folders();
    const codes = [...new Set(versions.map((version) => version.formCode))];
    const viewOf = (code: string) => {
      const ofForm = versions.filter((version) => version.formCode === code);
      return toFormView(ofForm, {
        isShipped: this.reviews.isShipped(code),
        folder: folders.get(code) ?? null,
        manageable: viewer.permissions.has('forms.manage') && managed.has(ofForm[0]?.ownerUnitId ?? null),
      });
    };
    return { items: codes.flatMap(viewOf) };
  }

  @Route(listVersions)
  async listVersions(@Call() { params }: Input<typeof listVersions>): Promise<Output<typeof listVersions>> {
    const versions = await this.forms.listVersions();
    return { items: versions.filter(({ formCode }) => formCode === params.code).map(toSummary) };
  }

  @Route(getVersion)
  async get(@Call() { params }: Input<typeof getVersion>): Promise<Output<typeof getVersion>> {
    const version = await this.forms.get(params.id);
    return { ...toVersionView(version), lockedQuestions: await this.reviews.lockedQuestions(version) };
  }

  @Route(checkForm)
  async check(@Call() { body }: Input<typeof checkForm>): Promise<Output<typeof checkForm>> {
    return { findings: await this.reviews.review(body.definition, { manifest: body.manifest, copyOf: body.copyOf }) };
  }
}
