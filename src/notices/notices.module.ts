import { Global, Module } from '@nestjs/common';
import { Unread } from '../web/unread.js';
import { NoticeWriter } from './notice-writer.js';
import { NoticesController } from './notices.controller.js';
import { NoticesPages } from './notices.pages.js';
import { NoticesService } from './notices.service.js';

@Global()
@Module({
  controllers: [NoticesController, NoticesPages],
  providers: [NoticesService, NoticeWriter, { provide: Unread, useExisting: NoticesService }],
  exports: [Unread],
})
export class NoticesModule {}
