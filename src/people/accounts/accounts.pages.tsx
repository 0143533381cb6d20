import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { SignedIn } from '../../shared/access.js';
import type { Identity } from '../../shared/actor.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Me, type EdgeRequest } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { ChangeAccount, type AccountView } from './accounts.dto.js';
import { AccountsService } from './accounts.service.js';
import { accountReceipts, accountTexts } from './accounts.texts.js';
import { secretField } from './secret-field.js';
import { AccountPage } from './views/account.js';

/** Everybody's own account. A token has no account page: it is no session. */
@Controller('konto')
@ApiExcludeController()
export class AccountsPages {
  constructor(private readonly service: AccountsService) {}

  @Get()
  @SignedIn()
  async show(@Me() me: Identity): Promise<Page> {
    return this.page(me, fresh(valuesOf(await this.service.get(me))));
  }

  @Post()
  @SignedIn()
  change(@Me() me: Identity, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const input = await fromForm(ChangeAccount, body);
        await this.service.change(me, versionOf(body), input);
        return new SeeOther('/konto', accountReceipts.saved, { sprak: input.locale });
      },
      (refusal) => Promise.resolve(this.page(me, refused(body, refusal, me.locale))),
    );
  }

  @Post('losenord')
  @SignedIn()
  changePassword(@Me() me: Identity, @Req() request: EdgeRequest, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const chosen = { password: secretField(body, 'password'), again: secretField(body, 'again') };
        await this.service.changePassword(me, request.ip, secretField(body, 'old'), chosen);
        return new SeeOther('/konto', accountReceipts.passwordChanged);
      },
      async (refusal) => {
        const { errors } = refused({}, refusal, me.locale);
        return this.page(me, { values: valuesOf(await this.service.get(me)), errors });
      },
    );
  }

  private page(me: Identity, form: FormState): Page {
    return new Page({
      title: accountTexts[me.locale].title,
      plain: true,
      narrow: true,
      body: <AccountPage me={me} form={form} />,
    });
  }
}

const valuesOf = (account: AccountView): FormState['values'] => ({
  name: account.name,
  showName: String(account.showName),
  locale: account.locale,
  version: String(account.version),
});
