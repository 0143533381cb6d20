import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a body decides about something another module owns. Never changed once it is taken. */
@Entity()
export class Decision {
  @PrimaryColumn('uuid') platformId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectType!: string;
  @Column('uuid') subjectId!: string;
  @Column('text') subjectTitle!: string | null;
  /** The platform's body; null where an organisation decides about what is its own. */
  @Column('uuid', { nullable: true }) bodyId!: string | null;
  /** That organisation's body, in words. */
  @Column('text', { nullable: true }) decidedIn!: string | null;
  @Column('text') state!: 'open' | 'adopted' | 'returned';
  @Column('uuid') tabledBy!: string;
  @Column('timestamptz') tabledAt!: Date;
  @Column('date') meetingDate!: string | null;
  @Column('text') protocolReference!: string | null;
  @Column('text') protocolParagraph!: string | null;
  @Column('text') note!: string | null;
  @Column('text') reason!: string | null;
  @Column('uuid') decidedBy!: string | null;
  @Column('timestamptz') decidedAt!: Date | null;
  @Column('int') version!: number;
}
