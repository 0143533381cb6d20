import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { DeclinePlan, InviteHead, SignPlan, WithdrawSignature } from './endorsements.dto.js';
import type { SignatureVerb } from './endorsement.rules.js';
import { EndorsementsQueries } from './endorsements.queries.js';
import { EndorsementsService } from './endorsements.service.js';
import { endorsementReceipts, endorsementTexts } from './endorsements.texts.js';
import { EndorsementPage } from './views/endorsement-page.js';

type Said = { comment: string | null; textSha256?: string };

@Controller('p/:platform/undertecknande/:endorsementId')
@ApiExcludeController()
export class EndorsementsPages {
  constructor(
    private readonly service: EndorsementsService,
    private readonly queries: EndorsementsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async show(@Who() actor: Actor, @Param('endorsementId') id: string): Promise<Page> {
    return await this.page(actor, id, '', fresh());
  }

  @Post('inbjud')
  @Only('coordinator')
  invite(@Who() actor: Actor, @Param('endorsementId') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.inviteOne(actor, id, versionOf(body), await fromForm(InviteHead, body));
        return new SeeOther(pathOf(actor, id), endorsementReceipts.invitedOne);
      },
      (refusal) => this.page(actor, id, 'invite', refused(body, refusal, actor.locale)),
    );
  }

  @Post(':signatureId/underteckna')
  @Only('approver')
  sign(
    @Who() actor: Actor,
    @Param('endorsementId') id: string,
    @Param('signatureId') signatureId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.answer(actor, id, signatureId, 'sign', body, async () => {
      const { comment = null, textSha256 } = await fromForm(SignPlan, body);
      return { comment, textSha256 };
    });
  }

  @Post(':signatureId/avboj')
  @Only('approver')
  decline(
    @Who() actor: Actor,
    @Param('endorsementId') id: string,
    @Param('signatureId') signatureId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.answer(actor, id, signatureId, 'decline', body, async () => {
      const { comment } = await fromForm(DeclinePlan, body);
      return { comment };
    });
  }

  @Post(':signatureId/aterta')
  @Only('approver')
  withdraw(
    @Who() actor: Actor,
    @Param('endorsementId') id: string,
    @Param('signatureId') signatureId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.answer(actor, id, signatureId, 'withdraw', body, async () => {
      const { reason } = await fromForm(WithdrawSignature, body);
      return { comment: reason };
    });
  }

  private answer(
    actor: Actor,
    id: string,
    signatureId: string,
    verb: SignatureVerb,
    body: FormBody,
    read: () => Promise<Said>,
  ): Attempt {
    return new Attempt(
      async () => {
        const said = await read();
        await this.service.answer(actor, id, signatureId, verb, { ...said, version: versionOf(body) });
        return new SeeOther(pathOf(actor, id), endorsementReceipts[verb]);
      },
      (refusal) => this.page(actor, id, verb, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, id: string, which: string, form: FormState): Promise<Page> {
    const endorsement = await this.queries.get(actor, id);
    const heads = endorsement.allowedActions.includes('invite') ? await this.queries.heads(actor, id) : null;
    return new Page({
      title: endorsementTexts[actor.locale].of(endorsement.subjectTitle),
      current: 'mal',
      body: (
        <EndorsementPage
          root={platformPath(actor.platformSlug)}
          today={this.clock.today()}
          {...{ endorsement, heads, which, form }}
        />
      ),
    });
  }
}

const pathOf = (actor: Actor, id: string): string => platformPath(actor.platformSlug, `undertecknande/${id}`);
