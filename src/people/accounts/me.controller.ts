import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../../shared/access.js';
import type { Identity } from '../../shared/actor.js';
import { Me } from '../../web/request.js';

@Controller('api/v1/me')
@ApiTags('Personer och roller')
export class MeController {
  @Get()
  @SignedIn()
  @ApiOperation({
    summary: 'Vem nyckeln agerar som',
    description: 'The membership the token acts as, with its roles, and what the token may do.',
  })
  @ApiOkResponse({
    description: 'Who acts.',
    example: {
      locale: 'sv',
      scopes: ['read', 'write'],
      memberships: [
        {
          membershipId: '01930f1c-7a00-7000-8000-000000000041',
          platformId: '01930f1c-7a00-7000-8000-000000000001',
          platformSlug: 'kvinnofrid',
          platformName: 'Operation Kvinnofrid',
          organisationId: '01930f1c-7a00-7000-8000-000000000011',
          organisationName: 'Länsstyrelsen Stockholm',
          functionTitle: 'Samordnare',
          roles: ['coordinator'],
        },
      ],
    },
  })
  me(@Me() me: Identity): object {
    return {
      locale: me.locale,
      scopes: me.scopes,
      memberships: me.hats.map(({ county: _county, madeUpValues: _madeUp, ...hat }) => hat),
    };
  }
}
