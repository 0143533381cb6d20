import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { formatDate } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who, type EdgeRequest } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { ShownOnce } from '../views/shown-once.js';
import { canSeeAllTokens } from './api-token.policy.js';
import { dayAfter } from './api-token.rules.js';
import { MakeToken } from './api-tokens.dto.js';
import { ApiTokensQueries } from './api-tokens.queries.js';
import { ApiTokensService } from './api-tokens.service.js';
import { tokenReceipts, tokenTexts } from './api-tokens.texts.js';
import { ApiTokenForm } from './views/api-token-form.js';
import { ApiTokensPage } from './views/api-tokens.js';

/** Half a year, unless a shorter or longer time is chosen. */
const SUGGESTED_DAYS = 180;

@Controller('p/:platform/api-nycklar')
@ApiExcludeController()
export class ApiTokensPages {
  constructor(
    private readonly service: ApiTokensService,
    private readonly queries: ApiTokensQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  list(@Who() actor: Actor): Promise<Page> {
    return this.page(actor);
  }

  @Get('ny')
  @Members()
  newForm(@Who() actor: Actor, @Req() request: EdgeRequest): Page {
    const lastDay = dayAfter(this.clock.today(), SUGGESTED_DAYS);
    return this.form(actor, request, fresh({ scopes: ['read'], lastDay }));
  }

  @Post()
  @Members()
  make(@Who() actor: Actor, @Req() request: EdgeRequest, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const input = await fromForm(MakeToken, body);
        const { secret } = await this.service.make(actor, input);
        return this.secretPage(actor, secret, input.lastDay);
      },
      (refusal) => Promise.resolve(this.form(actor, request, refused(body, refusal, actor.locale))),
    );
  }

  @Post(':id/aterkalla')
  @Members()
  revoke(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.revoke(actor, id, versionOf(body));
        return new SeeOther(platformPath(actor.platformSlug, 'api-nycklar'), tokenReceipts.revoked);
      },
      (refusal) => this.page(actor, refusal.text[actor.locale]),
    );
  }

  private async page(actor: Actor, refusal?: string): Promise<Page> {
    return new Page({
      title: tokenTexts[actor.locale].title,
      current: 'apiNycklar',
      body: (
        <ApiTokensPage
          slug={actor.platformSlug}
          tokens={await this.queries.list(actor)}
          seesAll={canSeeAllTokens(actor)}
          refusal={refusal}
        />
      ),
    });
  }

  private form(actor: Actor, request: EdgeRequest, form: FormState): Page {
    const { functionTitle = '', organisationName = '' } = request.hat ?? {};
    return new Page({
      title: tokenTexts[actor.locale].newTitle,
      current: 'apiNycklar',
      body: (
        <ApiTokenForm
          slug={actor.platformSlug}
          form={form}
          actsAs={`${functionTitle}, ${organisationName}`}
        />
      ),
    });
  }

  private secretPage(actor: Actor, secret: string, lastDay: string): Page {
    const t = tokenTexts[actor.locale];
    const here = platformPath(actor.platformSlug, 'api-nycklar');
    return new Page({
      title: t.madeTitle,
      current: 'apiNycklar',
      status: 200,
      body: (
        <ShownOnce
          title={t.madeTitle}
          lead={t.madeLead}
          crumbs={[{ label: t.title, href: here }, { label: t.madeTitle }]}
          label={t.secret}
          help={t.secretHelp}
          value={secret}
          until={t.until(formatDate(actor.locale, lastDay))}
          warning={t.reload}
          done={{ href: here, label: t.done }}
        />
      ),
    });
  }
}
