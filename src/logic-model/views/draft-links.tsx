import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Table } from '../../web/components/table.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { draftTexts } from '../draft.texts.js';
import { logicTexts } from '../logic.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { LinkView, VersionWhole } from '../logic-model.views.js';
import { EvidenceMark } from './evidence-mark.js';

type DraftLinksProps = { paths: Paths; draft: VersionWhole; codes: ReadonlyMap<string, string> };

/** What each end of a link is called: its code and wording, or the goal's number. */
export function useNames({ draft, codes }: Omit<DraftLinksProps, 'paths'>): (id: string) => string {
  const t = useTexts(logicTexts);
  const names = new Map([
    ...draft.goals.map(({ id, number }) => [id, number === null ? t.overall : t.toSubGoal(number)] as const),
    ...draft.nodes.map(({ id, text }) => [id, `${codes.get(id) ?? ''} ${text}`] as const),
  ]);
  return (id) => names.get(id) ?? '';
}

/** All links of the draft, each with the way to change it. */
export const DraftLinks = (props: DraftLinksProps) => {
  const { paths, draft } = props;
  const t = useTexts(draftTexts);
  const open = draft.state === 'draft';
  return (
    <Card
      id="samband"
      title={t.links}
      stack={3}
      aside={
        open && draft.nodes.length > 0 ? (
          <LinkButton small icon="plus" href={paths.newLink()}>
            {t.addLink}
          </LinkButton>
        ) : undefined
      }
    >
      <p class="small soft">{t.linksLead}</p>
      {draft.links.length === 0 ? (
        <p class="soft">{t.noLinks}</p>
      ) : (
        <LinkRows {...props} links={draft.links} open={open} />
      )}
    </Card>
  );
};

type LinkRowsProps = DraftLinksProps & { links: readonly LinkView[]; open: boolean };

export const LinkRows = ({ links, open, ...props }: LinkRowsProps) => {
  const t = useTexts(draftTexts);
  const columns = useTexts(logicTexts).linkColumns;
  const { minus, noAssumption, fromTo } = useTexts(logicTexts);
  const claims = useTexts(words).claim;
  const name = useNames(props);
  return (
    <Table
      label={t.links}
      labels
      compact
      columns={[
        ...Object.values(columns).map((label) => ({ label })),
        ...(open ? [{ label: t.edit, hidden: true }] : []),
      ]}
    >
      {links.map((link) => {
        const title = fromTo(name(link.fromNodeId), name(link.toNodeId));
        return (
          <tr key={link.id} id={`samband-${link.id}`}>
            <th scope="row">
              {title}
              {link.sign === '-' && <span class="tiny soft"> ({minus})</span>}
            </th>
            <td>{link.assumption ?? <span class="no-value">{noAssumption}</span>}</td>
            <td>
              <EvidenceMark evidence={link.evidence} />
            </td>
            <td>{claims[link.claim]}</td>
            {open && (
              <td>
                <div class="draft-actions">
                  <LinkButton small href={props.paths.link(link.id)} about={title}>
                    {t.edit}
                  </LinkButton>
                  <LinkButton small kind="quiet" href={`${props.paths.link(link.id)}/ta-bort`} about={title}>
                    {t.remove}
                  </LinkButton>
                </div>
              </td>
            )}
          </tr>
        );
      })}
    </Table>
  );
};
