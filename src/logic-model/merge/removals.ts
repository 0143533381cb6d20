import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Conflict, NotFound } from '../../shared/errors.js';
import type { Locale, Text } from '../../shared/text.js';
import { formatDateTime } from '../../web/i18n/format.js';
import type { FormState } from '../../web/refusal.js';
import type { FormBody } from '../../web/validate.js';
import type { Part } from './edited.rules.js';
import { mergeTexts } from './merge.texts.js';
import type { VersionWhole } from '../logic-model.views.js';
import type { Sides } from './merge.rules.js';
import { NODE_REMOVED, ROW_REMOVED } from './removals.statements.js';
import { fieldsOfRow, type Changer } from './row-history.js';

/** Who took it out, when, and what it said; of a node only that it is gone, since its form says all. */
export type Removal = Changer & { part: Part; was: Sides };

/** Tells what has been removed from what has never been there. */
@Injectable()
export class Removals {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, versionId: string, part: Part, id: string): Promise<Removal | null> {
    const [found] = await this.database.read<Changer & { row: Record<string, string | null> }>(
      part === 'node' ? NODE_REMOVED : ROW_REMOVED,
      [actor.platformId, versionId, id],
    );
    if (!found) return null;
    const { row, ...who } = found;
    return { ...who, part, was: fieldsOfRow(row) };
  }

  /** Why a part is not in the draft: somebody has removed it, or the address is wrong. */
  async missing(actor: Actor, versionId: string, part: Part, id: string): Promise<Conflict | NotFound> {
    const removal = await this.find(actor, versionId, part, id);
    return removal ? new Conflict(`${part}-removed`, textOf(removal)) : new NotFound();
  }

  /**
   * What was typed, and which ends the row had, as a form that adds it anew.
   * @throws {NotFound} for what has never been in the draft
   */
  async anew(actor: Actor, draft: VersionWhole, part: Part, id: string, body: FormBody): Promise<FormState> {
    const removal = await this.find(actor, draft.id, part, id);
    if (!removal) throw new NotFound();
    const t = mergeTexts[actor.locale];
    const there = new Set([...draft.goals, ...draft.nodes].map((node) => node.id));
    const ends = Object.entries(removal.was).filter(([field]) => field.endsWith('NodeId'));
    const gone = ends.filter(([, end]) => !there.has(end ?? '')).map(([field]) => field);
    return {
      values: { ...Object.fromEntries(ends), ...body, version: undefined },
      errors: {
        form: `${saidIn(actor.locale, removal)} ${t.addAnew}`,
        ...Object.fromEntries(gone.map((field) => [field, t.endGone])),
      },
    };
  }
}

const textOf = (removal: Removal): Text => ({ sv: saidIn('sv', removal), en: saidIn('en', removal) });

function saidIn(locale: Locale, { part, functionTitle, organisation, at }: Removal): string {
  const t = mergeTexts[locale];
  const who = [functionTitle ?? t.somebody.toLowerCase(), organisation ?? '']
    .filter((one) => one !== '')
    .join(', ');
  return t.removedBy(t.parts[part], who, formatDateTime(locale, new Date(at)));
}
