import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Events } from '../../../audit/events.js';
import { Database } from '../../../database/database.js';
import { Jobs } from '../../../jobs/jobs.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { text } from '../../../shared/text.js';
import { Connectors } from '../imports/connectors.js';
import { SourceValues } from '../source-values.js';
import { FileImport, planOf, type Confirmed } from './file-import.js';
import { ADD_FILE_IMPORT } from './file-import.statements.js';
import { FilePreviews, type FilePreview } from './file-previews.js';
import { beingTakenIn } from './value-file.refusals.js';

/** Large files are taken in by the same jobs that ask the sources. */
@Injectable()
export class FileImports implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly connectors: Connectors,
    private readonly previews: FilePreviews,
    private readonly values: SourceValues,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { database, previews, values, clock } = this;
    this.connectors.register('file', () => new FileImport(database, previews, values, clock));
  }

  /** Joins the unit of work under way, which has locked the file. Answers the import. */
  async ask(
    actor: Actor,
    { file, indicator, read }: FilePreview,
    told: Pick<Confirmed, 'from' | 'gone' | 'rounded' | 'leftOut' | 'outside'>,
  ): Promise<string> {
    const { platformId, membershipId } = actor;
    const { mapping } = file;
    if (!mapping) throw new Error('a file without a mapping has no preview');
    const { measure, bySex, byArea } = indicator;
    const confirmed: Confirmed = {
      platformId,
      membershipId,
      indicatorId: indicator.id,
      fileId: file.id,
      reading: { mapping, shape: { measure, bySex, byArea }, today: this.clock.today() },
      figures: read.figures.length,
      ...told,
    };
    const plan = planOf(confirmed, (first, end) => text(`Värden ${first}–${end}`, `Values ${first}–${end}`));
    const id = newId();
    const added = await this.database.query(ADD_FILE_IMPORT, [
      platformId,
      id,
      file.id,
      membershipId,
      JSON.stringify(plan),
      plan.length,
      this.clock.now(),
    ]);
    if (added.length === 0) throw beingTakenIn();
    await this.jobs.ask('import', id, { platformId, jobId: id, system: 'file' });
    await this.events.record(actor, {
      subject: 'indicator',
      subjectId: indicator.id,
      verb: 'file-confirmed',
      data: { file: file.id, import: id, figures: confirmed.figures },
    });
    return id;
  }
}
