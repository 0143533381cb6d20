import { Module } from '@nestjs/common';
import { AgendaController } from './agenda.controller.js';
import { AgendaPages } from './agenda.pages.js';
import { AgendaService } from './agenda.service.js';
import { MeetingsController } from './meetings.controller.js';
import { MeetingsPages } from './meetings.pages.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsService } from './meetings.service.js';
import { ProtocolFile } from './protocol-file.js';

@Module({
  controllers: [MeetingsController, AgendaController, MeetingsPages, AgendaPages],
  providers: [MeetingsService, AgendaService, MeetingsQueries, ProtocolFile],
  exports: [MeetingsService, AgendaService, MeetingsQueries],
})
export class MeetingsModule {}
