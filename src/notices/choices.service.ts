import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import type { ChoicesView } from './choices.dto.js';
import { NOTICE_KINDS, STANDARD, type Channel, type NoticeKind } from './notice.kinds.js';

const CHOICES = {
  name: 'notice_choices',
  text: `select c.kind, c.channel from notice_choice c where c.platform_id = $1 and c.person_id = $2`,
};

/** Only what is changed is written: the same choice again leaves no trace. */
const CHOOSE = `
  insert into notice_choice as c (platform_id, id, person_id, kind, channel)
  select $1::uuid, n.id, $2::uuid, n.kind, n.channel
  from unnest($3::uuid[], $4::text[], $5::text[]) as n (id, kind, channel)
  on conflict on constraint notice_choice_kind_key do update set channel = excluded.channel
  where c.platform_id = $1 and c.channel <> excluded.channel`;

type Choice = { kind: NoticeKind; channel: Channel };

/** How a person wants to be told on one platform, kind by kind. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(actor: Actor): Promise<ChoicesView> {
    const rows = await this.database.read<Choice>(CHOICES, [actor.platformId, actor.personId]);
    const chosen = new Map(rows.map(({ kind, channel }) => [kind, channel]));
    return {
      mail: this.config.mail.sink.kind !== 'none',
      choices: NOTICE_KINDS.map((kind) => ({
        kind,
        channel: chosen.get(kind) ?? STANDARD[kind],
        standard: STANDARD[kind],
      })),
    };
  }

  async choose(actor: Actor, choices: readonly Choice[]): Promise<ChoicesView> {
    await this.database.query(CHOOSE, [
      actor.platformId,
      actor.personId,
      choices.map(() => newId()),
      choices.map(({ kind }) => kind),
      choices.map(({ channel }) => channel),
    ]);
    return await this.get(actor);
  }
}
