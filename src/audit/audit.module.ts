import { Global, Module } from '@nestjs/common';
import { Events } from './events.js';
import { History } from './history.js';
import { RevisionCache } from './revision-cache.js';
import { Revisions } from './revisions.js';

@Global()
@Module({
  providers: [Events, History, Revisions, RevisionCache],
  exports: [Events, History, Revisions, RevisionCache],
})
export class AuditModule {}
