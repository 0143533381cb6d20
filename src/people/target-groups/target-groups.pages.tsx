import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { NameTargetGroup, type TargetGroupView } from './target-groups.dto.js';
import { TargetGroupsQueries } from './target-groups.queries.js';
import { TargetGroupsService } from './target-groups.service.js';
import { targetGroupReceipts, targetGroupTexts } from './target-groups.texts.js';
import { TargetGroupForm } from './views/target-group-form.js';

@Controller('p/:platform/malgrupper')
@ApiExcludeController()
export class TargetGroupsPages {
  constructor(
    private readonly service: TargetGroupsService,
    private readonly queries: TargetGroupsQueries,
  ) {}

  @Get('ny')
  @Only('coordinator')
  newForm(@Who() actor: Actor): Promise<Page> {
    return this.form(actor, null, fresh());
  }

  @Post()
  @Only('coordinator')
  add(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.add(actor, await fromForm(NameTargetGroup, body));
        return new SeeOther(this.back(actor), targetGroupReceipts.added);
      },
      (refusal) => this.form(actor, null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':id')
  @Only('coordinator')
  async editForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const group = await this.queries.get(actor, id);
    return await this.form(actor, group, fresh(valuesOf(group)));
  }

  @Post(':id')
  @Only('coordinator')
  change(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const input = await fromForm(NameTargetGroup, body);
        await this.service.change(actor, id, versionOf(body), input);
        return new SeeOther(this.back(actor), targetGroupReceipts.changed);
      },
      async (refusal) =>
        this.form(actor, await this.queries.get(actor, id), refused(body, refusal, actor.locale)),
    );
  }

  @Post(':id/ta-bort')
  @Only('coordinator')
  remove(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.remove(actor, id, versionOf(body));
        return new SeeOther(this.back(actor), targetGroupReceipts.removed);
      },
      async (refusal) => {
        const group = await this.queries.get(actor, id);
        return this.form(actor, group, refused({ ...valuesOf(group) }, refusal, actor.locale));
      },
    );
  }

  private back(actor: Actor): string {
    return `${platformPath(actor.platformSlug, 'administration/plattform')}#malgrupper`;
  }

  private async form(actor: Actor, editing: TargetGroupView | null, form: FormState): Promise<Page> {
    const t = targetGroupTexts[actor.locale];
    return new Page({
      title: editing ? t.editTitle : t.newTitle,
      current: 'plattform',
      body: (
        <TargetGroupForm
          slug={actor.platformSlug}
          form={form}
          editing={editing}
          others={await this.queries.tree(actor)}
        />
      ),
    });
  }
}

const valuesOf = (group: TargetGroupView): FormState['values'] => ({
  name: group.name,
  category: group.category,
  parentId: group.parentId ?? '',
  position: String(group.position),
  version: String(group.version),
});
