import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { PageHeader } from '../../web/components/page-header.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { RegisterTabs } from '../views/register-tabs.js';
import { SetUpBody } from './bodies.dto.js';
import { BodiesQueries } from './bodies.queries.js';
import { BodiesService } from './bodies.service.js';
import { bodyReceipts, bodyTexts } from './bodies.texts.js';
import type { BodyView } from './bodies.views.js';
import { BodiesTable, NewBody, NoBodies } from './views/bodies-card.js';
import { BodyForm } from './views/body-form.js';
import { BodyPage } from './views/body.js';

@Controller('p/:platform/organ')
@ApiExcludeController()
export class BodiesPages {
  constructor(
    private readonly service: BodiesService,
    private readonly queries: BodiesQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async list(@Who() actor: Actor): Promise<Page> {
    const t = bodyTexts[actor.locale];
    const bodies = await this.queries.list(actor);
    return new Page({
      title: t.title,
      current: 'organisationer',
      body: (
        <>
          <PageHeader
            title={t.title}
            lead={t.lead}
            actions={bodies.length > 0 && <NewBody actor={actor} primary />}
          />
          <div class="stack stack--5">
            <RegisterTabs slug={actor.platformSlug} current="organ" />
            {bodies.length === 0 ? <NoBodies actor={actor} /> : <BodiesTable actor={actor} bodies={bodies} />}
          </div>
        </>
      ),
    });
  }

  @Get('nytt')
  @Only('coordinator')
  newForm(@Who() actor: Actor): Page {
    return this.form(actor, null, fresh({ quorumRule: 'majority', active: 'true' }));
  }

  @Post()
  @Only('coordinator')
  setUp(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const view = await this.service.setUp(actor, await fromForm(SetUpBody, body));
        return new SeeOther(platformPath(actor.platformSlug, `organ/${view.id}`), bodyReceipts.setUp);
      },
      (refusal) => Promise.resolve(this.form(actor, null, refused(body, refusal, actor.locale))),
    );
  }

  @Get(':id')
  @Members()
  async show(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const body = await this.queries.get(actor, id);
    return new Page({
      title: body.name,
      current: 'organisationer',
      body: <BodyPage slug={actor.platformSlug} body={body} today={this.clock.today()} />,
    });
  }

  @Get(':id/redigera')
  @Only('coordinator')
  async editForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const body = await this.queries.get(actor, id);
    return this.form(actor, body, fresh(valuesOf(body)));
  }

  @Post(':id')
  @Only('coordinator')
  change(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.change(actor, id, versionOf(body), await fromForm(SetUpBody, body));
        return new SeeOther(platformPath(actor.platformSlug, `organ/${id}`), bodyReceipts.changed);
      },
      async (refusal) =>
        this.form(actor, await this.queries.get(actor, id), refused(body, refusal, actor.locale)),
    );
  }

  private form(actor: Actor, editing: BodyView | null, form: FormState): Page {
    const t = bodyTexts[actor.locale];
    return new Page({
      title: editing ? t.editTitle : t.newTitle,
      current: 'organisationer',
      body: <BodyForm slug={actor.platformSlug} form={form} editing={editing} />,
    });
  }
}

const valuesOf = (body: BodyView): FormState['values'] => ({
  name: body.name,
  kind: body.kind,
  purpose: body.purpose ?? '',
  quorumRule: body.quorumRule,
  quorumN: body.quorumN === null ? '' : String(body.quorumN),
  wipLimit: body.wipLimit === null ? '' : String(body.wipLimit),
  active: String(body.active),
  version: String(body.version),
});
