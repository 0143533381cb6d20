import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { AnswersService } from './answers.service.js';
import { AddComment, AnswerComment } from './circulation.dto.js';
import { examples } from './circulation.examples.js';
import { CirculationQueries } from './circulation.queries.js';
import type { CommentView } from './circulation.views.js';
import { CommentsService } from './comments.service.js';

const theComment = { description: 'The comment.', example: examples.comment };

@Controller('api/v1/platforms/:platformId/circulations/:circulationId/comments')
@ApiTags('circulation')
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly answers: AnswersService,
    private readonly queries: CirculationQueries,
  ) {}

  @Post()
  @Only('approver', 'reporter', 'steering_member', 'coordinator')
  @ApiOperation({
    summary: 'Comment on a circulated version',
    description:
      'On the whole or on one of its goals and nodes, with a proposed wording where you have one. By somebody in an organisation that was asked, up to and including the last day.',
  })
  @ApiCreatedResponse(theComment)
  async add(
    @Who() actor: Actor,
    @Param('circulationId') circulationId: string,
    @Body() input: AddComment,
  ): Promise<Created<CommentView>> {
    const id = await this.comments.add(actor, circulationId, input);
    return new Created(
      `/api/v1/platforms/${actor.platformId}/circulations/${circulationId}/comments/${id}`,
      await this.queries.getComment(actor, circulationId, id),
    );
  }

  @Get(':commentId')
  @Members()
  @ApiOperation({
    summary: 'One comment',
    description: 'With its answer, and when its wording was put in the draft.',
  })
  @ApiOkResponse(theComment)
  async get(
    @Who() actor: Actor,
    @Param('circulationId') circulationId: string,
    @Param('commentId') commentId: string,
  ): Promise<CommentView> {
    return await this.queries.getComment(actor, circulationId, commentId);
  }

  @Post(':commentId/withdraw')
  @HttpCode(200)
  @Only('approver', 'reporter', 'steering_member', 'coordinator')
  @ApiOperation({
    summary: 'Withdraw a comment',
    description:
      'By whoever wrote it, before it is answered and before the last day is over. It is shown as withdrawn. Needs `If-Match`.',
  })
  @ApiOkResponse(theComment)
  async withdraw(
    @Who() actor: Actor,
    @Param('circulationId') circulationId: string,
    @Param('commentId') commentId: string,
    @IfMatch() version: number,
  ): Promise<CommentView> {
    await this.comments.withdraw(actor, circulationId, commentId, version);
    return await this.queries.getComment(actor, circulationId, commentId);
  }

  @Post(':commentId/answer')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Answer a comment',
    description:
      'By the coordinator of the owning organisation: accept, reject with a reason, or leave open. An accepted wording is put in the draft when the version is taken home, or at once when it already is a draft. Needs `If-Match`: of two answers at once one wins.',
  })
  @ApiOkResponse(theComment)
  async answer(
    @Who() actor: Actor,
    @Param('circulationId') circulationId: string,
    @Param('commentId') commentId: string,
    @IfMatch() version: number,
    @Body() input: AnswerComment,
  ): Promise<CommentView> {
    await this.answers.answer(actor, circulationId, commentId, version, input);
    return await this.queries.getComment(actor, circulationId, commentId);
  }
}
