import { Global, Module } from '@nestjs/common';
import { Unread } from '../web/unread.js';
import { ChoicesController } from './choices.controller.js';
import { ChoicesPages } from './choices.pages.js';
import { ChoicesService } from './choices.service.js';
import { Daily } from './daily.service.js';
import { MailTransport } from './mail-transport.js';
import { MailsController } from './mails/mails.controller.js';
import { MailsPages } from './mails/mails.pages.js';
import { MailsService } from './mails/mails.service.js';
import { NoticeWorker } from './notice-worker.js';
import { NoticeWriter } from './notice-writer.js';
import { NoticesController } from './notices.controller.js';
import { NoticesPages } from './notices.pages.js';
import { NoticesService } from './notices.service.js';
import { Outbox } from './outbox.service.js';

@Global()
@Module({
  controllers: [
    NoticesController,
    ChoicesController,
    ChoicesPages,
    NoticesPages,
    MailsController,
    MailsPages,
  ],
  providers: [
    NoticesService,
    NoticeWriter,
    ChoicesService,
    MailTransport,
    MailsService,
    Outbox,
    Daily,
    NoticeWorker,
    { provide: Unread, useExisting: NoticesService },
  ],
  exports: [Unread],
})
export class NoticesModule {}
