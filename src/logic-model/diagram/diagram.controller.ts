import { createHash } from 'node:crypto';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { JsonText, type Download } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { DiagramFiles } from './diagram-files.js';
import { DiagramQuery } from './diagram.dto.js';
import { diagramExample } from './diagram.examples.js';
import { toDiagramView } from './diagram.views.js';

@Controller('api/v1/platforms/:platformId/model-versions/:versionId')
@ApiTags('logic model')
export class DiagramController {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly files: DiagramFiles,
  ) {}

  @Get('diagram')
  @Members()
  @ApiOperation({
    summary: 'The diagram as data',
    description:
      'Where each box stands and the corners of each arrow, in pixels at full size. `layout` is `columns` where working out the best places took too long: the boxes then stand in the order of the list. The ETag follows the content, statuses included.',
  })
  @ApiOkResponse({ description: 'The diagram.', example: diagramExample })
  async diagram(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Query() { subGoal }: DiagramQuery,
  ): Promise<JsonText> {
    const version = await this.queries.getVersion(actor, versionId);
    const json = JSON.stringify(toDiagramView(await this.files.diagram(actor, version, subGoal)));
    return new JsonText(json, createHash('sha256').update(json).digest('hex').slice(0, 32));
  }

  @Get('diagram.svg')
  @Members()
  @ApiOperation({
    summary: 'The diagram as an SVG file',
    description:
      'Complete in itself: colours written out and the font in the file. In the reader’s language.',
  })
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ description: 'The picture.', schema: { type: 'string', example: '<svg>…</svg>' } })
  async svg(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Query() { subGoal }: DiagramQuery,
  ): Promise<Download> {
    return await this.files.file(actor, await this.queries.getVersion(actor, versionId), subGoal, 'svg');
  }

  @Get('diagram.png')
  @Members()
  @ApiOperation({
    summary: 'The diagram as a PNG file',
    description: 'Two pixels to each unit, fewer for a very large model. In the reader’s language.',
  })
  @ApiProduces('image/png')
  @ApiOkResponse({
    description: 'The picture.',
    schema: { type: 'string', format: 'binary', example: '(png)' },
  })
  async png(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Query() { subGoal }: DiagramQuery,
  ): Promise<Download> {
    return await this.files.file(actor, await this.queries.getVersion(actor, versionId), subGoal, 'png');
  }
}
