import { Body, Controller, Get, Inject, Optional, Post, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Public, SignedIn } from '../shared/access.js';
import type { Identity } from '../shared/actor.js';
import type { Locale } from '../shared/text.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Language, Me, type EdgeRequest } from '../web/request.js';
import type { FormBody } from '../web/validate.js';
import { DEMO_ACCOUNTS, type DemoAccounts } from './demo-accounts.js';
import { sessionCookieName } from './session-cookie.js';
import { SignInService } from './sign-in.service.js';
import { receipts, signInTexts } from './sign-in.texts.js';
import { HatForm, NoHat, SignInForm } from './views/sign-in.js';

/** Only addresses of our own are followed after signing in. */
const ownPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(path) && !path.startsWith('/logga-') ? path : '/';

const field = (body: FormBody, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

@Controller()
@ApiExcludeController()
export class SignInPages {
  private readonly cookie: string;

  constructor(
    private readonly service: SignInService,
    @Inject(CONFIG) config: Config,
    @Optional() @Inject(DEMO_ACCOUNTS) private readonly demo: DemoAccounts | null,
  ) {
    this.cookie = sessionCookieName(config);
  }

  @Get('logga-in')
  @Public()
  form(@Language() locale: Locale, @Query('till') to: unknown): Page {
    return this.page(locale, ownPath(to), fresh());
  }

  @Post('logga-in')
  @Public()
  signIn(@Req() request: EdgeRequest, @Language() locale: Locale, @Body() body: FormBody): Attempt {
    const to = ownPath(body['till']);
    return new Attempt(
      async () => {
        const secret = await this.service.signIn(field(body, 'email'), field(body, 'password'), request.ip);
        if (request.identity) await this.service.signOut(request.identity);
        return new SeeOther(to, undefined, { [this.cookie]: secret });
      },
      (refusal) => Promise.resolve(this.page(locale, to, refused(body, refusal, locale))),
    );
  }

  @Post('logga-ut')
  @SignedIn()
  signOut(@Me() me: Identity): Attempt {
    return new Attempt(
      async () => {
        await this.service.signOut(me);
        return new SeeOther('/logga-in', receipts.signedOut, { [this.cookie]: null });
      },
      () => Promise.reject(new Error('signing out is never refused')),
    );
  }

  @Get('hatt')
  @SignedIn()
  hats(@Me() me: Identity): Page {
    const t = signInTexts[me.locale];
    return me.hats.length === 0
      ? new Page({ title: t.noHatTitle, plain: true, narrow: true, body: <NoHat /> })
      : new Page({
          title: t.hatTitle,
          plain: true,
          narrow: true,
          body: <HatForm hats={me.hats} chosen={me.chosenMembershipId} />,
        });
  }

  @Post('hatt')
  @SignedIn()
  chooseHat(@Me() me: Identity, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.chooseHat(me, field(body, 'membership'));
        return new SeeOther('/', receipts.hatChosen);
      },
      () => Promise.resolve(this.hats(me)),
    );
  }

  @Post('sprak')
  @Public()
  language(@Req() request: EdgeRequest, @Body() body: FormBody): Attempt {
    const locale: Locale = body['locale'] === 'en' ? 'en' : 'sv';
    return new Attempt(
      async () => {
        if (request.identity) await this.service.chooseLanguage(request.identity, locale);
        return new SeeOther(ownPath(body['return']), undefined, { sprak: locale });
      },
      () => Promise.reject(new Error('choosing a language is never refused')),
    );
  }

  private page(locale: Locale, to: string, form: FormState): Page {
    return new Page({
      title: signInTexts[locale].title,
      plain: true,
      narrow: true,
      body: <SignInForm form={form} to={to} demo={this.demo?.in(locale) ?? null} />,
    });
  }
}
