import { Button, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { ActionButton, ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Select } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { State } from '../../../web/components/state.js';
import { formatDateRange } from '../../../web/i18n/format.js';
import { words } from '../../../web/i18n/words.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { type FormState, valueOf } from '../../../web/refusal.js';
import type { Paths } from '../../logic-model.paths.js';
import type { NodeView, VersionListed, VersionWhole } from '../../logic-model.views.js';
import { ChainTree } from '../../views/chain-tree.js';
import type { GoalLinkView, PlatformGoal } from '../local-models.dto.js';
import { AdoptionCard } from '../adoption/views/adoption-card.js';
import { localTexts } from '../local-models.texts.js';

export type LocalModelProps = {
  paths: Paths;
  version: VersionWhole;
  codes: ReadonlyMap<string, string>;
  links: readonly GoalLinkView[];
  goals: readonly PlatformGoal[];
  form: FormState;
  /** The reader draws it. */
  edits: boolean;
  /** The reader records that it is adopted. */
  adopts: boolean;
  versions: readonly VersionListed[];
};

/** One organisation's own model: its goals with what they serve, and the chain below them. */
export const LocalModelPage = (props: LocalModelProps) => {
  const { paths, version, codes, form, edits } = props;
  const t = useTexts(localTexts);
  const states = useTexts(words).states.version;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t.title, href: paths.local }, { label: version.modelName }]}
        title={version.modelName}
        lead={version.title}
        meta={[
          {
            text: (
              <State of="version" small value={version.state === 'adopted' ? 'in_force' : version.state}>
                {`Version ${String(version.number)}, ${states[version.state === 'adopted' ? 'in_force' : version.state]}`}
              </State>
            ),
          },
          { icon: 'org', text: version.organisationName },
          { icon: 'calendar', text: formatDateRange(useLocale(), version.periodFrom, version.periodTo) },
        ]}
        actions={
          <>
            {edits && version.state === 'draft' && <LinkButton href={paths.draft}>{t.edit}</LinkButton>}
            <LinkButton icon="download" href={`${paths.localModel(version.modelId)}/fil`} download>
              {t.file}
            </LinkButton>
          </>
        }
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        {version.sharedAt === null && (
          <Notice slim icon="lock">
            {t.private(version.organisationName)}
          </Notice>
        )}
        <AdoptionCard {...props} />
        <Goals {...props} />
        {edits && version.goals.length > 0 && <LinkForm {...props} />}
        {version.nodes.length > 0 && (
          <Card title={t.chain} id="kedjan">
            <ChainTree version={version} codes={codes} uses={new Map()} nodes={version.nodes} />
          </Card>
        )}
      </div>
    </>
  );
};

const useGoalName = (): ((goal: { number: number | null; text: string | null }) => string) => {
  const t = useTexts(localTexts);
  return ({ number, text }) =>
    text === null ? t.gone : `${number === null ? t.overall : t.subGoal(number)}: ${text}`;
};

const Goals = (props: LocalModelProps) => {
  const t = useTexts(localTexts);
  return (
    <Card title={t.goals} id="mal">
      {props.version.goals.length === 0 ? (
        <p class="soft">{t.noGoals}</p>
      ) : (
        <ul class="draft-steps">
          {props.version.goals.map((goal) => (
            <Goal key={goal.id} {...props} goal={goal} />
          ))}
        </ul>
      )}
    </Card>
  );
};

const Goal = ({ paths, version, links, edits, goal }: LocalModelProps & { goal: NodeView }) => {
  const t = useTexts(localTexts);
  const kind = useTexts(words).node[goal.kind];
  const named = useGoalName();
  const serves = links.filter(({ localNodeId }) => localNodeId === goal.id);
  const at = `${paths.localModel(version.modelId)}/kopplingar`;
  return (
    <li class="draft-step">
      <div class="stack stack--2">
        <span class="chain-tree__level">{goal.number === null ? kind : `${kind} ${goal.number}`}</span>
        <span>{goal.text}</span>
        {serves.length === 0 && <span class="small soft">{t.servesNothing}</span>}
        {serves.map((link) => (
          <div key={link.id} class="draft-actions">
            <span class="small">→ {named(link)}</span>
            {edits && (
              <ActionButton small kind="quiet" action={`${at}/${link.id}/ta-bort`} about={named(link)}>
                {t.unlink}
              </ActionButton>
            )}
          </div>
        ))}
      </div>
    </li>
  );
};

const LinkForm = ({ paths, version, goals, form }: LocalModelProps) => {
  const t = useTexts(localTexts);
  const named = useGoalName();
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <Card title={t.link} id="koppla" stack={3}>
      {goals.length === 0 ? (
        <p class="soft">{t.noPlatformGoals}</p>
      ) : (
        <ActionForm
          action={`${paths.localModel(version.modelId)}/kopplingar`}
          label={t.link}
          class="stack stack--4"
        >
          <Select
            {...field('localNodeId')}
            label={t.local}
            empty={t.choose}
            options={version.goals.map(({ id, number, text }) => ({
              value: id,
              label: named({ number, text }),
            }))}
          />
          <Select
            {...field('platformNodeId')}
            label={t.platform}
            empty={t.choose}
            options={goals.map((goal) => ({ value: goal.nodeId, label: named(goal) }))}
          />
          <div class="btn-row">
            <Button kind="primary">{t.submit}</Button>
          </div>
        </ActionForm>
      )}
    </Card>
  );
};
