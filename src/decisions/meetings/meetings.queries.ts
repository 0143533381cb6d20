import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { readPage, type Paged } from '../../shared/paging.js';
import { toListed, toMeetingView, toProtocolView } from './meeting.compose.js';
import type { MeetingsQuery } from './meetings.dto.js';
import type { ListedRow, MeetingRow } from './meetings.rows.js';
import { MEETING, MEETINGS } from './meetings.statements.js';
import { Risks } from './risks.js';
import type { MeetingListed, MeetingView, ProtocolView } from './meetings.views.js';

@Injectable()
export class MeetingsQueries {
  constructor(
    private readonly database: Database,
    private readonly risks: Risks,
    private readonly clock: Clock,
  ) {}

  /** One meeting as rows, for rules. Inside a unit of work it sees that work. */
  async getRow(actor: Actor, meetingId: string): Promise<MeetingRow> {
    const [row] = await this.database.read<Omit<MeetingRow, 'risks'>>(MEETING, [actor.platformId, meetingId]);
    if (!row) throw new NotFound();
    const steers = row.state === 'planned' && row.bodyKind === 'steering_group';
    return { ...row, risks: steers ? await this.risks.twiceRunning(actor) : [] };
  }

  async get(actor: Actor, meetingId: string): Promise<MeetingView> {
    return toMeetingView(actor, await this.getRow(actor, meetingId), this.clock.today());
  }

  /** @throws {NotFound} also of a cancelled meeting, which has none */
  async protocol(actor: Actor, meetingId: string): Promise<ProtocolView> {
    const row = await this.getRow(actor, meetingId);
    if (row.state === 'cancelled') throw new NotFound();
    return toProtocolView(row);
  }

  async list(actor: Actor, query: MeetingsQuery): Promise<Paged<MeetingListed>> {
    const asked = [actor.platformId, query.bodyId ?? null, query.state ?? null];
    return await readPage(
      query,
      (limit, offset) =>
        this.database.read<ListedRow & { total: number }>(MEETINGS, [...asked, limit, offset]),
      toListed,
    );
  }
}
