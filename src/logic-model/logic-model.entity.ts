import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VersionState } from './model-version.rules.js';

/** One programme's chain and goals, owned by an organisation. */
@Entity()
export class LogicModel {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('uuid') organisationId!: string;
  @Column('text') kind!: 'platform' | 'local';
  @Column('int') version!: number;
}

@Entity()
export class ModelVersion {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') modelId!: string;
  @Column('int') number!: number;
  @Column('text') title!: string;
  @Column('text') state!: VersionState;
  @Column('date') periodFrom!: string;
  @Column('date') periodTo!: string;
  @Column('uuid') basedOnVersionId!: string | null;
  @Column('timestamptz') sharedAt!: Date | null;
  @Column('timestamptz') adoptedAt!: Date | null;
  @Column('date') inForceFrom!: string | null;
  @Column('text') canonicalText!: string | null;
  @Column('text') sha256!: string | null;
  @Column('timestamptz') supersededAt!: Date | null;
  @Column('date') reviewDue!: string | null;
  @Column('int') version!: number;
  @Column('timestamptz') createdAt!: Date;
}
