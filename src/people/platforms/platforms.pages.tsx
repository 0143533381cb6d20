import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { PageHeader } from '../../web/components/page-header.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import { BodiesCard } from '../bodies/views/bodies-card.js';
import { refuseEmptied } from '../required.js';
import { TargetGroupsQueries } from '../target-groups/target-groups.queries.js';
import { TargetGroupsCard } from '../target-groups/views/target-groups.js';
import { toPercent, toShare } from './percent.js';
import { ChangePlatform } from './platforms.dto.js';
import { PlatformsQueries } from './platforms.queries.js';
import { PlatformsService } from './platforms.service.js';
import { platformReceipts, platformTexts } from './platforms.texts.js';
import { SettingsCard, SettingsForm } from './views/settings.js';

const FIELDS = ['name', 'county', 'coordinatedBy', 'onTrackLimit', 'uncertainLimit', 'smallCountThreshold'];

const shareOf = (value: FormBody[string]): FormBody[string] =>
  typeof value === 'string' ? toShare(value) : value;

@Controller('p/:platform/administration/plattform')
@ApiExcludeController()
export class PlatformsPages {
  constructor(
    private readonly service: PlatformsService,
    private readonly queries: PlatformsQueries,
    private readonly targetGroups: TargetGroupsQueries,
    private readonly bodies: BodiesQueries,
  ) {}

  @Get()
  @Only('coordinator', 'administrator')
  async overview(@Who() actor: Actor): Promise<Page> {
    const t = platformTexts[actor.locale];
    const platform = await this.queries.get(actor);
    const groups = await this.targetGroups.tree(actor);
    const bodies = await this.bodies.list(actor);
    return new Page({
      title: t.title,
      current: 'plattform',
      body: (
        <>
          <PageHeader title={t.title} lead={t.lead} />
          <div class="stack stack--5">
            <SettingsCard platform={platform} />
            <BodiesCard actor={actor} bodies={bodies} />
            <TargetGroupsCard actor={actor} groups={groups} />
          </div>
        </>
      ),
    });
  }

  @Get('redigera')
  @Only('coordinator')
  async form(@Who() actor: Actor): Promise<Page> {
    const now = await this.queries.get(actor);
    return this.formPage(
      actor,
      fresh({
        name: now.name,
        county: now.county,
        coordinatedBy: now.coordinatedBy,
        onTrackLimit: toPercent(now.onTrackLimit),
        uncertainLimit: toPercent(now.uncertainLimit),
        smallCountThreshold: String(now.smallCountThreshold),
        version: String(now.version),
      }),
    );
  }

  @Post('redigera')
  @Only('coordinator')
  change(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        refuseEmptied(body, FIELDS);
        const shares = {
          ...body,
          onTrackLimit: shareOf(body['onTrackLimit']),
          uncertainLimit: shareOf(body['uncertainLimit']),
        };
        await this.service.change(actor, versionOf(body), await fromForm(ChangePlatform, shares));
        return new SeeOther(
          platformPath(actor.platformSlug, 'administration/plattform'),
          platformReceipts.saved,
        );
      },
      (refusal) => Promise.resolve(this.formPage(actor, refused(body, refusal, actor.locale))),
    );
  }

  private formPage(actor: Actor, form: FormState): Page {
    return new Page({
      title: platformTexts[actor.locale].editTitle,
      current: 'plattform',
      body: <SettingsForm slug={actor.platformSlug} form={form} />,
    });
  }
}
