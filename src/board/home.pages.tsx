import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NoHat } from '../people/views/sign-in.js';
import { signInTexts } from '../people/sign-in.texts.js';
import { Members, SignedIn } from '../shared/access.js';
import type { Actor, Identity } from '../shared/actor.js';
import { Page, SeeOther } from '../web/answers.js';
import { paths, platformPath } from '../web/navigation.js';
import { Me, Who } from '../web/request.js';
import { homeTexts } from './home.texts.js';
import { Home } from './views/home.js';
import { WaitingQueries } from './waiting.queries.js';

/** Where somebody who signs in comes: to the page of the hat they wear. */
@Controller()
@ApiExcludeController()
export class StartPages {
  @Get()
  @SignedIn()
  start(@Me() me: Identity): Page | SeeOther {
    const hat = me.hats.find((one) => one.membershipId === me.chosenMembershipId) ?? onlyOne(me.hats);
    if (hat) return new SeeOther(platformPath(hat.platformSlug));
    if (me.hats.length > 0) return new SeeOther(paths.hat);
    const title = signInTexts[me.locale].noHatTitle;
    return new Page({ title, plain: true, narrow: true, body: <NoHat /> });
  }
}

/** The first hat, where all are worn on the same platform. */
function onlyOne(hats: Identity['hats']): Identity['hats'][number] | undefined {
  const [first] = hats;
  return hats.every((one) => one.platformId === first?.platformId) ? first : undefined;
}

@Controller('p/:platform')
@ApiExcludeController()
export class HomePages {
  constructor(private readonly queries: WaitingQueries) {}

  @Get()
  @Members()
  async home(@Who() actor: Actor): Promise<Page> {
    const view = await this.queries.waiting(actor);
    return new Page({
      title: homeTexts[actor.locale].title,
      current: 'minSida',
      body: <Home slug={actor.platformSlug} roles={actor.roles} view={view} />,
    });
  }
}
