import { Module } from '@nestjs/common';
import { ReportedValues } from './reported-values.service.js';
import { UseStatusQueries } from './use-status.queries.js';

@Module({ providers: [UseStatusQueries, ReportedValues], exports: [UseStatusQueries, ReportedValues] })
export class IndicatorsModule {}
