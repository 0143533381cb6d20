import type { Actor } from '../../shared/actor.js';
import type { Text } from '../../shared/text.js';
import type { ImportKind, Line } from './connector.js';
import { can } from './source.policy.js';
import type { ImportState, Schedule } from './sources.dto.js';

export type SourceRow = {
  id: string;
  version: number;
  system: string;
  schedule: Schedule;
  comparisonAreas: string[];
  /** When an import last came to its end; ISO. */
  lastGoodAt: string | null;
  linked: number;
};

export type ImportRow = {
  id: string;
  /** Null for a file's, which has `fileId` and the indicator it is for. */
  sourceId: string | null;
  fileId: string | null;
  indicatorId: string | null;
  kind: ImportKind;
  state: ImportState;
  /** Parts that are done, of how many; the total is unknown until the import has begun. */
  done: number;
  total: number | null;
  added: number;
  revised: number;
  unchanged: number;
  interruptions: number;
  cancelWanted: boolean;
  reason: Text | null;
  /** The function of whoever started it; null for one that was scheduled. */
  startedBy: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
};

export type LineRow = { level: Line['level']; text: Text; at: string };

export type SourceView = SourceRow & {
  name: string;
  /** Whether this installation asks the source at all. */
  connected: boolean;
  latest: ImportRow | null;
  allowedActions: string[];
};

export type ImportView = ImportRow & { lines: LineRow[]; allowedActions: string[] };

export function toSourceView(
  actor: Actor,
  row: SourceRow,
  name: string,
  connected: boolean,
  latest: ImportRow | null,
): SourceView {
  const open = latest !== null && isOpen(latest);
  const allowedActions = can.manage(actor) ? ['configure', ...(connected && !open ? ['import'] : [])] : [];
  return { ...row, name, connected, latest, allowedActions };
}

export function toImportView(mayChange: boolean, row: ImportRow, lines: LineRow[]): ImportView {
  const allowedActions = !mayChange
    ? []
    : isOpen(row) && !row.cancelWanted
      ? ['cancel']
      : row.state === 'failed' || row.state === 'cancelled'
        ? ['resume']
        : [];
  return { ...row, lines, allowedActions };
}

export const isOpen = ({ state }: Pick<ImportRow, 'state'>): boolean =>
  state === 'queued' || state === 'running';
