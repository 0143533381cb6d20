import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('follow_up')
export class FollowUp {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('int') year!: number;
  @Column('text') state!: 'draft' | 'published';
  @Column('text', { nullable: true }) analysis!: string | null;
  @Column('text', { nullable: true }) canonicalText!: string | null;
  @Column('text', { nullable: true }) sha256!: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('uuid', { nullable: true }) publishedBy!: string | null;
  @Column('int') version!: number;
}
