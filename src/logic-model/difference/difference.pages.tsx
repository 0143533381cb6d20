import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Page } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { pathsOf } from '../logic-model.paths.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { VersionListed } from '../logic-model.views.js';
import { DifferenceQueries } from './difference.queries.js';
import { differenceTexts } from './difference.texts.js';
import type { DifferenceView } from './difference.views.js';
import { DifferencePage } from './views/difference-page.js';

/** Two versions chosen by number: `?fran=1&till=2`. Left out: what is in force, or the one before, to the latest. */
@Controller('p/:platform/mal/jamfor')
@ApiExcludeController()
export class DifferencePages {
  constructor(
    private readonly queries: DifferenceQueries,
    private readonly models: LogicModelQueries,
  ) {}

  @Get()
  @Members()
  async compare(
    @Who() actor: Actor,
    @Query('fran') from: unknown,
    @Query('till') to: unknown,
  ): Promise<Page> {
    const model = await this.models.findPlatformModel(actor);
    const versions = model ? await this.queries.versions(actor, model.id) : [];
    const difference = await this.chosen(actor, versions, from, to);
    const t = differenceTexts[actor.locale];
    return new Page({
      title: difference ? t.between(difference.from.number, difference.to.number) : t.title,
      current: 'mal',
      body: <DifferencePage paths={pathsOf(actor.platformSlug)} {...{ versions, difference }} />,
    });
  }

  private async chosen(
    actor: Actor,
    versions: readonly VersionListed[],
    from: unknown,
    to: unknown,
  ): Promise<DifferenceView | null> {
    const numbered = (value: unknown): VersionListed | undefined => {
      if (value === undefined || value === '') return undefined;
      const found = versions.find(({ number }) => String(number) === value);
      if (!found) throw new NotFound();
      return found;
    };
    const [latest] = versions;
    const later = numbered(to) ?? latest;
    const earlier =
      numbered(from) ??
      versions.find(({ state, id }) => state === 'adopted' && id !== later?.id) ??
      versions.find(({ id }) => id !== later?.id);
    if (!later || !earlier) return null;
    return await this.queries.between(actor, earlier.id, later.id);
  }
}
