import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { IndicatorsQueries } from '../indicators.queries.js';
import { periodCode } from '../period.js';
import { ComparisonQueries } from './comparison.queries.js';
import type { ComparedArea, ComparedCell } from './comparison.rule.js';

export type ComparedAreaView = Omit<ComparedArea, 'periods'> & {
  periods: { period: string; start: string; end: string; cells: ComparedCell[] }[];
};

const toView = ({ periods, ...area }: ComparedArea): ComparedAreaView => ({
  ...area,
  periods: periods.map(({ start, end, cells }) => ({
    period: periodCode({ start, end }),
    start,
    end,
    cells: Object.values(cells),
  })),
});

const EXAMPLE: ComparedAreaView = {
  code: 'G37411',
  title: 'Liknande kommuner, övergripande, 2025',
  kind: 'group',
  members: ['0180', '0184'],
  sourceNote: 'Källa: Kolada',
  periods: [
    {
      period: '2025',
      start: '2025-01-01',
      end: '2025-12-31',
      cells: [{ sex: 'T', number: '38.4', state: 'final', hidden: null, hiddenFromOthers: null }],
    },
  ],
};

@Controller('api/v1/platforms/:platformId/indicators/:indicatorId/comparison')
@ApiTags('indicator-values')
export class ComparisonController {
  constructor(
    private readonly indicators: IndicatorsQueries,
    private readonly comparisons: ComparisonQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'What it is compared with',
    description:
      'The country and groups of municipalities, chosen at the source and fetched from it. The figures are the source’s own, never worked out here, and no part of any sum. A group is withheld for a period in which one of its municipalities is.',
  })
  @ApiOkResponse({
    description: 'The country first, then groups by name; periods oldest first.',
    example: { data: [EXAMPLE] },
  })
  async get(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<{ data: ComparedAreaView[] }> {
    const areas = await this.comparisons.of(actor, await this.indicators.get(actor, id));
    return { data: areas.map(toView) };
  }
}
