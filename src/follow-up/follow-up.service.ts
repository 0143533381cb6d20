import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text, type Locale, type Text } from '../shared/text.js';
import type { WriteSection } from './follow-up.dto.js';
import { FollowUp } from './follow-up.entity.js';
import { can } from './follow-up.policy.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { blockersOf, canonicalText, sha256, type Blocker } from './follow-up.rules.js';

const PUBLISHED = new Conflict(
  'follow-up-published',
  text(
    'Årsuppföljningen är publicerad och ändras inte mer.',
    'The follow-up is published and changes no more.',
  ),
);
/** What must be done first, each by its own name. */
const REMEDIES: Readonly<Record<string, Text>> = {
  no_goals: text('Låt styrgruppen anta målen.', 'Let the steering group adopt the goals.'),
  analysis_missing: text('Skriv den samlade analysen.', 'Write the overall analysis.'),
};
const stopped = (stops: readonly Blocker[]): Conflict => {
  const say = (locale: Locale): string => stops.map((stop) => REMEDIES[stop]?.[locale] ?? '').join(' ');
  return new Conflict(
    'follow-up-not-ready',
    text(
      `Uppföljningen kan inte publiceras än. ${say('sv')}`,
      `The follow-up cannot be published yet. ${say('en')}`,
    ),
  );
};

@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: Database,
    private readonly queries: FollowUpQueries,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** `version` 0 begins the year; else the version that was read. */
  async writeAnalysis(actor: Actor, year: number, analysis: string | null, version: number): Promise<void> {
    const kept = await this.begin(actor, year, version);
    await this.change(WRITE, kept, [analysis]);
    await this.events.record(actor, { subject: 'follow_up', subjectId: kept.id, verb: 'written' });
  }

  async writeSection(
    actor: Actor,
    year: number,
    nodeId: string,
    words: WriteSection,
    version: number,
  ): Promise<void> {
    const kept = await this.begin(actor, year, version);
    const [goal] = await this.database.query(
      `select n.node_id from node_in_force n
       where n.platform_id = $1 and n.node_id = $2 and n.kind in ('sub_goal', 'overall_goal')`,
      [actor.platformId, nodeId],
    );
    if (!goal) throw new NotFound();
    await this.change(WRITE, kept, [kept.analysis]);
    await this.database.query(
      `insert into follow_up_section (platform_id, id, follow_up_id, node_id, analysis, conclusion)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (platform_id, follow_up_id, node_id) do update
       set analysis = excluded.analysis, conclusion = excluded.conclusion, version = follow_up_section.version + 1`,
      [actor.platformId, newId(), kept.id, nodeId, words.analysis ?? null, words.conclusion ?? null],
    );
    await this.events.record(actor, {
      subject: 'follow_up',
      subjectId: kept.id,
      verb: 'written',
      data: { nodeId },
    });
  }

  /** Freezes the year: its data in canonical form with SHA-256, from one snapshot under the row's lock. */
  async publish(actor: Actor, year: number, confirmed: boolean, version: number): Promise<string> {
    const kept = await this.begin(actor, year, version);
    authorize(can.publish(actor, kept));
    if (!confirmed) {
      throw Invalid.field(
        'confirmed',
        'Bekräfta att du har läst igenom uppföljningen.',
        'Confirm that you have read it through.',
      );
    }
    const data = await this.queries.toFreeze(actor, year);
    const { stops } = blockersOf(data);
    if (stops.length > 0) throw stopped(stops);
    const frozen = canonicalText(data);
    const sha = sha256(frozen);
    await this.change(PUBLISH, kept, [frozen, sha, this.clock.now(), actor.membershipId]);
    await this.events.record(actor, {
      subject: 'follow_up',
      subjectId: kept.id,
      verb: 'published',
      data: { year, sha },
    });
    return sha;
  }

  /** The year's row under lock, made where it is missing; its version must be the one that was read. */
  private async begin(actor: Actor, year: number, version: number): Promise<FollowUp> {
    authorize(can.write(actor, null));
    const { platformId } = actor;
    await this.database.query(
      `insert into follow_up (platform_id, id, year) values ($1, $2, $3) on conflict (platform_id, year) do nothing`,
      [platformId, newId(), year],
    );
    const kept = await this.database
      .repo(FollowUp)
      .findOne({ where: { platformId, year }, lock: { mode: 'pessimistic_write' } });
    if (!kept) throw new NotFound();
    if (kept.state === 'published') throw PUBLISHED;
    if (kept.version !== Math.max(version, 1)) throw new Stale();
    return kept;
  }

  private async change(statement: string, kept: FollowUp, values: readonly unknown[]): Promise<void> {
    const rows = await this.database.query(statement, [kept.platformId, kept.id, kept.version, ...values]);
    if (rows.length === 0) throw new Stale();
  }
}

const WRITE = `update follow_up set version = version + 1, analysis = $4
  where platform_id = $1 and id = $2 and version = $3 returning id`;

const PUBLISH = `update follow_up set version = version + 1, state = 'published', canonical_text = $4, sha256 = $5,
    published_at = $6, published_by = $7
  where platform_id = $1 and id = $2 and version = $3 returning id`;
