import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { examples } from '../logic-model.examples.js';
import { EDITORS } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { FactorView } from '../logic-model.views.js';
import { AddFactor, EditFactor } from './factors.dto.js';
import { FactorsService } from './factors.service.js';

const theFactor = { description: 'The external factor.', example: examples.factor };

@Controller('api/v1/platforms/:platformId/model-versions/:versionId/factors')
@ApiTags('logic model')
export class FactorsController {
  constructor(
    private readonly factors: FactorsService,
    private readonly queries: LogicModelQueries,
  ) {}

  @Post()
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Add an external factor to a draft',
    description:
      'A condition outside that helps or hinders, with the goals and nodes it touches. The version lists them, by date.',
  })
  @ApiCreatedResponse(theFactor)
  async add(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: AddFactor,
  ): Promise<Created<FactorView>> {
    const id = await this.factors.add(actor, versionId, input);
    const path = `/api/v1/platforms/${actor.platformId}/model-versions/${versionId}/factors/${id}`;
    return new Created(path, await this.factor(actor, versionId, id));
  }

  @Patch(':factorId')
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Edit an external factor of a draft',
    description: 'Needs `If-Match` with the factor’s version. Null clears a field, absent leaves it.',
  })
  @ApiOkResponse(theFactor)
  async edit(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('factorId') factorId: string,
    @IfMatch() version: number,
    @Body() input: EditFactor,
  ): Promise<FactorView> {
    await this.factors.edit(actor, versionId, factorId, version, input);
    return await this.factor(actor, versionId, factorId);
  }

  @Delete(':factorId')
  @HttpCode(204)
  @Only(...EDITORS)
  @ApiOperation({ summary: 'Remove an external factor from a draft', description: 'Needs `If-Match`.' })
  @ApiNoContentResponse({ description: 'Removed.' })
  async remove(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('factorId') factorId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.factors.remove(actor, versionId, factorId, version);
  }

  private async factor(actor: Actor, versionId: string, factorId: string): Promise<FactorView> {
    const { factors } = await this.queries.getVersion(actor, versionId);
    const found = factors.find(({ id }) => id === factorId);
    if (!found) throw new NotFound();
    return found;
  }
}
