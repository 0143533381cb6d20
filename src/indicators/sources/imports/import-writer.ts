import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Clock } from '../../../shared/clock.js';
import { text, type Text } from '../../../shared/text.js';
import { ContractAlarms, type Judged } from '../../contract/contract-alarms.js';
import { termsOf } from '../../indicator.rules.js';
import type { Counts, FetchedEntry, FetchedTerms, Line, Write } from '../connector.js';
import { faults } from '../source-fault.js';
import {
  CHECK_TERMS,
  GONE_ENTRIES,
  SAVE_AREAS,
  SAVE_ENTRIES,
  SAVE_GROUPS,
  SEEN_ENTRIES,
} from './catalogue.statements.js';
import { FigureWriter } from './figure-writer.js';
import type { PreparedWrite } from './prepared.js';
import { NOTHING, type Place, type Saved } from './saved.js';

/** Saves what a source answered, inside the unit of work that also keeps how far the import has come. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly alarms: ContractAlarms,
    private readonly figures: FigureWriter,
  ) {}

  async write(place: Place, write: PreparedWrite): Promise<Saved> {
    switch (write.into) {
      case 'values':
      case 'comparison':
        return await this.figures.write(place, write);
      case 'entries':
        return await this.entries(place, write.rows);
      case 'areas':
        return await this.areas(place, write.rows);
      case 'groups':
        return await this.groups(place, write.rows);
      case 'terms':
        return await this.terms(place, write.rows);
      case 'own':
        return { ...NOTHING, ...(await write.save()) };
      default:
        return await this.gone(place);
    }
  }

  private async entries({ system, name }: Place, rows: readonly FetchedEntry[]): Promise<Saved> {
    const terms = termsOf({ source: system, producer: name, attribution: null, licence: null });
    const [counts] = await this.database.query<Counts>(SAVE_ENTRIES, [
      system,
      rows.map(({ externalId }) => externalId),
      rows.map(({ title }) => title),
      rows.map(({ description }) => description),
      rows.map(({ producer }) => producer),
      rows.map(({ bySex }) => bySex),
      rows.map(({ areaLevel }) => areaLevel),
      rows.map(({ retired }) => retired),
      rows.map(({ period }) => period),
      rows.map(({ preliminaryOn }) => preliminaryOn),
      rows.map(({ publishedOn }) => publishedOn),
      rows.map(({ frequency }) => frequency),
      this.clock.now(),
      terms.attribution,
      terms.licence,
    ]);
    return { ...NOTHING, ...counts };
  }

  private async areas({ system }: Place, rows: Extract<Write, { into: 'areas' }>['rows']): Promise<Saved> {
    const [counts] = await this.database.query<Counts>(SAVE_AREAS, [
      system,
      rows.map(({ code }) => code),
      rows.map(({ kind }) => kind),
      rows.map(({ title }) => title),
      rows.map(membersOf),
      this.clock.now(),
    ]);
    return { ...NOTHING, ...counts };
  }

  private async groups({ system }: Place, rows: Extract<Write, { into: 'groups' }>['rows']): Promise<Saved> {
    const columns = [rows.map(({ id }) => id), rows.map(({ title }) => title), rows.map(membersOf)];
    const [counts] = await this.database.query<Counts>(SAVE_GROUPS, [system, ...columns, this.clock.now()]);
    return { ...NOTHING, ...counts };
  }

  /** A catalogue that suddenly is less than half of what it was is not believed. */
  private async gone({ system, startedAt }: Place): Promise<Saved> {
    const [found] = await this.database.query<{ seen: number; unseen: number }>(SEEN_ENTRIES, [
      system,
      startedAt,
    ]);
    const { seen = 0, unseen = 0 } = found ?? {};
    if (unseen > seen) throw faults.silentEmpty(system, `${unseen} nyckeltal/key figures`);
    await this.database.query(GONE_ENTRIES, [system, startedAt, this.clock.now()]);
    const line = text(
      `${seen} poster i katalogen, ${unseen} finns inte längre kvar.`,
      `${seen} entries in the catalogue, ${unseen} are no longer there.`,
    );
    return { ...NOTHING, lines: [{ level: 'info', text: line }] };
  }

  private async terms(place: Place, rows: readonly FetchedTerms[]): Promise<Saved> {
    await this.database.because('Källans definition jämförd med den som indikatorn togs in med');
    const changed = await this.database.query<Checked>(CHECK_TERMS, [
      place.platformId,
      place.system,
      rows.map(({ externalId }) => externalId),
      rows.map(({ found }) => found !== null),
      rows.map(({ found }) => found?.title ?? null),
      rows.map(({ found }) => found?.definition ?? null),
      rows.map(({ found }) => found?.retired ?? false),
      rows.map(({ found }) => found?.publishedOn ?? null),
      this.clock.now(),
      this.clock.today(),
    ]);
    await this.alarms.raise(place.platformId, changed);
    const lines = changed.map(({ name, externalId, state }): Line => {
      const level = state === 'active' ? 'info' : 'warning';
      return { level, text: contractLine(state, `${externalId} ${name}`) };
    });
    return { ...NOTHING, revised: changed.length, unchanged: rows.length - changed.length, lines };
  }
}

type Checked = Judged & { name: string; externalId: string };

const contractLine = (state: Judged['state'], what: string): Text =>
  ({
    active: text(`${what}: stämmer åter med källan.`, `${what}: agrees with the source again.`),
    changed: text(
      `${what}: källan har ändrat definitionen. Godta den eller bryt serien.`,
      `${what}: the source has changed the definition. Accept it or break the series.`,
    ),
    withdrawn: text(
      `${what}: källan ger inte längre ut nyckeltalet. Värdena står kvar; välj en ersättare.`,
      `${what}: the source no longer publishes the key figure. The values stay; choose a replacement.`,
    ),
  })[state];

const membersOf = ({ members }: { members: readonly string[] }): string => members.join(' ');
