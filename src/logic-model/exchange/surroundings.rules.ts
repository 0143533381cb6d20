import type { FieldError } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';
import type { FileConflict } from './file-conflict.dto.js';
import type { FileFactor } from './file-factor.dto.js';
import type { FileNode } from './file-node.dto.js';
import type { ModelFile } from './model-file.dto.js';

export const wrong = (field: string, reason: Text): FieldError => ({ field, reason });
export const missing = (id: string): Text =>
  text(`Det finns inget led med koden ”${id}”.`, `There is no step with the code “${id}”.`);

const SAME_FACTOR = text(
  'Två omvärldsfaktorer har samma kod. Ge dem olika.',
  'Two external factors have the same code. Give them different ones.',
);
const TWO_CONFLICTS = text(
  'Målkonflikten finns två gånger. Ta bort den ena.',
  'The goal conflict is there twice. Remove one.',
);
const WITH_ITSELF = text(
  'En målkonflikt står mellan två olika mål eller led.',
  'A goal conflict stands between two different goals or steps.',
);

type Nodes = ReadonlyMap<string, FileNode>;

/** What is wrong with what stands around the chain. */
export const surroundingFaults = (
  { factors, conflicts }: Pick<ModelFile, 'factors' | 'conflicts'>,
  nodes: Nodes,
): FieldError[] => [...factorFaults(factors ?? [], nodes), ...conflictFaults(conflicts ?? [], nodes)];

function factorFaults(list: readonly FileFactor[], nodes: Nodes): FieldError[] {
  const seen = new Set<string>();
  return list.flatMap((factor, index) => {
    const at = (field: string): string => `factors.${index}.${field}`;
    const again = seen.has(factor.id);
    seen.add(factor.id);
    return [
      ...(again ? [wrong(at('id'), SAME_FACTOR)] : []),
      ...factor.nodes.filter((id) => !nodes.has(id)).map((id) => wrong(at('nodes'), missing(id))),
    ];
  });
}

function conflictFaults(list: readonly FileConflict[], nodes: Nodes): FieldError[] {
  const seen = new Set<string>();
  return list.flatMap(({ first, second }, index) => {
    const at = (field: string): string => `conflicts.${index}.${field}`;
    const key = JSON.stringify([first, second].sort());
    const again = seen.has(key);
    seen.add(key);
    if (!nodes.has(first)) return [wrong(at('first'), missing(first))];
    if (!nodes.has(second)) return [wrong(at('second'), missing(second))];
    if (first === second) return [wrong(at('second'), WITH_ITSELF)];
    return again ? [wrong(at('second'), TWO_CONFLICTS)] : [];
  });
}
