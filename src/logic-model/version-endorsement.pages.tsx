import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InviteHeads } from '../decisions/endorsement/endorsements.dto.js';
import { EndorsementsQueries } from '../decisions/endorsement/endorsements.queries.js';
import { endorsementReceipts, endorsementTexts } from '../decisions/endorsement/endorsements.texts.js';
import { InviteForm } from '../decisions/endorsement/views/invite-form.js';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { goalsTexts } from './goals.texts.js';
import { pathsOf } from './logic-model.paths.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { VersionEndorsementService } from './version-endorsement.service.js';

@Controller('p/:platform/mal/:version/undertecknande')
@ApiExcludeController()
export class VersionEndorsementPages {
  constructor(
    private readonly service: VersionEndorsementService,
    private readonly queries: LogicModelQueries,
    private readonly endorsements: EndorsementsQueries,
  ) {}

  @Get()
  @Only('coordinator')
  async form(@Who() actor: Actor, @Param('version') number: string): Promise<Page> {
    return await this.page(actor, number, fresh({ rule: 'all' }));
  }

  @Post()
  @Only('coordinator')
  invite(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { id } = await this.queries.getVersionByNumber(actor, number);
        const made = await this.service.invite(actor, id, await fromForm(InviteHeads, body));
        const path = platformPath(actor.platformSlug, `undertecknande/${made.id}`);
        return new SeeOther(path, endorsementReceipts.invited);
      },
      (refusal) => this.page(actor, number, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, number: string, form: FormState): Promise<Page> {
    const version = await this.queries.getVersionByNumber(actor, number);
    const heads = await this.endorsements.heads(actor);
    const paths = pathsOf(actor.platformSlug);
    const t = goalsTexts[actor.locale];
    const { startTitle } = endorsementTexts[actor.locale];
    const back = paths.version(version.number);
    const crumbs = [
      { label: t.title, href: paths.goals },
      { label: t.versionNo(version.number), href: back },
      { label: startTitle },
    ];
    return new Page({
      title: startTitle,
      current: 'mal',
      body: <InviteForm {...{ crumbs, back, heads, form }} action={`${back}/undertecknande`} />,
    });
  }
}
