import { Module, type DynamicModule } from '@nestjs/common';
import { ActivitiesModule } from './activities/activities.module.js';
import { AuditModule } from './audit/audit.module.js';
import { BoardModule } from './board/board.module.js';
import { ConfigModule } from './config/config.module.js';
import type { Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DemoModule } from './demo/demo.module.js';
import { ENTITIES } from './entities.js';
import { ImprovementModule } from './improvement/improvement.module.js';
import { IndicatorsModule } from './indicators/indicators.module.js';
import { NodeStatusesModule } from './indicators/node-statuses.module.js';
import { RisksModule } from './indicators/risks.module.js';
import { EvidenceModule } from './indicators/evidence/evidence.module.js';
import { ValueFilesModule } from './indicators/sources/file/value-files.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { CirculationModule } from './logic-model/circulation/circulation.module.js';
import { ConflictsModule } from './logic-model/conflicts/conflicts.module.js';
import { ExchangeModule } from './logic-model/exchange/exchange.module.js';
import { FactorsModule } from './logic-model/factors/factors.module.js';
import { GuideModule } from './logic-model/guide/guide.module.js';
import { LocalModelsModule } from './logic-model/local/local-models.module.js';
import { LogicModelModule } from './logic-model/logic-model.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReportingModule } from './reporting/reporting.module.js';
import { SourcesModule } from './indicators/sources/sources.module.js';
import { Clock } from './shared/clock.js';
import { ClockModule } from './shared/clock.module.js';
import { WebModule } from './web/web.module.js';

/** The modules in stacking order: each may use those above it in this list, never those below. */
@Module({})
export class AppModule {
  static of(config: Config, clock: Clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(config),
        ClockModule.of(clock),
        DatabaseModule.of(ENTITIES),
        AuditModule,
        JobsModule,
        WebModule,
        PeopleModule,
        DecisionsModule,
        LogicModelModule,
        CirculationModule,
        ExchangeModule,
        FactorsModule,
        ConflictsModule,
        GuideModule,
        LocalModelsModule,
        IndicatorsModule,
        NodeStatusesModule,
        RisksModule,
        ValueFilesModule,
        SourcesModule,
        EvidenceModule,
        ActivitiesModule,
        ReportingModule,
        ImprovementModule,
        BoardModule,
        FollowUpModule,
        NoticesModule,
        ...(config.mode === 'demo' ? [DemoModule] : []),
      ],
    };
  }
}
