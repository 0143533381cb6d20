import { Injectable } from '@nestjs/common';
import { Waiting, type WaitingCounts } from '../web/waiting.js';

/** What waits for an actor, over all modules. */
@Injectable()
export class WaitingQueries extends Waiting {
  override counts(): Promise<WaitingCounts> {
    return Promise.resolve({ total: 0, byPage: {} });
  }
}
