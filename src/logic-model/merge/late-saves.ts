import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { Refusal } from '../../web/answers.js';
import { refused, valueOf, type FormState } from '../../web/refusal.js';
import { versionOf, type FormBody } from '../../web/validate.js';
import { LINK_FIELDS } from '../link-fields.rules.js';
import type { LinkView, NodeView } from '../logic-model.views.js';
import { fieldsOf } from '../node-fields.rules.js';
import type { NodeKind } from '../node.rules.js';
import type { Late } from './merge-notice.js';
import { linesOf, linesOfColumn, type SourceView } from '../sources/sources.rules.js';
import { BASE, choiceOf, disputedIn, mergeOf, sidesOf, withChoices, type Sides } from './merge.rules.js';
import { RowHistory } from './row-history.js';

/** A row of a draft that a form edits. */
export type Edited = { versionId: string } & (
  { kind: 'link'; row: LinkView } | { kind: NodeKind; row: NodeView }
);

const fieldsIn = ({ kind }: Edited): readonly string[] =>
  kind === 'link' ? LINK_FIELDS : ['text', ...fieldsOf(kind)];

/** A field as its form carries it. */
const sideOf = (value: string | number | null | undefined | SourceView[]): string =>
  Array.isArray(value) ? linesOf(value) : String(value ?? '');

/** What happens to the form of somebody who saves after another has: nothing is lost, nothing written over. */
@Injectable()
export class LateSaves {
  constructor(private readonly history: RowHistory) {}

  /** The form as the person wants it, after their choices on a merge page; a form without choices as it is. */
  async chosen(actor: Actor, edited: Edited, body: FormBody): Promise<FormBody> {
    const fields = fieldsIn(edited);
    if (disputedIn(fields, body).length === 0) return body;
    return withChoices(fields, body, await this.at(actor, edited, versionOf(body)));
  }

  /** The form again, with what the other wrote where the two met; null for a form that has met nobody. */
  async again(
    actor: Actor,
    edited: Edited,
    body: FormBody,
    refusal: Refusal,
  ): Promise<{ form: FormState; late: Late | null }> {
    const fields = fieldsIn(edited);
    const form = refused(body, refusal, actor.locale);
    const asked = disputedIn(fields, body);
    if (refusal.status === 412) return await this.anew(actor, edited, body);
    if (asked.length === 0) return { form, late: null };
    const base = Number(valueOf(form, BASE));
    if (!Number.isInteger(base) || base < 1 || base > versionOf(body)) return { form, late: null };
    const shown = await this.at(actor, edited, versionOf(body));
    const merge = mergeOf(fields, await this.at(actor, edited, base), shown ?? {}, sidesOf(fields, body));
    const disputed = merge.disputed.filter(({ field }) => asked.includes(field));
    const changers = await this.changers(actor, edited, base);
    return { form, late: { merge: { ...merge, taken: [], kept: [], disputed }, base, changers } };
  }

  private async anew(actor: Actor, edited: Edited, body: FormBody): Promise<{ form: FormState; late: Late }> {
    const fields = fieldsIn(edited);
    const wanted = await this.chosen(actor, edited, body);
    const base = versionOf(body);
    const now = Object.fromEntries(
      fields.map((field) => [field, sideOf(edited.row[field as keyof typeof edited.row])]),
    );
    const merge = mergeOf(fields, await this.at(actor, edited, base), now, sidesOf(fields, wanted));
    // What else the form carries stays; answers to the questions before do not.
    const carried = Object.entries(wanted).filter(([name]) => !name.startsWith(choiceOf('')));
    const values = { ...Object.fromEntries(carried), ...merge.values, version: String(edited.row.version) };
    const changers = await this.changers(actor, edited, base);
    return { form: { values, errors: {} }, late: { merge, base, changers } };
  }

  private async at(actor: Actor, { kind, row, versionId }: Edited, version: number): Promise<Sides | null> {
    if (kind !== 'link') return await this.history.node(actor, versionId, row.id, version);
    const was = await this.history.link(actor, versionId, row.id, version);
    return was && { ...was, sources: linesOfColumn(was['sources']) };
  }

  private changers(actor: Actor, { row, versionId }: Edited, since: number) {
    return this.history.changers(actor, versionId, row.id, since);
  }
}
