import { Injectable } from '@nestjs/common';
import type { EndorsementView, InviteHeads } from '../decisions/endorsement/endorsements.dto.js';
import { refusals } from '../decisions/endorsement/endorsements.refusals.js';
import { EndorsementsService } from '../decisions/endorsement/endorsements.service.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Conflict, NotFound } from '../shared/errors.js';

/** Sends an adopted version to be signed: the heads sign its frozen text. */
@Injectable()
export class VersionEndorsementService {
  constructor(
    private readonly database: Database,
    private readonly endorsements: EndorsementsService,
  ) {}

  async invite(actor: Actor, versionId: string, input: InviteHeads): Promise<EndorsementView> {
    const [version] = await this.database.query<{
      state: string;
      title: string;
      number: number;
      sha256: string | null;
    }>(
      `select v.state, v.title, v.number, v.sha256 from model_version v
       join logic_model m on m.platform_id = $1 and m.id = v.model_id
       where v.platform_id = $1 and v.id = $2 and (v.shared_at is not null or m.organisation_id = $3)
       for share of v`,
      [actor.platformId, versionId, actor.organisationId],
    );
    if (!version) throw new NotFound();
    if (version.state !== 'adopted' || version.sha256 === null) {
      throw new Conflict('not-adopted', refusals.notAdopted);
    }
    const plan = {
      subjectType: 'model_version',
      subjectId: versionId,
      subjectTitle: `${version.title}, version ${version.number}`,
      textSha256: version.sha256,
    };
    return await this.endorsements.open(actor, plan, input);
  }
}
