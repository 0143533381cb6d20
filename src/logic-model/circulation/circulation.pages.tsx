import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { isId } from '../../shared/id.js';
import type { Text } from '../../shared/text.js';
import { Attempt, Page, SeeOther, type Refusal } from '../../web/answers.js';
import { fresh, refused } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { pathsOf } from '../logic-model.paths.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { AnswersService } from './answers.service.js';
import { AddComment, AnswerComment, ChangeCirculation, SayNoRemarks } from './circulation.dto.js';
import { CirculationQueries } from './circulation.queries.js';
import { isLate } from './circulation.rules.js';
import { CirculationService } from './circulation.service.js';
import { circulationTexts, receipts } from './circulation.texts.js';
import type { CirculationView } from './circulation.views.js';
import { CommentsService } from './comments.service.js';
import { CirculationPage, type CirculationForms } from './views/circulation-page.js';

type Write = (one: CirculationView) => Promise<void>;
type Again = (body: FormBody, refusal: Refusal) => Partial<CirculationForms>;

@Controller('p/:platform/mal/:version/remiss')
@ApiExcludeController()
export class CirculationPages {
  constructor(
    private readonly circulations: CirculationService,
    private readonly comments: CommentsService,
    private readonly answers: AnswersService,
    private readonly queries: CirculationQueries,
    private readonly models: LogicModelQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async circulation(
    @Who() actor: Actor,
    @Param('version') number: string,
    @Query('led') node: unknown,
  ): Promise<Page> {
    return await this.page(actor, number, isId(node) ? { comment: fresh({ nodeId: node }) } : {});
  }

  @Post('synpunkt')
  @Only('approver', 'reporter', 'steering_member', 'coordinator')
  comment(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, number, receipts.commented, body, 'comment', async ({ id }) => {
      await this.comments.add(actor, id, await fromForm(AddComment, body));
    });
  }

  @Post('synpunkt/:commentId/dra-tillbaka')
  @Only('approver', 'reporter', 'steering_member', 'coordinator')
  withdraw(
    @Who() actor: Actor,
    @Param('version') number: string,
    @Param('commentId') commentId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.attempt(actor, number, receipts.withdrawn, body, 'other', async ({ id }) => {
      await this.comments.withdraw(actor, id, commentId, versionOf(body));
    });
  }

  @Post('synpunkt/:commentId/svar')
  @Only('coordinator')
  answer(
    @Who() actor: Actor,
    @Param('version') number: string,
    @Param('commentId') commentId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.attempt(
      actor,
      number,
      receipts.answered,
      body,
      (sent, refusal) => ({ answer: { id: commentId, form: refused(sent, refusal, actor.locale) } }),
      async ({ id }) => {
        const input = await fromForm(AnswerComment, body);
        await this.answers.answer(actor, id, commentId, versionOf(body), input);
      },
      `#s-${commentId}`,
    );
  }

  @Post('inget-att-invanda')
  @Only('approver')
  noRemarks(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    const receipt = body['noRemarks'] === 'true' ? receipts.noRemarks : receipts.remarksAgain;
    return this.attempt(actor, number, receipt, body, 'other', async ({ id }) => {
      const { noRemarks } = await fromForm(SayNoRemarks, body);
      await this.comments.sayNoRemarks(actor, id, noRemarks);
    });
  }

  @Post('andra')
  @Only('coordinator')
  change(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, number, receipts.changed, body, 'change', async ({ id }) => {
      const input = await fromForm(ChangeCirculation, body);
      await this.circulations.change(actor, id, versionOf(body), input);
    });
  }

  @Post('ta-hem')
  @Only('coordinator')
  takeHome(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, number, receipts.takenHome, body, 'other', async ({ id }) => {
      await this.circulations.takeHome(actor, id, versionOf(body));
    });
  }

  private attempt(
    actor: Actor,
    number: string,
    receipt: Text,
    body: FormBody,
    again: 'comment' | 'change' | 'other' | Again,
    write: Write,
    anchor = '',
  ): Attempt {
    return new Attempt(
      async () => {
        const one = await this.queries.getByNumber(actor, number);
        await write(one);
        return new SeeOther(
          `${pathsOf(actor.platformSlug).circulation(one.versionNumber)}${anchor}`,
          receipt,
        );
      },
      (refusal) =>
        this.page(
          actor,
          number,
          typeof again === 'string'
            ? { [again]: refused(body, refusal, actor.locale) }
            : again(body, refusal),
        ),
    );
  }

  private async page(actor: Actor, number: string, forms: Partial<CirculationForms>): Promise<Page> {
    const one = await this.queries.getByNumber(actor, number);
    const asked = new Set([one.organisationId, ...one.participants.map((each) => each.organisationId)]);
    const { organisations } = await this.models.choices(actor);
    return new Page({
      title: circulationTexts[actor.locale].title(one.versionNumber),
      current: 'mal',
      body: (
        <CirculationPage
          paths={pathsOf(actor.platformSlug)}
          one={one}
          forms={{
            comment: forms.comment ?? fresh(),
            change: forms.change ?? fresh({ dueOn: one.dueOn }),
            answer: forms.answer ?? null,
            other: forms.other ?? fresh(),
          }}
          late={one.state === 'open' && isLate(one.dueOn, this.clock.today())}
          readable={
            one.state === 'open' ||
            one.organisationId === actor.organisationId ||
            !['draft', 'circulated'].includes(one.versionState)
          }
          others={organisations.filter(({ value }) => !asked.has(value))}
        />
      ),
    });
  }
}
