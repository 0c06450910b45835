import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { languages } from '../documents/index.js';
import type { ContactAddress } from './contact-address.entity.js';
import { ContactAddresses } from './contact-addresses.service.js';
import { MailQueue } from './mail-queue.js';

const tag = 'reminders';
const access = 'signed-in';
const path = 'api/my/mail-address';
const language = z.enum(languages);

const ownAddress = z
  .strictObject({
    /** Whether this installation sends mail. */
    available: z.boolean(),
    /** Null where none was entered. */
    address: z.string().nullable(),
    confirmed: z.boolean(),
    enabled: z.boolean(),
    language,
  })
  .meta({ id: 'OwnMailAddress' });

const readAddress = endpoint({
  method: 'GET',
  path,
  summary: 'Where the caller is written to',
  tag,
  access,
  response: ownAddress,
});
const enterAddress = endpoint({
  method: 'PUT',
  path,
  summary: 'Enter where one is written to; a code is sent there',
  tag,
  access,
  body: z.strictObject({ address: z.email().max(254), language }),
  response: ownAddress,
  problems: ['mail-off', 'too-many-mails'],
});
const confirmAddress = endpoint({
  method: 'POST',
  path: `${path}/confirmation`,
  summary: 'Confirm one’s address with the code that was sent there',
  tag,
  access,
  body: z.strictObject({ code: z.string().trim().min(1).max(10) }),
  response: ownAddress,
  problems: ['mail-code-invalid'],
});
const changeMails = endpoint({
  method: 'PATCH',
  path,
  summary: 'Switch reminders by mail on or off, and choose their language',
  tag,
  access,
  body: z.strictObject({ enabled: z.boolean(), language }),
  response: ownAddress,
  problems: ['mail-address-missing'],
});
const removeAddress = endpoint({
  method: 'DELETE',
  path,
  summary: 'Remove one’s address',
  tag,
  access,
  status: 204,
});
const tryAddress = endpoint({
  method: 'POST',
  path: `${path}/trial`,
  summary: 'Send a mail to oneself',
  tag,
  access,
  status: 202,
  response: z.strictObject({ id: z.string() }),
  problems: ['mail-off', 'mail-address-missing', 'too-many-mails'],
});

/** Whether and where somebody is written to, for the owner of the account alone. */
@Controller()
export class ContactAddressController {
  constructor(
    @Inject(ContactAddresses) private readonly addresses: ContactAddresses,
    @Inject(MailQueue) private readonly queue: MailQueue,
  ) {}

  @Route(readAddress)
  async read(@Call() { viewer }: Input<typeof readAddress>): Promise<Output<typeof readAddress>> {
    return this.toView(await this.addresses.own(viewer));
  }

  @Route(enterAddress)
  async enter(@Call() { viewer, body }: Input<typeof enterAddress>): Promise<Output<typeof enterAddress>> {
    return this.toView(await this.addresses.enter(viewer, body));
  }

  @Route(confirmAddress)
  async confirm(@Call() { viewer, body }: Input<typeof confirmAddress>): Promise<Output<typeof confirmAddress>> {
    return this.toView(await this.addresses.confirm(viewer, body.code));
  }

  @Route(changeMails)
  async change(@Call() { viewer, body }: Input<typeof changeMails>): Promise<Output<typeof changeMails>> {
    return this.toView(await this.addresses.change(viewer, body));
  }

  @Route(removeAddress)
  async remove(@Call() { viewer }: Input<typeof removeAddress>): Promise<void> {
    await this.addresses.remove(viewer);
  }

  @Route(tryAddress)
  async try(@Call() { viewer }: Input<typeof tryAddress>): Promise<Output<typeof tryAddress>> {
    return { id: await this.addresses.try(viewer) };
  }

  private toView(own: ContactAddress | null): z.input<typeof ownAddress> {
    return {
      available: this.queue.isOn,
      address: own?.address ?? null,
      confirmed: own !== null && own.confirmedAt !== null,
      enabled: own?.enabled ?? false,
      language: own?.language ?? languages[0] ?? 'zh-CN',
    };
  }
}
