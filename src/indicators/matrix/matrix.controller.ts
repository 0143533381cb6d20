import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { periodCode } from '../period.js';
import type { Entered } from '../values.service.js';
import { EnterMatrix, MatrixQuery } from './matrix.dto.js';
import { MatrixQueries, placeIn, type Matrix, type MatrixRow } from './matrix.queries.js';
import { MatrixService } from './matrix.service.js';
import type { Standing } from './standing-values.js';

type MatrixCellView = Pick<Standing, 'number' | 'numerator' | 'denominator' | 'text' | 'comment'> & {
  period: string;
  /** Null where nothing stands. */
  state: Standing['state'] | null;
  revision: number;
};
export type MatrixView = { periods: string[]; rows: (MatrixRow & { cells: MatrixCellView[] })[] };

const EXAMPLE: MatrixView = {
  periods: ['2024', '2025'],
  rows: [
    {
      areaCode: '0180',
      organisationId: null,
      name: 'Stockholms kommun',
      sex: 'T',
      cells: [
        {
          period: '2024',
          state: 'final',
          number: '41.2',
          numerator: null,
          denominator: null,
          text: null,
          comment: null,
          revision: 1,
        },
        {
          period: '2025',
          state: null,
          number: null,
          numerator: null,
          denominator: null,
          text: null,
          comment: null,
          revision: 0,
        },
      ],
    },
  ],
};

@Controller('api/v1/platforms/:platformId/indicators/:indicatorId/value-matrix')
@ApiTags('indicator-values')
export class MatrixController {
  constructor(
    private readonly matrix: MatrixQueries,
    private readonly service: MatrixService,
  ) {}

  @Get()
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Values by period and place',
    description:
      'For whoever may enter them: periods across, sexes, municipalities or organisations down, each with the revision that stands.',
  })
  @ApiOkResponse({ description: 'The matrix.', example: EXAMPLE })
  async get(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Query() query: MatrixQuery,
  ): Promise<MatrixView> {
    return viewOf(await this.matrix.get(actor, id, query));
  }

  @Post()
  @HttpCode(201)
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Enter or correct values of several periods',
    description:
      'All or none. Each cell says which `revision` it was read at: 412 where another stands, and nobody is overwritten unseen. Unlikely figures are asked about once (422 with `looksRight`); a correction needs a reason.',
  })
  @ApiCreatedResponse({
    description: 'How many were added and corrected.',
    example: { added: 12, corrected: 1 },
  })
  async enter(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Body() input: EnterMatrix,
  ): Promise<Entered> {
    return await this.service.enter(actor, id, input);
  }
}

const viewOf = ({ periods, rows, standing }: Matrix): MatrixView => ({
  periods: periods.map(periodCode),
  rows: rows.map((row) => ({
    ...row,
    cells: periods.map((period) => {
      const place = placeIn(row, period);
      const cell = standing.at(place);
      return {
        period: place.period,
        state: cell?.state ?? null,
        number: cell?.number ?? null,
        numerator: cell?.numerator ?? null,
        denominator: cell?.denominator ?? null,
        text: cell?.text ?? null,
        comment: cell?.comment ?? null,
        revision: cell?.revision ?? 0,
      };
    }),
  })),
});
