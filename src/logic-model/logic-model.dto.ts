import { Day, Id, Line } from '../shared/validation.js';

const example = { period: '2027-01-01', until: '2030-12-31', version: 'Mål 2027–2030' };

/** Starts a new draft from the adopted version. */
export class StartDraft {
  @Line({ description: 'What the version is called.', example: example.version, max: 300 })
  title!: string;

  @Day({ description: 'First day of the period it is meant for.', example: example.period })
  periodFrom!: string;

  @Day({ description: 'Last day of the period.', example: example.until })
  periodTo!: string;
}

/** Makes the platform's model with its first draft. */
export class CreateModel extends StartDraft {
  @Line({ description: 'The programme.', example: 'Operation Kvinnofrid', max: 300 })
  name!: string;
}

export class EditVersion {
  @Line({ description: 'What the version is called.', example: example.version, optional: true, max: 300 })
  title?: string | null;

  @Day({ description: 'First day of the period.', example: example.period, optional: true })
  periodFrom?: string | null;

  @Day({ description: 'Last day of the period.', example: example.until, optional: true })
  periodTo?: string | null;

  @Day({
    description: 'When the model should be reviewed at the latest.',
    example: '2028-12-31',
    optional: true,
  })
  reviewDue?: string | null;
}

export class TableVersion {
  @Id({ description: 'The body that decides.', example: '0197a1c2-0000-7000-8000-00000000b001' })
  bodyId!: string;

  @Day({ description: 'The meeting where it is meant to be decided.', example: '2026-12-10', optional: true })
  meetingDate?: string | null;
}
