import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityState } from './activity.lifecycle.js';
import type { AbsenceReason, EventKind, Focus, Form } from './activity.rules.js';

@Entity('activity')
export class Activity {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Given by the database, in turn on each platform. */
  @Column('int') number!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('uuid', { nullable: true }) nodeId!: string | null;
  @Column('uuid') leadOrganisationId!: string;
  @Column('text') form!: Form;
  @Column('text', { nullable: true }) taskNumber!: string | null;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('text', { nullable: true }) responsibleFunction!: string | null;
  @Column('text', { nullable: true }) addedValue!: string | null;
  @Column('text') state!: ActivityState;
  @Column('timestamptz') stateSince!: Date;
  @Column('text', { nullable: true }) cause!: string | null;
  @Column('text', { nullable: true }) effectCheckNote!: string | null;
  @Column('date', { nullable: true }) effectCheckDue!: string | null;
  @Column('boolean') commitment!: boolean;
  @Column('text', { nullable: true }) notFollowableReason!: string | null;
  @Column('int', { nullable: true }) statedTotal!: number | null;
  @Column('text', { nullable: true }) statedUnit!: string | null;
  @Column('int') version!: number;
}

/** Something that happened in an activity. */
@Entity('activity_event')
export class ActivityEvent {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') activityId!: string;
  @Column('date') onDate!: string;
  @Column('text') kind!: EventKind;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) focus!: Focus | null;
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('uuid', { nullable: true }) organiserOrganisationId!: string | null;
  @Column('int') version!: number;
}

/** Why an organisation has not been met in an activity. */
@Entity('event_absence')
export class EventAbsence {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') activityId!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') reason!: AbsenceReason;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('int') version!: number;
}
