import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidencePages } from './evidence.pages.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';

@Module({
  imports: [IndicatorsModule],
  controllers: [EvidenceController, EvidencePages],
  providers: [EvidenceQueries, EvidenceService],
})
export class EvidenceModule {}
