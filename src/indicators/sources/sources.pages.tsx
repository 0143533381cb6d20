import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { can } from './source.policy.js';
import { ConfigureSource, ConnectSource, StartImport } from './sources.dto.js';
import { SourcesQueries } from './sources.queries.js';
import { SourcesService } from './sources.service.js';
import { sourceReceipts, sourceTexts } from './sources.texts.js';
import { ImportPage } from './views/import-page.js';
import { SourceList } from './views/source-list.js';
import { SourcePage } from './views/source-page.js';

const LATEST = { limit: 20, page: 1 };

@Controller('p/:platform/kallor')
@ApiExcludeController()
export class SourcesPages {
  constructor(
    private readonly service: SourcesService,
    private readonly queries: SourcesQueries,
  ) {}

  @Get()
  @Members()
  async list(@Who() actor: Actor): Promise<Page> {
    return await this.all(actor, fresh());
  }

  @Post()
  @Only('coordinator')
  connect(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { system } = await fromForm(ConnectSource, body);
        return this.to(actor, await this.service.connect(actor, system), sourceReceipts.connected);
      },
      async (refusal) => await this.all(actor, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':sourceId')
  @Members()
  async show(
    @Who() actor: Actor,
    @Param('sourceId') id: string,
    @Query('grupp') words?: unknown,
  ): Promise<Page> {
    return await this.one(actor, id, fresh(), typeof words === 'string' ? words.slice(0, 100) : '');
  }

  @Post(':sourceId')
  @Only('coordinator')
  configure(@Who() actor: Actor, @Param('sourceId') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.configure(actor, id, versionOf(body), await fromForm(ConfigureSource, body));
        return this.to(actor, id, sourceReceipts.configured);
      },
      async (refusal) => await this.one(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  @Post(':sourceId/hamtningar')
  @Only('coordinator')
  start(@Who() actor: Actor, @Param('sourceId') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { kind } = await fromForm(StartImport, body);
        const importId = await this.service.start(actor, id, kind);
        return this.to(actor, `${id}/hamtningar/${importId}`, sourceReceipts.started);
      },
      async (refusal) => await this.one(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':sourceId/hamtningar/:importId')
  @Members()
  async import(
    @Who() actor: Actor,
    @Param('sourceId') sourceId: string,
    @Param('importId') importId: string,
  ): Promise<Page> {
    const source = await this.queries.get(actor, sourceId);
    const row = await this.queries.import(actor, importId);
    if (row.sourceId !== sourceId) throw new NotFound();
    const linked = await this.queries.linked(actor, source);
    const t = sourceTexts[actor.locale];
    return new Page({
      title: `${source.name}: ${t.kinds[row.kind].toLowerCase()}`,
      current: 'kallor',
      body: <ImportPage root={platformPath(actor.platformSlug)} {...{ source, row, linked }} />,
    });
  }

  @Post(':sourceId/hamtningar/:importId/avbryt')
  @Only('coordinator')
  cancel(
    @Who() actor: Actor,
    @Param('sourceId') sourceId: string,
    @Param('importId') importId: string,
  ): Attempt {
    return this.change(actor, sourceId, importId, 'cancel');
  }

  @Post(':sourceId/hamtningar/:importId/fortsatt')
  @Only('coordinator')
  resume(
    @Who() actor: Actor,
    @Param('sourceId') sourceId: string,
    @Param('importId') importId: string,
  ): Attempt {
    return this.change(actor, sourceId, importId, 'resume');
  }

  private change(actor: Actor, sourceId: string, importId: string, verb: 'cancel' | 'resume'): Attempt {
    const receipt = verb === 'cancel' ? sourceReceipts.cancelled : sourceReceipts.resumed;
    return new Attempt(
      async () => {
        await this.service[verb](actor, importId);
        return this.to(actor, `${sourceId}/hamtningar/${importId}`, receipt);
      },
      async (refusal) => await this.one(actor, sourceId, refused({}, refusal, actor.locale)),
    );
  }

  private to(actor: Actor, rest: string, receipt: (typeof sourceReceipts)['started']): SeeOther {
    return new SeeOther(platformPath(actor.platformSlug, `kallor/${rest}`), receipt);
  }

  private async all(actor: Actor, form: FormState): Promise<Page> {
    const sources = await this.queries.list(actor);
    const unconnected = await this.queries.unconnected(actor);
    const root = platformPath(actor.platformSlug);
    return new Page({
      title: sourceTexts[actor.locale].title,
      current: 'kallor',
      body: <SourceList mayManage={can.manage(actor)} {...{ root, sources, unconnected, form }} />,
    });
  }

  private async one(actor: Actor, id: string, form: FormState, words = ''): Promise<Page> {
    const source = await this.queries.get(actor, id);
    const { data: imports } = await this.queries.imports(actor, id, LATEST);
    const comparable = await this.queries.comparable(source, words);
    const root = platformPath(actor.platformSlug);
    return new Page({
      title: source.name,
      current: 'kallor',
      body: <SourcePage {...{ root, source, imports, comparable, words, form }} />,
    });
  }
}
