import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../../shared/actor.js';
import { Paging } from '../../shared/paging.js';
import { both, Day, Id, Line, SomeOf } from '../../shared/validation.js';

/** What a membership says: who somebody is here, for whom, in which roles and for how long. */
export class ChangeMembership {
  @Id({
    description: 'The organisation the person acts for.',
    example: '01930f1c-7a00-7000-8000-000000000011',
  })
  organisationId: string = '';

  @Line({
    description: 'The person’s function, as it is shown to everybody.',
    example: 'Samordnare',
    max: 200,
  })
  functionTitle: string = '';

  @SomeOf({
    description:
      'The roles. A coordinator grants every role but administrator; an administrator grants administrator and reader.',
    example: ['reporter'],
    of: ROLES,
  })
  roles: Role[] = [];

  @Day({ description: 'First day.', example: '2026-01-01' })
  validFrom: string = '';

  @Day({ description: 'Last day; none means until further notice.', example: '2026-12-31', optional: true })
  validTo?: string | null;
}

/** The same for somebody found or invited by e-mail address. */
export class InvitePerson extends ChangeMembership {
  @Line({
    description: 'The person’s e-mail address at work. Somebody who has an account gets a membership only.',
    example: 'samordnare@lansstyrelsen.example',
    max: 254,
  })
  @IsEmail(
    {},
    {
      message: both(
        'Ange en e-postadress, till exempel namn@myndighet.se.',
        'Give an e-mail address, for example name@authority.se.',
      ),
    },
  )
  email: string = '';
}

/** Why a membership is shut; kept in the history. */
export class SuspendMembership {
  @Line({
    description: 'Why, for the history. Never about the person’s circumstances.',
    example: 'Avslutat uppdrag',
    max: 300,
    optional: true,
  })
  reason?: string | null;
}

export const MEMBERSHIP_STATES = ['valid', 'invited', 'coming', 'ended', 'suspended'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

export class MembershipsQuery extends Paging {
  @ApiPropertyOptional({
    description: 'Part of a function or an organisation’s name, or a whole e-mail address.',
    example: 'polis',
  })
  @IsOptional()
  @IsString({ message: both('Sök med text.', 'Search with text.') })
  @MaxLength(254, { message: both('Sök med högst 254 tecken.', 'Search with at most 254 characters.') })
  q?: string;

  @ApiPropertyOptional({ description: 'One role only.', enum: ROLES })
  @IsOptional()
  @IsIn(['', ...ROLES], { message: both('Välj en roll i listan.', 'Choose a role in the list.') })
  role?: Role | '';

  @ApiPropertyOptional({ description: 'One state only.', enum: MEMBERSHIP_STATES })
  @IsOptional()
  @IsIn(['', ...MEMBERSHIP_STATES], {
    message: both('Välj ett läge i listan.', 'Choose a state in the list.'),
  })
  state?: MembershipState | '';
}

export type MembershipView = {
  id: string;
  functionTitle: string;
  organisationId: string;
  organisationName: string;
  roles: Role[];
  validFrom: string;
  validTo: string | null;
  /** invited: nobody has chosen a password for the account yet. */
  state: MembershipState;
  /** Only where its owner has chosen to show it, or to the owner. */
  name: string | null;
  /** Whole where the name is shown, otherwise its first letter and its domain. */
  email: string;
  version: number;
  allowedActions: string[];
};

export const MEMBERSHIP_EXAMPLE: MembershipView = {
  id: '01930f1c-7a00-7000-8000-000000000041',
  functionTitle: 'Samordnare',
  organisationId: '01930f1c-7a00-7000-8000-000000000011',
  organisationName: 'Länsstyrelsen Stockholm',
  roles: ['coordinator'],
  validFrom: '2026-01-01',
  validTo: null,
  state: 'valid',
  name: null,
  email: 's…@lansstyrelsen.example',
  version: 1,
  allowedActions: ['edit', 'suspend', 'make_password_link'],
};
