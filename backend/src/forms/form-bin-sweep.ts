import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { FormShelvesService } from './form-shelves.service.js';

/** How often the bin is looked through. */
const lookMs = 10 * 60_000;

/** Empties the bin of forms by the clock; not in a process that only answers requests. */
@Injectable()
export class FormBinSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('forms');
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    @Inject(FormShelvesService) private readonly shelves: FormShelvesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.role === 'web') return;
    this.timer = setInterval(() => this.sweep(), lookMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  private sweep(): void {
    this.sweeping = this.sweeping
      .then(async () => {
        const erased = await this.shelves.eraseDue();
        if (erased.length > 0) this.logger.log(`erased from the bin: ${erased.join(', ')}`);
      })
      .catch((error: unknown) => this.logger.error('The bin of forms could not be looked through', error));
  }
}
