import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { can } from '../indicator.policy.js';
import type { WriteSynonyms } from './synonyms.dto.js';
import { fold } from './search-variants.js';

/** The platform's list of words that mean the same. */
@Injectable()
export class SynonymsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, input: WriteSynonyms): Promise<string> {
    authorize(can.steer(actor));
    const id = newId();
    const words = wordsFrom(input.words);
    await this.database.query('insert into synonym_group (platform_id, id, words) values ($1, $2, $3)', [
      actor.platformId,
      id,
      words,
    ]);
    await this.record(actor, id, 'added', words);
    return id;
  }

  /** @throws {Stale} */
  async edit(actor: Actor, id: string, version: number, input: WriteSynonyms): Promise<void> {
    authorize(can.steer(actor));
    await this.refuseMissing(actor, id);
    const words = wordsFrom(input.words);
    const [changed] = await this.database.query(
      `update synonym_group g set words = $4, version = g.version + 1
       where g.platform_id = $1 and g.id = $2 and g.version = $3 returning g.id`,
      [actor.platformId, id, version, words],
    );
    if (!changed) throw new Stale();
    await this.record(actor, id, 'changed', words);
  }

  /** @throws {Stale} */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    authorize(can.steer(actor));
    await this.refuseMissing(actor, id);
    const [removed] = await this.database.query(
      'delete from synonym_group g where g.platform_id = $1 and g.id = $2 and g.version = $3 returning g.id',
      [actor.platformId, id, version],
    );
    if (!removed) throw new Stale();
    await this.record(actor, id, 'removed', []);
  }

  private async refuseMissing(actor: Actor, id: string): Promise<void> {
    const [row] = await this.database.query(
      'select g.id from synonym_group g where g.platform_id = $1 and g.id = $2',
      [actor.platformId, id],
    );
    if (!row) throw new NotFound();
  }

  private async record(actor: Actor, id: string, verb: string, words: readonly string[]): Promise<void> {
    await this.events.record(actor, { subject: 'synonyms', subjectId: id, verb, data: { words } });
  }
}

/** @throws {Invalid} unless there are two to ten, each another */
function wordsFrom(text: string): string[] {
  const given = text.split(',').map((word) => word.trim().replaceAll(/\s+/g, ' '));
  const words = given.filter(
    (word, at) => word !== '' && given.findIndex((one) => fold(one) === fold(word)) === at,
  );
  if (words.length >= 2 && words.length <= 10 && words.every((word) => word.length <= 80)) return words;
  throw Invalid.field(
    'words',
    'Skriv två till tio ord eller uttryck som betyder detsamma, med kommatecken emellan.',
    'Write two to ten words or phrases that mean the same, with commas between.',
  );
}
