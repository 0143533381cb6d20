import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { VersionNode } from '../node.entity.js';
import { VersionNodesService } from '../version-nodes.service.js';
import { canBePutIn, sentNodes } from './circulation.rules.js';

type Accepted = { id: string; nodeId: string; proposedText: string; canonicalText: string };

/** Puts accepted wordings in the draft they were proposed for, node by node, where it still says what was sent. */
@Injectable()
export class AcceptedWordings {
  constructor(
    private readonly database: Database,
    private readonly nodes: VersionNodesService,
    private readonly clock: Clock,
  ) {}

  /**
   * All that wait, in the order they were accepted; the version is a draft and locked by the caller.
   * @returns the comments whose wording was put in; the others' text has changed since
   */
  async putIn(actor: Actor, versionId: string): Promise<string[]> {
    const accepted = await this.database.query<Accepted>(
      `select x.id, x.node_id as "nodeId", x.proposed_text as "proposedText", c.canonical_text as "canonicalText"
       from circulation_comment x
       join circulation c on c.platform_id = $1 and c.id = x.circulation_id
       where x.platform_id = $1 and c.version_id = $2 and x.state = 'accepted' and x.proposed_text is not null
         and x.applied_at is null
       order by x.answered_at, x.id for update of x`,
      [actor.platformId, versionId],
    );
    const applied: string[] = [];
    for (const one of accepted) if (await this.apply(actor, versionId, one)) applied.push(one.id);
    return applied;
  }

  private async apply(actor: Actor, versionId: string, one: Accepted): Promise<boolean> {
    const node = await this.database
      .repo(VersionNode)
      .findOneBy({ platformId: actor.platformId, versionId, nodeId: one.nodeId });
    const sent = sentNodes(one.canonicalText).find(({ id }) => id === one.nodeId);
    if (!node || !sent || !canBePutIn(node.text, sent.text)) return false;
    await this.nodes.edit(actor, versionId, one.nodeId, node.version, { text: one.proposedText });
    await this.database.query(
      `update circulation_comment set applied_at = $3, version = version + 1 where platform_id = $1 and id = $2`,
      [actor.platformId, one.id, this.clock.now()],
    );
    return true;
  }
}
