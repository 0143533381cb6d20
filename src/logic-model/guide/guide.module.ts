import { Module } from '@nestjs/common';
import { LogicModelModule } from '../logic-model.module.js';
import { GuidePages } from './guide.pages.js';
import { GuideService } from './guide.service.js';

/** The guided way through a first draft. */
@Module({ imports: [LogicModelModule], controllers: [GuidePages], providers: [GuideService] })
export class GuideModule {}
