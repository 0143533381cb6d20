import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Disclosure } from '../../web/components/content.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { draftTexts } from '../draft.texts.js';
import { logicTexts } from '../logic.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { LinkView, VersionWhole } from '../logic-model.views.js';
import { FromTo } from './from-to.js';
import { SourcesList } from '../sources/sources-list.js';
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
      {draft.links.length === 0 ? <p class="soft">{t.noLinks}</p> : <LinksByGoal {...props} open={open} />}
    </Card>
  );
};

/** So many links are read at a glance; more are folded up under the sub-goal they start from. */
const FEW = 12;

const LinksByGoal = ({ open, ...props }: DraftLinksProps & { open: boolean }) => {
  const { draft } = props;
  const t = useTexts(draftTexts);
  if (draft.links.length <= FEW) return <LinkRows {...props} links={draft.links} open={open} />;
  const goalOf = new Map(draft.nodes.map(({ id, subGoalId }) => [id, subGoalId]));
  const numbered = draft.goals.filter(({ number }) => number !== null);
  const groups = [...numbered, { id: null, number: null }].map(({ id, number }) => ({
    name: t.linksFrom(number),
    links: draft.links.filter(({ fromNodeId }) => (goalOf.get(fromNodeId) ?? null) === id),
  }));
  return (
    <div class="stack stack--2">
      {groups
        .filter(({ links }) => links.length > 0)
        .map(({ name, links }) => (
          <Disclosure key={name} summary={t.linksUnder(name, links.length)}>
            <LinkRows {...props} links={links} open={open} />
          </Disclosure>
        ))}
    </div>
  );
};

type LinkRowsProps = DraftLinksProps & { links: readonly LinkView[]; open: boolean };

export const LinkRows = ({ links, open, ...props }: LinkRowsProps) => {
  const t = useTexts(draftTexts);
  const { minus, noAssumption, fromTo } = useTexts(logicTexts);
  const claims = useTexts(words).claim;
  const name = useNames(props);
  return (
    <ul class="draft-steps">
      {links.map((link) => {
        const title = fromTo(name(link.fromNodeId), name(link.toNodeId));
        return (
          <li key={link.id} class="draft-step" id={`samband-${link.id}`}>
            <div class="stack stack--1">
              <span>
                <FromTo from={name(link.fromNodeId)} to={name(link.toNodeId)} />
              </span>
              <span class="small soft">{link.assumption ?? noAssumption}</span>
              <span class="cluster tiny soft">
                <EvidenceMark evidence={link.evidence} />
                <span>{claims[link.claim]}</span>
                {link.sign === '-' && <span>{minus}</span>}
              </span>
              <SourcesList sources={link.sources} />
            </div>
            {open && (
              <div class="draft-actions">
                <LinkButton small href={props.paths.link(link.id)} about={title}>
                  {t.edit}
                </LinkButton>
                <LinkButton small kind="quiet" href={`${props.paths.link(link.id)}/ta-bort`} about={title}>
                  {t.remove}
                </LinkButton>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
};
