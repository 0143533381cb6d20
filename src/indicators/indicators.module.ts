import { Module } from '@nestjs/common';
import { UseStatusQueries } from './use-status.queries.js';

@Module({ providers: [UseStatusQueries], exports: [UseStatusQueries] })
export class IndicatorsModule {}
