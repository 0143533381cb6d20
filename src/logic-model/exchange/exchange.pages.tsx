import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Invalid } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';
import { Attempt, Download, Page, SeeOther } from '../../web/answers.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { Uploads, Uploaded } from '../../web/upload.js';
import { fromForm, type FormBody } from '../../web/validate.js';
import { CreateModel } from '../logic-model.dto.js';
import { pathsOf } from '../logic-model.paths.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { exchangeTexts } from './exchange.texts.js';
import { ImportTargetService } from './import-target.service.js';
import { readJson, type Fault, type ReadFile } from './json-file.js';
import type { ModelFile } from './model-file.dto.js';
import { toModelFile } from './model-file.rules.js';
import { pack, unpack } from './packed-file.js';
import { PreviewQueries } from './preview.queries.js';
import { readSpreadsheet } from './sheet-file.js';
import { sheetTemplate } from './sheet-template.js';
import { fileOf, TEMPLATE_KEYS } from './templates.js';
import { BringIn } from './views/bring-in.js';
import { EDITORS } from '../logic-model.policy.js';
import { PreviewPage } from './views/preview-page.js';

const said = (key: 'done' | 'noFile' | 'noTemplate' | 'tooLarge'): Text =>
  text(exchangeTexts.sv[key], exchangeTexts.en[key]);

@Controller('p/:platform')
@ApiExcludeController()
export class ExchangePages {
  constructor(
    private readonly queries: LogicModelQueries,
    private readonly targets: ImportTargetService,
    private readonly previews: PreviewQueries,
    private readonly clock: Clock,
  ) {}

  @Get('mal/:version/fil')
  @Members()
  async file(@Who() actor: Actor, @Param('version') number: string): Promise<Download> {
    const version = await this.queries.getVersionByNumber(actor, number);
    const json = `${JSON.stringify(toModelFile(version), null, 2)}\n`;
    return new Download(`verksamhetslogik-${version.number}.json`, 'application/json; charset=utf-8', json);
  }

  @Get('verksamhetslogik/hamta-in')
  @Only(...EDITORS)
  async form(@Who() actor: Actor): Promise<Page> {
    return await this.choosing(actor, []);
  }

  @Get('verksamhetslogik/hamta-in/mall.xlsx')
  @Only(...EDITORS)
  async sheet(@Who() actor: Actor): Promise<Download> {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new Download('verksamhetslogik-mall.xlsx', type, await sheetTemplate(actor.locale));
  }

  @Post('verksamhetslogik/hamta-in/mall')
  @HttpCode(200)
  @Only(...EDITORS)
  async template(@Who() actor: Actor, @Body() body: FormBody): Promise<Page> {
    const key = TEMPLATE_KEYS.find((one) => one === body['template']);
    if (!key) {
      const place = text(exchangeTexts.sv.template, exchangeTexts.en.template);
      return await this.choosing(actor, [{ place, reason: said('noTemplate') }], 422);
    }
    return await this.preview(actor, fileOf(key, actor.locale, this.clock.today()));
  }

  @Post('verksamhetslogik/hamta-in/fil')
  @HttpCode(200)
  @Only(...EDITORS)
  @Uploads()
  async upload(@Who() actor: Actor, @Body() body: Readonly<Record<string, unknown>>): Promise<Page> {
    const { file, faults } = await this.read(actor, body['file']);
    if (!file) return await this.choosing(actor, faults, 422);
    try {
      return await this.preview(actor, file);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const place = text('Filen', 'The file');
      return await this.choosing(
        actor,
        error.fields.map(({ reason }) => ({ place, reason })),
        422,
      );
    }
  }

  @Post('verksamhetslogik/hamta-in/bekrafta')
  @Only(...EDITORS)
  confirm(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const file = await unpack(body['packed']);
        const { name, title, periodFrom, periodTo } = await fromForm(CreateModel, {
          name: file.name,
          ...body,
        });
        await this.targets.bringIn(actor, { ...file, name, title, periodFrom, periodTo });
        return new SeeOther(pathsOf(actor.platformSlug).draft, said('done'));
      },
      async (refusal) => {
        const form = refused(body, refusal, actor.locale);
        const file = await unpack(body['packed']).catch(() => null);
        if (file) return await this.preview(actor, file, form);
        const place = text('Filen', 'The file');
        return await this.choosing(actor, [{ place, reason: refusal.fields[0]?.reason ?? refusal.text }]);
      },
    );
  }

  private async read(actor: Actor, sent: unknown): Promise<ReadFile> {
    const fault = (key: 'noFile' | 'tooLarge'): ReadFile => ({
      file: null,
      faults: [{ place: text('Filen', 'The file'), reason: said(key) }],
    });
    if (!(sent instanceof Uploaded) || sent.bytes.length === 0) return fault('noFile');
    if (!sent.whole) return fault('tooLarge');
    return /^[\s\ufeff]*\{/.test(sent.bytes.toString('utf8', 0, 64))
      ? await readJson(sent.bytes)
      : await readSpreadsheet(sent.bytes, actor.locale, this.clock.today());
  }

  private async choosing(actor: Actor, faults: readonly Fault[], status?: number): Promise<Page> {
    const { title } = exchangeTexts[actor.locale];
    const { kind } = await this.targets.find(actor);
    return new Page({
      title,
      current: 'verksamhetslogik',
      status,
      body: <BringIn paths={pathsOf(actor.platformSlug)} taken={kind === 'taken'} faults={faults} />,
    });
  }

  private async preview(actor: Actor, file: ModelFile, given?: FormState): Promise<Page> {
    const { name, title, periodFrom, periodTo } = file;
    const { kind } = await this.targets.find(actor);
    const form = given ?? fresh({ name, title, periodFrom, periodTo });
    return new Page({
      title: exchangeTexts[actor.locale].preview,
      current: 'verksamhetslogik',
      body: (
        <PreviewPage
          paths={pathsOf(actor.platformSlug)}
          target={kind}
          file={file}
          packed={pack(file)}
          preview={await this.previews.preview(actor, file)}
          form={form}
        />
      ),
    });
  }
}
