import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { AreaCode } from '../../shared/area-code.js';
import { Paging } from '../../shared/paging.js';
import { both, Flag, Id, Line, OneOf } from '../../shared/validation.js';

export const ORGANISATION_KINDS = [
  'county_board',
  'police',
  'prosecutor',
  'prison_probation',
  'region',
  'municipality',
  'federation',
  'ngo',
  'court',
  'other',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const RELATIONS = ['internal', 'external'] as const;
export type Relation = (typeof RELATIONS)[number];

/** An organisation as it is entered in the register, and as it is changed. */
export class RegisterOrganisation {
  @Line({ description: 'Name as the organisation writes it.', example: 'Länsstyrelsen Stockholm', max: 300 })
  name: string = '';

  @Line({ description: 'Short name for tables.', example: 'Lst Stockholm', max: 60, optional: true })
  shortName?: string | null;

  @OneOf({ description: 'What kind of organisation it is.', example: 'county_board', of: ORGANISATION_KINDS })
  kind: OrganisationKind | '' = '';

  @OneOf({
    description: 'internal: a partner that steers and reports. external: an actor that is met and informed.',
    example: 'internal',
    of: RELATIONS,
  })
  relation: Relation | '' = '';

  @AreaCode({
    description: 'Municipality code (four digits) or county code (two) as Statistics Sweden gives it.',
  })
  areaCode?: string | null;

  @Id({
    description: 'The organisation it is part of, for example its federation.',
    example: '01930f1c-7a00-7000-8000-000000000012',
    optional: true,
  })
  memberOfId?: string | null;

  @Line({
    description: 'The function to contact. Never a person’s name.',
    example: 'Samordnare mot våld i nära relationer',
    max: 200,
    optional: true,
  })
  contactFunction?: string | null;

  @Flag({
    description: 'False when the organisation no longer takes part. Its history stays.',
    example: true,
    optional: true,
  })
  active?: boolean | null;
}

export class OrganisationsQuery extends Paging {
  @ApiPropertyOptional({ description: 'Part of a name, or an area code.', example: 'polis' })
  @IsOptional()
  @IsString({ message: both('Sök med text.', 'Search with text.') })
  @MaxLength(100, { message: both('Sök med högst 100 tecken.', 'Search with at most 100 characters.') })
  q?: string;

  @ApiPropertyOptional({ description: 'Partners or external actors only.', enum: RELATIONS })
  @IsOptional()
  @IsIn(['', ...RELATIONS], {
    message: both('Välj internal eller external.', 'Choose internal or external.'),
  })
  relation?: Relation | '';

  @ApiPropertyOptional({ description: 'One kind only.', enum: ORGANISATION_KINDS })
  @IsOptional()
  @IsIn(['', ...ORGANISATION_KINDS], {
    message: both('Välj ett slag i listan.', 'Choose a kind in the list.'),
  })
  kind?: OrganisationKind | '';

  @ApiPropertyOptional({
    description: 'true shows those that no longer take part as well.',
    example: 'false',
  })
  @IsOptional()
  @IsIn(['', 'true', 'false'], { message: both('Välj true eller false.', 'Choose true or false.') })
  inactive?: 'true' | 'false' | '';
}

export type OrganisationView = {
  id: string;
  name: string;
  shortName: string | null;
  kind: OrganisationKind;
  relation: Relation;
  areaCode: string | null;
  memberOfId: string | null;
  memberOfName: string | null;
  contactFunction: string | null;
  active: boolean;
  version: number;
  allowedActions: string[];
};

export const ORGANISATION_EXAMPLE: OrganisationView = {
  id: '01930f1c-7a00-7000-8000-000000000011',
  name: 'Länsstyrelsen Stockholm',
  shortName: 'Lst Stockholm',
  kind: 'county_board',
  relation: 'internal',
  areaCode: '01',
  memberOfId: null,
  memberOfName: null,
  contactFunction: 'Samordnare mot våld i nära relationer',
  active: true,
  version: 1,
  allowedActions: ['edit'],
};
