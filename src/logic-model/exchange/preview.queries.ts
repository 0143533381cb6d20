import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Invalid } from '../../shared/errors.js';
import { NODE_KINDS, type NodeKind } from '../node.rules.js';
import type { ModelFile } from './model-file.dto.js';
import { faultsOf } from './model-file.rules.js';

const NAMES = {
  name: 'model_file_names',
  text: `
    select json_build_object(
      'organisations', (
        select coalesce(json_object_agg(lower(o.name), o.id), '{}') from organisation o where o.platform_id = $1),
      'targetGroups', (
        select coalesce(json_object_agg(lower(t.name), t.id), '{}') from target_group t where t.platform_id = $1)
    )::text as json`,
};

/** Ids by name in lower case: how a file says who and whom. */
export type Names = {
  organisations: Readonly<Record<string, string>>;
  targetGroups: Readonly<Record<string, string>>;
};

/** What bringing a file in would make. */
export type ImportPreview = {
  name: string;
  title: string;
  periodFrom: string;
  periodTo: string;
  counts: Record<NodeKind, number>;
  links: number;
  factors: number;
  conflicts: number;
  /** Names that the platform does not know: they are left out. */
  leftOut: { organisations: string[]; targetGroups: string[] };
};

@Injectable()
export class PreviewQueries {
  constructor(private readonly database: Database) {}

  async names(actor: Actor): Promise<Names> {
    const json = await this.database.readJson(NAMES, [actor.platformId]);
    return JSON.parse(json ?? '{}') as Names;
  }

  /** @throws {Invalid} where the file does not hold together */
  async preview(actor: Actor, file: ModelFile): Promise<ImportPreview> {
    const faults = faultsOf(file);
    if (faults.length > 0) throw new Invalid(faults);
    const names = await this.names(actor);
    const counts = Object.fromEntries(
      NODE_KINDS.map((kind) => [kind, file.nodes.filter((node) => node.kind === kind).length]),
    ) as Record<NodeKind, number>;
    const unknown = (
      list: (string | null | undefined)[],
      known: Readonly<Record<string, string>>,
    ): string[] => [...new Set(list.filter((one): one is string => !!one && idOf(known, one) === null))];
    return {
      name: file.name,
      title: file.title,
      periodFrom: file.periodFrom,
      periodTo: file.periodTo,
      counts,
      links: file.links.length,
      factors: file.factors?.length ?? 0,
      conflicts: file.conflicts?.length ?? 0,
      leftOut: {
        organisations: unknown(
          file.nodes.map(({ organisation }) => organisation),
          names.organisations,
        ),
        targetGroups: unknown(
          file.nodes.map(({ targetGroup }) => targetGroup),
          names.targetGroups,
        ),
      },
    };
  }
}

/** The id behind a name as a file writes it; null where the platform knows none. */
export function idOf(
  names: Readonly<Record<string, string>>,
  name: string | null | undefined,
): string | null {
  const key = (name ?? '').toLowerCase();
  return Object.hasOwn(names, key) ? (names[key] ?? null) : null;
}
