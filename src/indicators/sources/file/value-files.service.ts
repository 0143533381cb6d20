import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Events } from '../../../audit/events.js';
import { Database } from '../../../database/database.js';
import type { Actor } from '../../../shared/actor.js';
import { authorize } from '../../../shared/authorize.js';
import { Clock } from '../../../shared/clock.js';
import { Stale } from '../../../shared/errors.js';
import { newId } from '../../../shared/id.js';
import { can } from '../../indicator.policy.js';
import type { IndicatorRow } from '../../indicator.types.js';
import { IndicatorsService } from '../../indicators.service.js';
import { isOpen } from '../source.views.js';
import { SourceValues } from '../source-values.js';
import type { FileMapping } from './file-mapping.dto.js';
import type { FilePreview } from './file-previews.js';
import { AT_ONCE } from './file-import.js';
import { KEEP_TERMS } from './file-import.statements.js';
import { FileImports } from './file-imports.js';
import {
  alreadyTakenIn,
  beingTakenIn,
  faultsLeft,
  needsReason,
  previewIsOld,
  refuseMapping,
} from './value-file.refusals.js';
import type { ReceiveFile, TakeInFile } from './value-files.dto.js';
import { ValueFilesQueries, type Outcome, type ValueFileRow } from './value-files.queries.js';

/** What a file did, or the import that is doing it. */
export type TakenIn = { readonly outcome: Outcome } | { readonly importId: string };

/** Files with figures: sent, mapped, looked at, and only then taken in. */
@Injectable()
export class ValueFilesService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly indicators: IndicatorsService,
    private readonly files: ValueFilesQueries,
    private readonly values: SourceValues,
    private readonly imports: FileImports,
  ) {}

  /** Keeps a file that has been found readable. */
  async receive(
    actor: Actor,
    indicatorId: string,
    { name, bytes }: { name: string; bytes: Buffer },
    input: ReceiveFile,
  ): Promise<string> {
    const indicator = await this.indicators.lock(actor, indicatorId);
    authorize(can.enterValues(actor, indicator));
    const id = newId();
    await this.database.query(
      `insert into value_file (platform_id, id, indicator_id, name, sha256, bytes, publisher, year, attribution,
         licence, membership_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        actor.platformId,
        id,
        indicatorId,
        fileName(name),
        createHash('sha256').update(bytes).digest('hex'),
        bytes.length,
        input.publisher,
        input.year,
        input.attribution || null,
        input.licence || null,
        actor.membershipId,
        this.clock.now(),
      ],
    );
    await this.database.query(
      `insert into value_file_content (platform_id, id, content) values ($1, $2, $3)`,
      [actor.platformId, id, bytes],
    );
    await this.record(actor, indicatorId, 'file-received', {
      file: id,
      publisher: input.publisher,
      year: input.year,
    });
    return id;
  }

  async map(actor: Actor, id: string, version: number, mapping: FileMapping): Promise<ValueFileRow> {
    const { file } = await this.locked(actor, id, version);
    if (file.state !== 'received') throw alreadyTakenIn();
    refuseMapping(mapping);
    await this.database.query(
      `update value_file f set mapping = $3, version = f.version + 1 where f.platform_id = $1 and f.id = $2`,
      [actor.platformId, id, JSON.stringify(mapping)],
    );
    return (await this.files.get(actor, id)).file;
  }

  /**
   * Takes in what `preview` read: at once, or where it is much in the background, and then the import is answered. The
   * file is as it was then, or it is refused.
   */
  async takeIn(actor: Actor, preview: FilePreview, version: number, input: TakeInFile): Promise<TakenIn> {
    const { file, indicator } = await this.locked(actor, preview.file.id, version);
    if (preview.file.version !== version) throw new Stale();
    if (file.state !== 'received') throw alreadyTakenIn();
    const { figures, faults, outside } = preview.read;
    if (faults.length > 0 && input.leaveOut !== true) throw faultsLeft(faults.length);
    const large = figures.length > AT_ONCE;
    const { counts } = large ? preview.comparison : await this.values.compare(actor, indicator.id, figures);
    const reason = input.reason ?? '';
    if (counts.changed > 0 && reason === '') throw needsReason();
    if (
      (input.expectedNew ?? counts.new) !== counts.new ||
      (input.expectedChanged ?? counts.changed) !== counts.changed
    ) {
      throw previewIsOld();
    }
    const from = { note: noteOf(file, this.clock.today()), reason };
    const rest = {
      rounded: preview.read.rounded,
      gone: counts.gone,
      leftOut: faults.length,
      outside: [...outside.values()].reduce((sum, count) => sum + count, 0),
    };
    if (large) return { importId: await this.imports.ask(actor, preview, { from, ...rest }) };
    if (reason !== '') await this.database.because(reason);
    const { added, revised, unchanged } = await this.values.record(actor, indicator.id, figures, from);
    await this.database.query(KEEP_TERMS, [actor.platformId, indicator.id, file.id, this.clock.now()]);
    const outcome = { added, corrected: revised, unchanged, ...rest };
    await this.database.query(
      `update value_file f set state = 'taken_in', taken_in_at = $3, outcome = $4, reason = $5, version = f.version + 1
       where f.platform_id = $1 and f.id = $2`,
      [actor.platformId, file.id, this.clock.now(), JSON.stringify(outcome), reason || null],
    );
    await this.record(actor, indicator.id, 'file-taken-in', { file: file.id, ...outcome }, reason);
    return { outcome };
  }

  /** Takes the bytes away. What was taken in from them stays, and so does the file's name and digest. */
  async remove(actor: Actor, id: string, version: number): Promise<ValueFileRow> {
    const { file } = await this.locked(actor, id, version);
    await this.database.query(`delete from value_file_content c where c.platform_id = $1 and c.id = $2`, [
      actor.platformId,
      id,
    ]);
    if (file.state === 'received') {
      await this.database.query(
        `update value_file f set state = 'removed', version = f.version + 1 where f.platform_id = $1 and f.id = $2`,
        [actor.platformId, id],
      );
    }
    await this.record(actor, file.indicatorId, 'file-removed', { file: id });
    return (await this.files.get(actor, id)).file;
  }

  /** Its indicator is locked first, as wherever values are written. */
  private async locked(
    actor: Actor,
    id: string,
    version: number,
  ): Promise<{ file: ValueFileRow; indicator: IndicatorRow }> {
    const { indicator } = await this.files.get(actor, id);
    await this.indicators.lock(actor, indicator.id);
    await this.database.query(
      `select f.id from value_file f where f.platform_id = $1 and f.id = $2 for update`,
      [actor.platformId, id],
    );
    const { file } = await this.files.get(actor, id);
    if (file.version !== version) throw new Stale();
    if (file.import && isOpen(file.import)) throw beingTakenIn();
    return { file, indicator };
  }

  private async record(
    actor: Actor,
    indicatorId: string,
    verb: string,
    data: object,
    reason = '',
  ): Promise<void> {
    const why = reason === '' ? {} : { reason };
    await this.events.record(actor, { subject: 'indicator', subjectId: indicatorId, verb, data, ...why });
  }
}

/** A browser may send a path, or nothing. */
const fileName = (given: string): string => (/[^\\/]*$/.exec(given)?.[0].trim() || 'fil').slice(-255);

const noteOf = ({ publisher, name, sha256 }: ValueFileRow, today: string): string =>
  `${publisher}: ${name}, ${today}, sha256 ${sha256}`;
