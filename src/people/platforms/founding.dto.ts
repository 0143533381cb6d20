import { IsEmail, Matches } from 'class-validator';
import { both, Line, OneOf } from '../../shared/validation.js';
import { ORGANISATION_KINDS } from '../organisations/organisations.dto.js';

/** What the operator tells of a platform that is to be founded. */
export class FoundPlatform {
  @Line({ description: 'Address of its pages.', example: 'kvinnofrid', max: 60 })
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    message: both(
      'Använd a–z, siffror och enkla bindestreck, till exempel kvinnofrid-vast.',
      'Use a–z, digits and single hyphens, for example kvinnofrid-vast.',
    ),
  })
  slug: string = '';

  @Line({ description: 'Name of the platform.', example: 'Operation Kvinnofrid', max: 300 })
  name: string = '';

  @Line({ description: 'The county.', example: 'Stockholms län', max: 100 })
  county: string = '';

  @Line({ description: 'Code of the county.', example: '01', max: 2 })
  @Matches(/^\d{2}$/, {
    message: both('Ange två siffror, till exempel 01.', 'Give two digits, for example 01.'),
  })
  countyCode: string = '';

  @Line({ description: 'The coordinating organisation.', example: 'Länsstyrelsen Stockholm', max: 300 })
  organisation: string = '';

  @OneOf({ description: 'Its kind.', example: 'county_board', of: ORGANISATION_KINDS })
  kind: string = '';

  @Line({ description: 'The first coordinator’s address.', example: 'namn@myndighet.se', max: 254 })
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

  @Line({ description: 'The first coordinator’s function.', example: 'Samordnare', max: 200 })
  functionTitle: string = '';
}
