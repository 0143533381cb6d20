import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../shared/access.js';
import type { Locale } from '../../shared/text.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Language } from '../../web/request.js';
import { fromForm, type FormBody } from '../../web/validate.js';
import { OpenAccount } from './accounts.dto.js';
import { AccountsService } from './accounts.service.js';
import { accountReceipts, accountTexts } from './accounts.texts.js';
import { PasswordLinks, type LinkOwner } from './password-links.service.js';
import { secretField } from './secret-field.js';
import { ChoosePassword, LinkGone } from './views/choose-password.js';

/** Where a one-time link leads. The address is the secret, so it is never logged nor sent on as a referrer. */
@Controller('valj-losenord/:secret')
@ApiExcludeController()
export class PasswordLinksPages {
  constructor(
    private readonly service: AccountsService,
    private readonly links: PasswordLinks,
  ) {}

  @Get()
  @Public()
  async form(@Param('secret') secret: string, @Language() locale: Locale): Promise<Page> {
    return this.page(secret, await this.links.find(secret), locale, fresh());
  }

  @Post()
  @Public()
  choose(@Param('secret') secret: string, @Language() locale: Locale, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const owner = await this.service.linkOwner(secret);
        const input = owner.isNew ? await fromForm(OpenAccount, body) : null;
        const chosen = { password: secretField(body, 'password'), again: secretField(body, 'again') };
        await this.service.choosePassword(secret, chosen, input);
        return new SeeOther('/logga-in', accountReceipts.passwordChosen);
      },
      async (refusal) => {
        const { name, showName } = body;
        const form = refused({ name, showName }, refusal, locale);
        return this.page(secret, await this.links.find(secret), locale, form);
      },
    );
  }

  private page(secret: string, owner: LinkOwner | null, locale: Locale, form: FormState): Page {
    const t = accountTexts[locale];
    const view = { plain: true, narrow: true };
    if (!owner) return new Page({ ...view, title: t.goneTitle, status: 410, body: <LinkGone /> });
    const action = `/valj-losenord/${encodeURIComponent(secret)}`;
    return new Page({
      ...view,
      title: t.linkTitle,
      body: <ChoosePassword owner={owner} action={action} form={form} />,
    });
  }
}
