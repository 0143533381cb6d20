import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Table } from '../../../web/components/table.js';
import { useTexts } from '../../../web/page-context.js';
import type { View } from '../../diagram/diagram.paths.js';
import type { Paths } from '../../logic-model.paths.js';
import type { VersionWhole } from '../../logic-model.views.js';
import { useNames } from '../../views/draft-links.js';
import { useEndCodes } from '../../views/end-codes.js';
import { numberedConflicts, type NumberedConflict } from '../conflicts.rules.js';
import { conflictsTexts } from '../conflicts.texts.js';

type Shown = {
  version: VersionWhole;
  codes: ReadonlyMap<string, string>;
  shown: readonly NumberedConflict[];
};
type ConflictsCardProps = Omit<Shown, 'shown'> & {
  /** Only those with both ends among these. */
  about: ReadonlySet<string>;
  view: View;
};

/** The conflicts in view, in the form that is chosen; the picture has its own list of them. */
export const ConflictsCard = ({ version, codes, about, view }: ConflictsCardProps) => {
  const t = useTexts(conflictsTexts);
  const shown = numberedConflicts(version).filter(
    ({ firstNodeId, secondNodeId }) => about.has(firstNodeId) && about.has(secondNodeId),
  );
  if (view === 'bild' || shown.length === 0) return null;
  const Form = view === 'tabell' ? AsTable : view === 'meningar' ? AsSentences : AsList;
  return (
    <Card id="malkonflikter" title={t.title} stack={3}>
      <Form {...{ version, codes, shown }} />
    </Card>
  );
};

const AsList = ({ version, codes, shown }: Shown) => {
  const t = useTexts(conflictsTexts);
  const name = useNames({ draft: version, codes });
  return (
    <ul class="chain-tree stack stack--3">
      {shown.map(({ id, code, firstNodeId, secondNodeId, reasoning }) => (
        <li key={id}>
          <span class="chain-tree__level">{code}</span> {t.between(name(firstNodeId), name(secondNodeId))}
          <p class="tiny soft">{reasoning}</p>
        </li>
      ))}
    </ul>
  );
};

const AsTable = ({ version, codes, shown }: Shown) => {
  const t = useTexts(conflictsTexts);
  const name = useNames({ draft: version, codes });
  return (
    <Table label={t.title} labels columns={Object.values(t.columns).map((label) => ({ label }))}>
      {shown.map(({ id, code, firstNodeId, secondNodeId, reasoning }) => (
        <tr key={id}>
          <th scope="row">{code}</th>
          <td>{name(firstNodeId)}</td>
          <td>{name(secondNodeId)}</td>
          <td>{reasoning}</td>
        </tr>
      ))}
    </Table>
  );
};

const bare = (text: string): string => text.trim().replace(/[.\s]+$/, '');
const lowered = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const AsSentences = ({ version, codes, shown }: Shown) => {
  const t = useTexts(conflictsTexts);
  const code = useEndCodes(version, codes);
  const texts = new Map([...version.goals, ...version.nodes].map(({ id, text }) => [id, bare(text)]));
  const textOf = (id: string): string => texts.get(id) ?? '';
  return (
    <ol class="sentences">
      {shown.map(({ id, firstNodeId, secondNodeId, reasoning }) => (
        <li key={id}>
          <p class="sentences__text">
            {t.sentence(textOf(firstNodeId), textOf(secondNodeId), lowered(bare(reasoning)))}
          </p>
          <p class="tiny soft">{t.between(code(firstNodeId), code(secondNodeId))}</p>
        </li>
      ))}
    </ol>
  );
};

type DraftConflictsProps = { paths: Paths; draft: VersionWhole; codes: ReadonlyMap<string, string> };

/** All conflicts of the draft, each with the way to change it. */
export const DraftConflicts = ({ paths, draft, codes }: DraftConflictsProps) => {
  const t = useTexts(conflictsTexts);
  const name = useNames({ draft, codes });
  const open = draft.state === 'draft';
  return (
    <Card
      id="malkonflikter"
      title={t.title}
      stack={3}
      aside={
        open && draft.goals.length + draft.nodes.length > 1 ? (
          <LinkButton small icon="plus" href={paths.newConflict}>
            {t.add}
          </LinkButton>
        ) : undefined
      }
    >
      <p class="small soft">{t.lead}</p>
      {draft.conflicts.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <ul class="draft-steps">
          {numberedConflicts(draft).map(({ id, code, firstNodeId, secondNodeId, reasoning }) => (
            <li key={id} class="draft-step" id={`konflikt-${id}`}>
              <div class="stack stack--1">
                <span class="chain-tree__level">{code}</span>
                <span>{t.between(name(firstNodeId), name(secondNodeId))}</span>
                <span class="small soft">{reasoning}</span>
              </div>
              {open && (
                <div class="draft-actions">
                  <LinkButton small href={paths.conflict(id)} about={code}>
                    {t.edit}
                  </LinkButton>
                  <LinkButton small kind="quiet" href={`${paths.conflict(id)}/ta-bort`} about={code}>
                    {t.remove}
                  </LinkButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
