import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { offsetOf, paged, type Paged, type Paging } from '../../shared/paging.js';
import { can as indicatorCan } from '../indicator.policy.js';
import type { Source } from '../use-status.types.js';
import { Connectors } from './imports/connectors.js';
import { can } from './source.policy.js';
import {
  toImportView,
  toSourceView,
  type ImportRow,
  type ImportView,
  type LineRow,
  type SourceRow,
  type SourceView,
} from './source.views.js';
import { COMPARABLE, IMPORTS, LINES, LINKED, SOURCES } from './sources.statements.js';

type Owned = { ownerOrganisationId: string | null; source: Source };
type CountedImport = ImportRow & { total_rows: number; fileOf: Owned | null };

const uncounted = ({ total_rows: _, fileOf: __, ...row }: CountedImport): ImportRow => row;

/** A source of this installation that the platform has not connected. */
export type Unconnected = { system: string; name: string; connected: boolean };
export type LinkedIndicator = { id: string; name: string };
export type Comparable = { code: string; title: string; chosen: boolean };

@Injectable()
export class SourcesQueries {
  constructor(
    private readonly database: Database,
    private readonly connectors: Connectors,
  ) {}

  async list(actor: Actor): Promise<SourceView[]> {
    const rows = await this.database.read<SourceRow>(SOURCES, [actor.platformId, null]);
    const views: SourceView[] = [];
    for (const row of rows) views.push(await this.view(actor, row));
    return views;
  }

  async unconnected(actor: Actor): Promise<Unconnected[]> {
    const rows = await this.database.read<SourceRow>(SOURCES, [actor.platformId, null]);
    return this.connectors.all
      .filter(({ system }) => !rows.some((row) => row.system === system))
      .map(({ system, name, address }) => ({ system, name, connected: address !== null }));
  }

  /** @throws {NotFound} */
  async get(actor: Actor, id: string): Promise<SourceView> {
    const [row] = await this.database.read<SourceRow>(SOURCES, [actor.platformId, id]);
    if (!row) throw new NotFound();
    return await this.view(actor, row);
  }

  async imports(actor: Actor, sourceId: string, paging: Paging): Promise<Paged<ImportRow>> {
    const rows = await this.readImports(actor, sourceId, null, paging.limit, offsetOf(paging));
    const total = rows[0]?.total_rows ?? 0;
    return paged(rows.map(uncounted), paging, total);
  }

  /** @throws {NotFound} */
  async import(actor: Actor, importId: string): Promise<ImportView> {
    const [row] = await this.readImports(actor, null, importId, 1, 0);
    if (!row) throw new NotFound();
    const lines = await this.database.read<LineRow>(LINES, [actor.platformId, importId]);
    const mayChange = row.fileOf ? indicatorCan.enterValues(actor, row.fileOf) : can.manage(actor);
    return toImportView(mayChange, uncounted(row), lines);
  }

  /** What is reused from the source, by name: the first of them. */
  async linked(actor: Actor, source: SourceView): Promise<LinkedIndicator[]> {
    return await this.database.read<LinkedIndicator>(LINKED, [actor.platformId, source.system]);
  }

  /** Chosen areas to compare with, and others whose title has the words. */
  async comparable(source: SourceView, words: string): Promise<Comparable[]> {
    return await this.database.read<Comparable>(COMPARABLE, [source.system, words, source.comparisonAreas]);
  }

  private async view(actor: Actor, row: SourceRow): Promise<SourceView> {
    const connector = this.connectors.find(row.system);
    const [latest] = await this.readImports(actor, row.id, null, 1, 0);
    return toSourceView(
      actor,
      row,
      connector?.name ?? row.system,
      connector !== null && connector.address !== null,
      latest ? uncounted(latest) : null,
    );
  }

  private async readImports(
    actor: Actor,
    sourceId: string | null,
    importId: string | null,
    limit: number,
    offset: number,
  ): Promise<CountedImport[]> {
    return await this.database.read<CountedImport>(IMPORTS, [
      actor.platformId,
      sourceId,
      importId,
      limit,
      offset,
    ]);
  }
}
