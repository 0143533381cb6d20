import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { MembershipsQueries } from '../memberships/memberships.queries.js';
import { OrganisationsQueries } from '../organisations/organisations.queries.js';
import { FillSeat } from './bodies.dto.js';
import { BodiesQueries } from './bodies.queries.js';
import { bodyReceipts, bodyTexts } from './bodies.texts.js';
import type { SeatView } from './bodies.views.js';
import { SeatsService } from './seats.service.js';
import { SeatForm } from './views/seat-form.js';

@Controller('p/:platform/organ/:bodyId/platser')
@ApiExcludeController()
export class SeatsPages {
  constructor(
    private readonly service: SeatsService,
    private readonly queries: BodiesQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly memberships: MembershipsQueries,
    private readonly clock: Clock,
  ) {}

  @Get('ny')
  @Only('coordinator')
  newForm(@Who() actor: Actor, @Param('bodyId') bodyId: string): Promise<Page> {
    return this.form(actor, bodyId, null, fresh({ validFrom: this.clock.today() }));
  }

  @Post()
  @Only('coordinator')
  add(@Who() actor: Actor, @Param('bodyId') bodyId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.add(actor, bodyId, await fromForm(FillSeat, body));
        return new SeeOther(this.back(actor, bodyId), bodyReceipts.seatAdded);
      },
      (refusal) => this.form(actor, bodyId, null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':id')
  @Only('coordinator')
  async editForm(
    @Who() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Param('id') id: string,
  ): Promise<Page> {
    const seat = await this.queries.seat(actor, bodyId, id);
    return await this.form(actor, bodyId, seat, fresh(valuesOf(seat)));
  }

  @Post(':id')
  @Only('coordinator')
  change(
    @Who() actor: Actor,
    @Param('bodyId') bodyId: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Attempt {
    return new Attempt(
      async () => {
        await this.service.change(actor, bodyId, id, versionOf(body), await fromForm(FillSeat, body));
        return new SeeOther(this.back(actor, bodyId), bodyReceipts.seatChanged);
      },
      async (refusal) => {
        const seat = await this.queries.seat(actor, bodyId, id);
        return await this.form(actor, bodyId, seat, refused(body, refusal, actor.locale));
      },
    );
  }

  private back(actor: Actor, bodyId: string): string {
    return platformPath(actor.platformSlug, `organ/${bodyId}`);
  }

  private async form(actor: Actor, bodyId: string, editing: SeatView | null, form: FormState): Promise<Page> {
    const t = bodyTexts[actor.locale];
    return new Page({
      title: editing ? t.editSeatTitle : t.newSeatTitle,
      current: 'organisationer',
      body: (
        <SeatForm
          slug={actor.platformSlug}
          form={form}
          body={await this.queries.get(actor, bodyId)}
          editing={editing}
          organisations={await this.organisations.options(actor)}
          holders={await this.memberships.holderOptions(actor)}
        />
      ),
    });
  }
}

const valuesOf = (seat: SeatView): FormState['values'] => ({
  functionTitle: seat.functionTitle,
  organisationId: seat.organisationId,
  membershipId: seat.membershipId ?? '',
  mandate: seat.mandate ?? '',
  chair: String(seat.chair),
  substitute: String(seat.substitute),
  validFrom: seat.validFrom,
  validTo: seat.validTo ?? '',
  version: String(seat.version),
});
