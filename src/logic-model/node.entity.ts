import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NodeKind, SideEffect } from './node.rules.js';
import type { SourceView } from './sources/sources.rules.js';

/** The identity that outlives versions: activities and indicators refer to it. */
@Entity({ name: 'node' })
export class ModelNode {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') modelId!: string;
  @Column('text') kind!: NodeKind;
}

/** What a node says in one version. */
@Entity()
export class VersionNode {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') versionId!: string;
  @Column('uuid') nodeId!: string;
  @Column('text') kind!: NodeKind;
  @Column('uuid') subGoalNodeId!: string | null;
  @Column('int') number!: number | null;
  @Column('int') position!: number;
  @Column('text') text!: string;
  @Column('text') detail!: string | null;
  @Column('text') notMeasuredReason!: string | null;
  @Column('uuid') organisationId!: string | null;
  @Column('uuid') targetGroupId!: string | null;
  @Column('numeric') amount!: string | null;
  @Column('text') amountUnit!: string | null;
  @Column('text') evidence!: string | null;
  @Column('text') sideEffect!: SideEffect | null;
  @Column('int') version!: number;
}

/** "This leads to that", in one version. */
@Entity({ name: 'link' })
export class ModelLink {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') versionId!: string;
  @Column('uuid') fromNodeId!: string;
  @Column('uuid') toNodeId!: string;
  @Column('text') assumption!: string | null;
  @Column('text') evidence!: string;
  @Column('jsonb') sources!: SourceView[];
  @Column('text') claim!: string;
  @Column('text') claimReasoning!: string | null;
  @Column('text') sign!: string;
  @Column('int') version!: number;
}
