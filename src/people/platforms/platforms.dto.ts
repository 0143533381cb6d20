import { Decimal, Line, Whole } from '../../shared/validation.js';

/** What the coordinator decides about the platform. What is left out stays as it is. */
export class ChangePlatform {
  @Line({
    description: 'Name of the collaboration.',
    example: 'Operation Kvinnofrid',
    max: 300,
    optional: true,
  })
  name?: string;

  @Line({ description: 'The county.', example: 'Stockholms län', max: 100, optional: true })
  county?: string;

  @Line({
    description: 'The organisation that coordinates, as it is written on pages.',
    example: 'Länsstyrelsen Stockholm',
    max: 300,
    optional: true,
  })
  coordinatedBy?: string;

  @Decimal({
    description: 'Share of the expected position from which a use is on track.',
    example: '0.97',
    decimals: 4,
    min: 0,
    optional: true,
  })
  onTrackLimit?: string;

  @Decimal({
    description: 'Share of the expected position from which a use is uncertain; below it is at risk.',
    example: '0.90',
    decimals: 4,
    min: 0,
    optional: true,
  })
  uncertainLimit?: string;

  @Whole({
    description: 'Counts below this are shown as fewer than it to others than their owner. 0 hides nothing.',
    example: 5,
    max: 100,
    optional: true,
  })
  smallCountThreshold?: number;
}

export type PlatformView = {
  id: string;
  slug: string;
  name: string;
  county: string;
  countyCode: string;
  coordinatedBy: string;
  onTrackLimit: string;
  uncertainLimit: string;
  smallCountThreshold: number;
  madeUpValues: boolean;
  version: number;
  allowedActions: string[];
};

export const PLATFORM_EXAMPLE: PlatformView = {
  id: '01930f1c-7a00-7000-8000-000000000001',
  slug: 'kvinnofrid',
  name: 'Operation Kvinnofrid',
  county: 'Stockholms län',
  countyCode: '01',
  coordinatedBy: 'Länsstyrelsen Stockholm',
  onTrackLimit: '0.97',
  uncertainLimit: '0.90',
  smallCountThreshold: 5,
  madeUpValues: true,
  version: 1,
  allowedActions: ['edit'],
};
