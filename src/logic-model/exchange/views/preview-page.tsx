import { Button, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Facts } from '../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { type FormState, valueOf } from '../../../web/refusal.js';
import { goalsTexts } from '../../goals.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import { isGoal, NODE_KINDS } from '../../node.rules.js';
import { exchangeTexts } from '../exchange.texts.js';
import type { Target } from '../import-target.service.js';
import type { FileNode } from '../file-node.dto.js';
import type { ModelFile } from '../model-file.dto.js';
import type { ImportPreview } from '../preview.queries.js';

export type PreviewProps = {
  paths: Paths;
  target: Target['kind'];
  file: ModelFile;
  packed: string;
  preview: ImportPreview;
  form: FormState;
};

/** What a file or template would make. Nothing is saved until it is confirmed. */
export const PreviewPage = (props: PreviewProps) => {
  const { paths, file, form, preview } = props;
  const t = useTexts(exchangeTexts);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t.title, href: paths.bringIn }, { label: t.preview }]}
        title={t.preview}
        lead={t.previewLead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, file: null }} />
        <Summary {...props} />
        <LeftOut {...preview.leftOut} />
        <Confirm {...props} />
        {file.nodes.length > 0 && (
          <Card title={t.chain} id="led">
            <Chain {...props} />
          </Card>
        )}
      </div>
    </>
  );
};

const Summary = ({ preview, file }: PreviewProps) => {
  const t = useTexts(exchangeTexts);
  const kinds = useTexts(words).nodes;
  const counts = NODE_KINDS.filter((kind) => preview.counts[kind] > 0).toReversed();
  return (
    <Card title={t.makes} id="skapas" stack={3}>
      {file.nodes.length === 0 ? (
        <p>{t.blank}</p>
      ) : (
        <Facts items={counts.map((kind) => [kinds[kind], String(preview.counts[kind])] as const)} />
      )}
      {preview.links > 0 && <p>{t.links(preview.links)}</p>}
      {preview.conflicts > 0 && <p>{t.conflicts(preview.conflicts)}</p>}
      {preview.factors > 0 && <p>{t.factors(preview.factors)}</p>}
    </Card>
  );
};

const LeftOut = ({ organisations, targetGroups }: ImportPreview['leftOut']) => {
  const t = useTexts(exchangeTexts);
  if (organisations.length + targetGroups.length === 0) return null;
  return (
    <Notice kind="warning" title={t.leftOut}>
      {organisations.length > 0 && <p>{t.leftOutOrganisations(organisations.join(', '))}</p>}
      {targetGroups.length > 0 && <p>{t.leftOutTargetGroups(targetGroups.join(', '))}</p>}
    </Notice>
  );
};

const Confirm = ({ paths, target, packed, form }: PreviewProps) => {
  const t = useTexts(exchangeTexts);
  const names = useTexts(goalsTexts).form;
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <Card label={t.confirm}>
      <ActionForm
        action={`${paths.bringIn}/bekrafta`}
        fields={{ packed }}
        label={t.confirm}
        class="stack stack--5"
      >
        {target === 'new' && (
          <Input {...field('name')} label={names.name} help={names.nameHelp} required maxLength={300} />
        )}
        <Input {...field('title')} label={names.title} required maxLength={300} />
        <div class="grid grid--2">
          <Input {...field('periodFrom')} type="date" label={names.from} required />
          <Input {...field('periodTo')} type="date" label={names.to} required />
        </div>
        <div class="btn-row">
          <Button kind="primary">{t.confirm}</Button>
          <LinkButton kind="quiet" href={paths.bringIn}>
            {t.again}
          </LinkButton>
        </div>
      </ActionForm>
    </Card>
  );
};

/** Goals and steps as they would stand, each sub-goal with what is under it. */
const Chain = ({ file }: PreviewProps) => {
  const under = (goal: string | null) =>
    file.nodes.filter((node) => !isGoal(node.kind) && (node.subGoal ?? null) === goal);
  return (
    <ul class="draft-steps">
      {file.nodes
        .filter(({ kind }) => isGoal(kind))
        .flatMap((goal) => [goal, ...under(goal.id)])
        .concat(under(null))
        .map((node) => (
          <Row key={node.id} node={node} file={file} />
        ))}
    </ul>
  );
};

const Row = ({ node, file }: { node: FileNode; file: ModelFile }) => {
  const kind = useTexts(words).node[node.kind];
  const leads = file.links.filter(({ from }) => from === node.id);
  const named = new Map(file.nodes.map(({ id, text }) => [id, text]));
  return (
    <li class="draft-step">
      <div class="stack stack--1">
        <span class="chain-tree__level">{kind}</span>
        <span>{node.text}</span>
        {leads.map(({ to }) => (
          <span class="small soft" key={to}>
            → {named.get(to)}
          </span>
        ))}
      </div>
    </li>
  );
};
