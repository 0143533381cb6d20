import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Invalid } from '../shared/errors.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import type { FormBody } from '../web/validate.js';
import { ChoicesService } from './choices.service.js';
import { choiceReceipt, choiceRefusal, choiceTexts } from './choices.texts.js';
import { CHANNELS, NOTICE_KINDS, type Channel, type NoticeKind } from './notice.kinds.js';
import { Choices } from './views/choices.js';

@Controller('p/:platform/meddelanden/installningar')
@ApiExcludeController()
export class ChoicesPages {
  constructor(private readonly service: ChoicesService) {}

  @Get()
  @Members()
  async show(@Who() actor: Actor): Promise<Page> {
    return await this.page(actor, fresh());
  }

  @Post()
  @Members()
  choose(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.choose(actor, choicesIn(body));
        return new SeeOther(platformPath(actor.platformSlug, 'meddelanden/installningar'), choiceReceipt);
      },
      (refusal) => this.page(actor, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, form: FormState): Promise<Page> {
    const view = await this.service.get(actor);
    return new Page({
      title: choiceTexts[actor.locale].title,
      current: 'meddelanden',
      body: <Choices root={platformPath(actor.platformSlug)} {...{ view, form }} />,
    });
  }
}

/** One field for each kind. A kind that is not in the form keeps what it had. */
function choicesIn(body: FormBody): { kind: NoticeKind; channel: Channel }[] {
  const given = NOTICE_KINDS.filter((kind) => body[kind] !== undefined).map((kind) => ({
    kind,
    channel: CHANNELS.find((one) => one === body[kind]),
  }));
  const wrong = given.filter(({ channel }) => channel === undefined);
  if (wrong.length > 0) throw new Invalid(wrong.map(({ kind }) => ({ field: kind, reason: choiceRefusal })));
  return given.flatMap(({ kind, channel }) => (channel ? [{ kind, channel }] : []));
}
