import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessTokensModule } from './access-tokens/index.js';
import { AccountsModule } from './accounts/index.js';
import { AuditModule } from './audit/index.js';
import { AwardsModule } from './awards/index.js';
import { BallotsModule } from './ballots/index.js';
import { CampaignDeskModule } from './campaign-desk/index.js';
import { CampaignsModule } from './campaigns/index.js';
import { CardsModule } from './cards/index.js';
import { ChecksModule } from './checks/index.js';
import { CommonModule } from './common/common.module.js';
import { EndpointGuard, PUBLIC_ORIGIN } from './common/http/endpoint.guard.js';
import { ProblemFilter } from './common/http/problem.filter.js';
import { RouteTable } from './common/http/route-table.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { DeskModule } from './desk/index.js';
import { WorkingCalendarModule } from './working-calendar/index.js';
import { AnswerExportModule } from './answer-export/index.js';
import { EarlierGradesModule } from './earlier-grades/index.js';
import { entities } from './entities.js';
import { FactsModule } from './facts/index.js';
import { FiguresModule } from './figures/index.js';
import { FilesModule } from './files/index.js';
import { FirstStepsModule } from './first-steps/index.js';
import { FormsModule } from './forms/index.js';
import { IndicatorsModule } from './indicators/index.js';
import { GradingModule } from './grading/index.js';
import { JobsModule } from './jobs/index.js';
import { MetricsModule } from './metrics/index.js';
import { ObjectionsModule } from './objections/index.js';
import { OrganisationsModule } from './organisations/index.js';
import { PaperBallotsModule } from './paper-ballots/index.js';
import { ParticipationModule } from './participation/index.js';
import { PersonsModule } from './persons/index.js';
import { pluginFolders, PluginHostModule } from './plugin-host/index.js';
import { PublicationModule } from './publication/index.js';
import { ReadApiModule } from './read-api/index.js';
import { RegistersModule } from './registers/index.js';
import { RemarksModule } from './remarks/index.js';
import { RemindersModule } from './reminders/index.js';
import { ReportsModule } from './reports/index.js';
import { ResultExchangeModule } from './result-exchange/index.js';
import { ResultsModule } from './results/index.js';
import { RoundsModule } from './rounds/index.js';
import { SavedViewsModule } from './saved-views/index.js';
import { SearchModule } from './search/index.js';
import { ScheduledBackupsModule } from './scheduled-backups/index.js';
import { SheetsModule } from './sheets/index.js';
import { SignalsModule } from './signals/index.js';
import { StatementsModule } from './statements/index.js';
import { SystemModule } from './system/index.js';
import { UnitPagesModule } from './unit-pages/index.js';
import { YearlyOutcomesModule } from './yearly-outcomes/index.js';
import { WebhooksModule } from './webhooks/index.js';
import { WorkersModule } from './workers/index.js';

/** The whole application for one configuration. */
@Module({})
export class AppModule {
  static for(config: Config, routes: RouteTable, onPluginRefused: (line: string) => void): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        CommonModule.with(config),
        DatabaseModule.at(config, entities),
        WorkersModule,
        PluginHostModule.with({
          folders: pluginFolders(config.pluginDirs),
          onRefused: ({ folder, reason }) => onPluginRefused(`Campaign type in ${folder} is not loaded: ${reason}`),
        }),
        AccessTokensModule,
        AccountsModule,
        AuditModule,
        AwardsModule,
        BallotsModule,
        CampaignDeskModule,
        CampaignsModule,
        CardsModule,
        ChecksModule,
        DeskModule,
        EarlierGradesModule,
        AnswerExportModule,
        WorkingCalendarModule,
        FactsModule,
        FiguresModule,
        FilesModule,
        FirstStepsModule,
        FormsModule,
        GradingModule,
        IndicatorsModule,
        JobsModule,
        MetricsModule,
        ObjectionsModule,
        OrganisationsModule,
        PaperBallotsModule,
        ParticipationModule,
        PersonsModule,
        PublicationModule,
        ReadApiModule,
        RegistersModule,
        RemarksModule,
        RemindersModule,
        ReportsModule,
        ResultExchangeModule,
        ResultsModule,
        RoundsModule,
        SavedViewsModule,
        SearchModule,
        ScheduledBackupsModule,
        SheetsModule,
        SignalsModule,
        StatementsModule,
        SystemModule,
        UnitPagesModule,
        WebhooksModule,
        YearlyOutcomesModule,
      ],
      providers: [
        { provide: PUBLIC_ORIGIN, useValue: config.http.publicUrl },
        { provide: APP_GUARD, useClass: EndpointGuard },
        { provide: RouteTable, useValue: routes },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
