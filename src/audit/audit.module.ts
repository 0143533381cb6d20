import { Global, Module } from '@nestjs/common';
import { Events } from './events.js';
import { RevisionCache } from './revision-cache.js';
import { Revisions } from './revisions.js';

@Global()
@Module({ providers: [Events, Revisions, RevisionCache], exports: [Events, Revisions, RevisionCache] })
export class AuditModule {}
