import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { DraftReader } from './draft.reader.js';
import { draftTexts } from './draft.texts.js';
import { isBlocking } from './linter.rules.js';
import { TableVersion } from './logic-model.dto.js';
import { pathsOf } from './logic-model.paths.js';
import { EDITORS } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { receipts } from './logic-model.receipts.js';
import { VersionDecisionService } from './version-decision.service.js';
import { VersionReviewService } from './version-review.service.js';
import { SharePage, TablePage } from './views/table-page.js';

/** The draft handed over: to everybody on the platform to read, and to a body to decide. */
@Controller('p/:platform/verksamhetslogik/utkast')
@ApiExcludeController()
export class DraftHandoverPages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
    private readonly decisions: VersionDecisionService,
  ) {}

  @Get('dela')
  @Only(...EDITORS)
  async shareForm(@Who() actor: Actor): Promise<Page> {
    return await this.sharing(actor, fresh());
  }

  @Post('dela')
  @Only(...EDITORS)
  share(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.decisions.share(actor, (await this.drafts.get(actor)).id);
        return new SeeOther(pathsOf(actor.platformSlug).draft, receipts.shared);
      },
      (refusal) => this.sharing(actor, refused(body, refusal, actor.locale)),
    );
  }

  @Get('infor-beslut')
  @Only('coordinator')
  async tableForm(@Who() actor: Actor): Promise<Page> {
    return await this.tabling(actor, fresh());
  }

  @Post('infor-beslut')
  @Only('coordinator')
  table(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        await this.decisions.table(actor, draft.id, await fromForm(TableVersion, body));
        return new SeeOther(pathsOf(actor.platformSlug).decision(draft.number), receipts.tabled);
      },
      (refusal) => this.tabling(actor, refused(body, refusal, actor.locale)),
    );
  }

  private async sharing(actor: Actor, form: FormState): Promise<Page> {
    const draft = await this.drafts.get(actor);
    const paths = pathsOf(actor.platformSlug);
    return this.page(draftTexts[actor.locale].shareForm.title, <SharePage {...{ paths, draft, form }} />);
  }

  private async tabling(actor: Actor, form: FormState): Promise<Page> {
    const draft = await this.drafts.get(actor);
    const paths = pathsOf(actor.platformSlug);
    const stops = (await this.review.findings(actor, draft)).filter(isBlocking);
    const { bodies } = await this.queries.choices(actor);
    const [only, another] = bodies;
    const chosen = only && !another ? { bodyId: only.value, ...form.values } : form.values;
    return this.page(
      draftTexts[actor.locale].tableForm.title,
      <TablePage {...{ paths, draft, stops, bodies }} form={{ ...form, values: chosen }} />,
    );
  }

  private page(title: string, body: Page['view']['body']): Page {
    return new Page({ title, current: 'verksamhetslogik', body });
  }
}
