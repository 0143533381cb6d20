import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeviationState } from './deviation.lifecycle.js';
import type { ImprovementState } from './improvement.lifecycle.js';
import type { Severity } from './improvement.rules.js';

@Entity('deviation')
export class Deviation {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Given by the database, in turn on each platform. */
  @Column('int') number!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('uuid', { nullable: true }) subGoalNodeId!: string | null;
  @Column('uuid', { nullable: true }) activityId!: string | null;
  @Column('uuid') raisedByOrganisationId!: string;
  @Column('uuid') ownerOrganisationId!: string;
  /** The body it has been brought before. */
  @Column('uuid', { nullable: true }) escalatedBodyId!: string | null;
  @Column('date') since!: string;
  @Column('text') severity!: Severity;
  @Column('text', { nullable: true }) cause!: string | null;
  @Column('text', { nullable: true }) containment!: string | null;
  @Column('text') state!: DeviationState;
  @Column('text', { nullable: true }) effectCheckNote!: string | null;
  @Column('timestamptz') stateSince!: Date;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('int') version!: number;
}

@Entity('improvement')
export class Improvement {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  /** Given by the database, in turn on each platform. */
  @Column('int') number!: number;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('uuid', { nullable: true }) subGoalNodeId!: string | null;
  @Column('uuid') organisationId!: string;
  @Column('text') state!: ImprovementState;
  @Column('text', { nullable: true }) effectCheckNote!: string | null;
  @Column('timestamptz') stateSince!: Date;
  @Column('date', { nullable: true }) dueOn!: string | null;
  @Column('int') version!: number;
}
