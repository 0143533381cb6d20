import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import type { Text } from '../shared/text.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { IndicatorDetailQueries } from './indicator-detail.queries.js';
import { toIndicatorView, type UseView } from './indicator.views.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { receipts } from './indicators.texts.js';
import { JudgementsService } from './judgements.service.js';
import { TargetsService } from './targets.service.js';
import { AmendUse, AttachIndicator, EndUse, JudgeStatus, SetTarget, WithdrawJudgement } from './uses.dto.js';
import { UsesService } from './uses.service.js';
import { ValuesQueries } from './values.queries.js';
import { AttachIndicatorPage } from './views/attach-indicator.js';
import { UsePage, type UseForm } from './views/use-page.js';

const USE = 'anvandning/:useId';

@Controller('p/:platform/indikatorer/:indicatorId')
@ApiExcludeController()
export class UsesPages {
  constructor(
    private readonly uses: UsesService,
    private readonly targets: TargetsService,
    private readonly judgements: JudgementsService,
    private readonly queries: IndicatorsQueries,
    private readonly details: IndicatorDetailQueries,
    private readonly values: ValuesQueries,
  ) {}

  @Get('anvand')
  @Only('coordinator')
  async attachForm(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<Page> {
    return await this.attachPage(actor, id, fresh());
  }

  @Post('anvand')
  @Only('coordinator')
  attach(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.uses.attach(actor, id, await fromForm(AttachIndicator, body));
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${id}`), receipts.attached);
      },
      (refusal) => this.attachPage(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  @Get(USE)
  @Only('coordinator', 'steering_member')
  async show(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('useId') useId: string,
  ): Promise<Page> {
    return await this.usePage(actor, await this.use(actor, id, useId), null);
  }

  @Post(`${USE}/andra`)
  @Only('coordinator')
  amend(@Who() actor: Actor, @Param() at: At, @Body() body: FormBody): Attempt {
    return this.attempt(actor, at, body, 'andra', receipts.useAmended, async () => {
      await this.uses.amend(actor, at.useId, versionOf(body), await fromForm(AmendUse, body));
    });
  }

  @Post(`${USE}/malvarde`)
  @Only('coordinator')
  target(@Who() actor: Actor, @Param() at: At, @Body() body: FormBody): Attempt {
    return this.attempt(actor, at, body, 'malvarde', receipts.targetSet, async () => {
      await this.targets.set(actor, at.useId, await fromForm(SetTarget, body));
    });
  }

  @Post(`${USE}/bedom`)
  @Only('coordinator', 'steering_member')
  judge(@Who() actor: Actor, @Param() at: At, @Body() body: FormBody): Attempt {
    return this.attempt(actor, at, body, 'bedom', receipts.judged, async (use) => {
      const input = await fromForm(JudgeStatus, { ...body, useId: at.useId });
      await this.judgements.judge(actor, use.nodeId, input);
    });
  }

  @Post(`${USE}/ta-tillbaka`)
  @Only('coordinator', 'steering_member')
  withdraw(@Who() actor: Actor, @Param() at: At, @Body() body: FormBody): Attempt {
    return this.attempt(actor, at, body, 'ta-tillbaka', receipts.withdrawn, async (use) => {
      const input = await fromForm(WithdrawJudgement, { ...body, useId: at.useId });
      await this.judgements.withdraw(actor, use.nodeId, input);
    });
  }

  @Post(`${USE}/avsluta`)
  @Only('coordinator')
  end(@Who() actor: Actor, @Param() at: At, @Body() body: FormBody): Attempt {
    return this.attempt(actor, at, body, 'avsluta', receipts.ended, async () => {
      await this.uses.end(actor, at.useId, await fromForm(EndUse, body));
    });
  }

  private attempt(
    actor: Actor,
    at: At,
    body: FormBody,
    name: UseForm,
    receipt: Text,
    write: (use: UseView) => Promise<void>,
  ): Attempt {
    return new Attempt(
      async () => {
        await write(await this.use(actor, at.indicatorId, at.useId));
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${at.indicatorId}`), receipt);
      },
      async (refusal) => {
        const use = await this.use(actor, at.indicatorId, at.useId);
        return await this.usePage(actor, use, { name, state: refused(body, refusal, actor.locale) });
      },
    );
  }

  private async attachPage(actor: Actor, id: string, form: FormState): Promise<Page> {
    const row = await this.queries.get(actor, id);
    const indicator = toIndicatorView(actor, row);
    const series = await this.values.series(actor, row);
    const nodes = await this.queries.nodesToAttach(actor);
    const areas = indicator.byArea ? await this.values.listMunicipalities(actor) : [];
    const choices = { slug: actor.platformSlug, indicator, nodes, areas, series };
    const body = <AttachIndicatorPage {...choices} form={form} />;
    return new Page({ title: indicator.name, body, current: 'indikatorer' });
  }

  private async usePage(actor: Actor, use: UseView, form: Sent | null): Promise<Page> {
    const areas = use.areaCode === null ? [] : await this.values.listAreas(actor);
    const area = areas.find(({ code }) => code === use.areaCode)?.name ?? use.areaCode;
    const body = <UsePage slug={actor.platformSlug} use={use} area={area} form={form} />;
    return new Page({ title: use.indicatorName, body, current: 'indikatorer' });
  }

  private async use(actor: Actor, indicatorId: string, useId: string): Promise<UseView> {
    const use = await this.details.use(actor, useId);
    if (use.indicatorId !== indicatorId) throw new NotFound();
    return use;
  }
}

type At = { indicatorId: string; useId: string };
type Sent = { name: UseForm; state: FormState };
