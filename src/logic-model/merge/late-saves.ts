import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { Refusal } from '../../web/answers.js';
import { refused, valueOf, type FormState } from '../../web/refusal.js';
import { versionOf, type FormBody } from '../../web/validate.js';
import { formOf, partOf, sidesIn, sidesNow, fieldsIn, type Edited } from './edited.rules.js';
import type { Late } from './merge-notice.js';
import { BASE, choiceOf, disputedIn, mergeOf, withChoices, type Sides } from './merge.rules.js';
import { RowHistory } from './row-history.js';

/** What happens to the form of somebody who saves after another has: nothing is lost, nothing written over. */
@Injectable()
export class LateSaves {
  constructor(private readonly history: RowHistory) {}

  /** The form as the person wants it, after their choices on a merge page; a form without choices as it is. */
  async chosen(actor: Actor, edited: Edited, body: FormBody): Promise<FormBody> {
    const fields = fieldsIn(edited);
    if (disputedIn(fields, body).length === 0) return body;
    const shown = await this.at(actor, edited, versionOf(body));
    return formOf(withChoices(fields, { ...body, ...sidesIn(edited, body) }, shown));
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
    const merge = mergeOf(fields, await this.at(actor, edited, base), shown ?? {}, sidesIn(edited, body));
    const disputed = merge.disputed.filter(({ field }) => asked.includes(field));
    const changers = await this.changers(actor, edited, base);
    return { form, late: { merge: { ...merge, taken: [], kept: [], disputed }, base, changers } };
  }

  private async anew(actor: Actor, edited: Edited, body: FormBody): Promise<{ form: FormState; late: Late }> {
    const wanted = await this.chosen(actor, edited, body);
    const base = versionOf(body);
    const before = await this.at(actor, edited, base);
    const merge = mergeOf(fieldsIn(edited), before, sidesNow(edited), sidesIn(edited, wanted));
    // What else the form carries stays; answers to the questions before do not.
    const carried = Object.entries(wanted).filter(([name]) => !name.startsWith(choiceOf('')));
    const proposed = formOf({ ...Object.fromEntries(carried), ...merge.values });
    const changers = await this.changers(actor, edited, base);
    return {
      form: { values: { ...proposed, version: String(edited.row.version) }, errors: {} },
      late: { merge, base, changers },
    };
  }

  private async at(actor: Actor, edited: Edited, version: number): Promise<Sides | null> {
    return await this.history.at(actor, partOf(edited), edited.versionId, edited.row.id, version);
  }

  private changers(actor: Actor, { row, versionId }: Edited, since: number) {
    return this.history.changers(actor, versionId, row.id, since);
  }
}
