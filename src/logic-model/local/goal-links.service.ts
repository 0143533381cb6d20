import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { NotFound } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { text } from '../../shared/text.js';
import { constraintMeans } from '../../web/constraints.js';
import { can, type Owned } from '../logic-model.policy.js';
import { refusals } from '../logic-model.refusals.js';
import type { LinkGoals } from './local-models.dto.js';

const OWN_ONLY = text(
  'Bara organisationens egen rapportör eller godkännare kan koppla dess mål.',
  'Only the organisation’s own reporter or approver can link its goals.',
);

constraintMeans(
  'goal_link_ends_key',
  'platformNodeId',
  'Målen är redan kopplade. Välj ett annat mål.',
  'The goals are already linked. Choose another goal.',
);
constraintMeans(
  'goal_link_joins_goals',
  'platformNodeId',
  'Välj ett mål i den lokala modellen och ett av plattformens mål.',
  'Choose a goal of the local model and one of the platform’s goals.',
);
constraintMeans('local_model_stays_draft', 'form', refusals.localModel.sv, refusals.localModel.en);

/** Which of the platform's goals a local model's goals serve. */
@Injectable()
export class GoalLinksService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, modelId: string, input: LinkGoals): Promise<string> {
    await this.editable(actor, modelId);
    const own = await this.database.query(
      `select 1 from node n where n.platform_id = $1 and n.model_id = $2 and n.id = $3`,
      [actor.platformId, modelId, input.localNodeId],
    );
    if (own.length === 0) throw new NotFound();
    const id = newId();
    await this.database.query(
      `insert into goal_link (platform_id, id, local_node_id, platform_node_id) values ($1, $2, $3, $4)`,
      [actor.platformId, id, input.localNodeId, input.platformNodeId],
    );
    await this.record(actor, modelId, 'goals-linked', { ...input });
    return id;
  }

  async unlink(actor: Actor, modelId: string, goalLinkId: string): Promise<void> {
    await this.editable(actor, modelId);
    const gone = await this.database.query(
      `delete from goal_link g using node n
       where g.platform_id = $1 and g.id = $3 and n.platform_id = $1 and n.id = g.local_node_id and n.model_id = $2
       returning g.id`,
      [actor.platformId, modelId, goalLinkId],
    );
    if (gone.length === 0) throw new NotFound();
    await this.record(actor, modelId, 'goals-unlinked', { goalLinkId });
  }

  /** The local model, locked; not found for those who may not know of it. */
  private async editable(actor: Actor, modelId: string): Promise<void> {
    const [model] = await this.database.query<Owned & { shared: boolean }>(
      `select m.organisation_id as "organisationId", m.kind as "modelKind", exists (
         select from model_version v
         where v.platform_id = $1 and v.model_id = m.id and v.shared_at is not null) as shared
       from logic_model m where m.platform_id = $1 and m.id = $2 and m.kind = 'local' for update`,
      [actor.platformId, modelId],
    );
    if (!model || (!model.shared && model.organisationId !== actor.organisationId)) throw new NotFound();
    authorize(can.edit(actor, model), OWN_ONLY);
  }

  private async record(actor: Actor, modelId: string, verb: string, data: object): Promise<void> {
    await this.events.record(actor, { subject: 'logic_model', subjectId: modelId, verb, data });
  }
}
