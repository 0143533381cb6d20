import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { CataloguePages } from './catalogue.pages.js';
import { CatalogueSearch } from './catalogue-search.js';
import { ReusedQueries } from './reused.queries.js';
import { SynonymsController } from './synonyms.controller.js';
import { SynonymsQueries } from './synonyms.queries.js';
import { SynonymsService } from './synonyms.service.js';

/** Finding what exists before something new is made. */
@Module({
  controllers: [CatalogueController, SynonymsController, CataloguePages],
  providers: [CatalogueSearch, ReusedQueries, SynonymsQueries, SynonymsService],
  exports: [CatalogueSearch],
})
export class CatalogueModule {}
