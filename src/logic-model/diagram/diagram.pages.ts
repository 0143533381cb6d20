import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import type { Download } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { DiagramFiles, type FileType } from './diagram-files.js';
import { VersionAsked } from './version-asked.js';

/** The files that the page of the logic model offers. */
@Controller('p/:platform/verksamhetslogik')
@ApiExcludeController()
export class DiagramPages {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly versions: VersionAsked,
    private readonly files: DiagramFiles,
  ) {}

  @Get('bild.svg')
  @Members()
  async svg(
    @Who() actor: Actor,
    @Query('version') asked: unknown,
    @Query('delmal') goal: unknown,
  ): Promise<Download> {
    return await this.file(actor, asked, goal, 'svg');
  }

  @Get('bild.png')
  @Members()
  async png(
    @Who() actor: Actor,
    @Query('version') asked: unknown,
    @Query('delmal') goal: unknown,
  ): Promise<Download> {
    return await this.file(actor, asked, goal, 'png');
  }

  private async file(actor: Actor, asked: unknown, goal: unknown, type: FileType): Promise<Download> {
    const version = await this.versions.find(actor, await this.queries.findPlatformModel(actor), asked);
    if (!version) throw new NotFound();
    const number = typeof goal === 'string' && goal !== '' ? Number(goal) : undefined;
    return await this.files.file(actor, version, number, type);
  }
}
