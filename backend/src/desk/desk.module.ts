import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/index.js';
import { FiguresModule } from '../figures/index.js';
import { ObjectionsModule } from '../objections/index.js';
import { PaperBallotsModule } from '../paper-ballots/index.js';
import { PublicationModule } from '../publication/index.js';
import { RegistersModule } from '../registers/index.js';
import { ScheduledBackupsModule } from '../scheduled-backups/index.js';
import { SheetsModule } from '../sheets/index.js';
import { WebhooksModule } from '../webhooks/index.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';

@Module({
  imports: [
    FactsModule,
    FiguresModule,
    PublicationModule,
    ObjectionsModule,
    PaperBallotsModule,
    RegistersModule,
    ScheduledBackupsModule,
    SheetsModule,
    WebhooksModule,
  ],
  controllers: [DeskController],
  providers: [DeskService],
})
export class DeskModule {}
