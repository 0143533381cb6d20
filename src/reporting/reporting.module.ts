import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { ReportPages } from './report.pages.js';
import { ReviewPages } from './review.pages.js';
import { RoundsPages } from './rounds.pages.js';
import { ReportsController } from './reports.controller.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';
import { ReviewsService } from './reviews.service.js';
import { RoundsController } from './rounds.controller.js';
import { RoundsQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';

@Module({
  imports: [IndicatorsModule],
  controllers: [RoundsController, ReportsController, RoundsPages, ReportPages, ReviewPages],
  providers: [RoundsService, RoundsQueries, ReportsService, ReportsQueries, ReviewsService],
  exports: [RoundsService, RoundsQueries, ReportsService, ReportsQueries, ReviewsService],
})
export class ReportingModule {}
