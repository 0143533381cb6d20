import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther, type Refusal } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { CertifyRound, PlanRound } from './reporting.dto.js';
import { can } from './reporting.policy.js';
import type { RoundVerb } from './round.lifecycle.js';
import { RoundsQueries } from './rounds.queries.js';
import { RoundsService } from './rounds.service.js';
import { roundReceipts, roundsTexts } from './rounds.texts.js';
import { MatrixPage } from './views/matrix.js';
import { PlanRoundPage } from './views/plan-round.js';
import { RoundPage } from './views/round-page.js';

type Came = { verb: RoundVerb; state: FormState };

/** Who has reported; and the rounds themselves. */
@Controller('p/:platform/rapportering')
@ApiExcludeController()
export class RoundsPages {
  constructor(
    private readonly queries: RoundsQueries,
    private readonly service: RoundsService,
  ) {}

  @Get()
  @Members()
  async matrix(@Who() actor: Actor): Promise<Page> {
    return new Page({
      title: roundsTexts[actor.locale].title,
      current: 'rapportering',
      body: (
        <MatrixPage
          slug={actor.platformSlug}
          matrix={await this.queries.matrix(actor, null)}
          reminders={await this.queries.reminders(actor)}
          coordinates={can.manageRounds(actor)}
          organisationId={actor.organisationId}
        />
      ),
    });
  }

  @Get('ny')
  @Only('coordinator')
  planning(@Who() actor: Actor): Page {
    return this.planPage(actor, fresh());
  }

  @Post('ny')
  @Only('coordinator')
  plan(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const id = await this.service.plan(actor, await fromForm(PlanRound, body));
        return new SeeOther(this.path(actor, id), roundReceipts.planned);
      },
      (refusal) => Promise.resolve(this.planPage(actor, refused(body, refusal, actor.locale))),
    );
  }

  @Get(':roundId')
  @Members()
  async show(@Who() actor: Actor, @Param('roundId') roundId: string): Promise<Page> {
    return await this.page(actor, roundId, null);
  }

  @Post(':roundId/oppna')
  @Only('coordinator')
  open(@Who() actor: Actor, @Param('roundId') roundId: string): Attempt {
    return this.step(actor, roundId, 'open', {}, () => this.service.open(actor, roundId));
  }

  @Post(':roundId/stang')
  @Only('coordinator')
  close(@Who() actor: Actor, @Param('roundId') roundId: string): Attempt {
    return this.step(actor, roundId, 'close', {}, () => this.service.close(actor, roundId));
  }

  @Post(':roundId/las')
  @Only('coordinator')
  lock(@Who() actor: Actor, @Param('roundId') roundId: string): Attempt {
    return this.step(actor, roundId, 'lock', {}, () => this.service.lock(actor, roundId));
  }

  @Post(':roundId/faststall')
  @Only('coordinator')
  certify(@Who() actor: Actor, @Param('roundId') roundId: string, @Body() body: FormBody): Attempt {
    return this.step(actor, roundId, 'certify', body, async () =>
      this.service.certify(actor, roundId, await fromForm(CertifyRound, body)),
    );
  }

  private step(
    actor: Actor,
    roundId: string,
    verb: RoundVerb,
    body: FormBody,
    take: () => Promise<unknown>,
  ): Attempt {
    return new Attempt(
      async () => {
        await take();
        return new SeeOther(this.path(actor, roundId), roundReceipts[verb]);
      },
      (refusal: Refusal) => this.page(actor, roundId, { verb, state: refused(body, refusal, actor.locale) }),
    );
  }

  private path(actor: Actor, roundId: string): string {
    return `/p/${actor.platformSlug}/rapportering/${roundId}`;
  }

  private planPage(actor: Actor, form: FormState): Page {
    return new Page({
      title: roundsTexts[actor.locale].plan,
      current: 'rapportering',
      body: <PlanRoundPage slug={actor.platformSlug} form={form} locale={actor.locale} />,
    });
  }

  private async page(actor: Actor, roundId: string, came: Came | null): Promise<Page> {
    const round = await this.queries.get(actor, roundId);
    return new Page({
      title: round.name,
      current: 'rapportering',
      body: (
        <RoundPage
          slug={actor.platformSlug}
          round={round}
          matrix={await this.queries.matrix(actor, roundId)}
          refused={came}
        />
      ),
    });
  }
}
