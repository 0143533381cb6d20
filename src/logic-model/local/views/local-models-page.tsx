import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Table } from '../../../web/components/table.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { logicTexts } from '../../logic.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { LocalModelView } from '../local-models.dto.js';
import { localTexts } from '../local-models.texts.js';

export type LocalModelsProps = {
  paths: Paths;
  models: readonly LocalModelView[];
  /** The reader's organisation. */
  own: string;
  coordinates: boolean;
  /** The reader may draw their organisation's own. */
  draws: boolean;
};

/** Who has a model of their own, and what it serves. */
export const LocalModelsPage = (props: LocalModelsProps) => {
  const { paths, models, coordinates, draws } = props;
  const t = useTexts(localTexts);
  const having = models.filter(({ modelId }) => modelId !== null);
  const adopted = having.filter((one) => one.adopted !== null);
  const linked = having.filter(({ serves }) => serves.length > 0);
  return (
    <>
      <PageHeader
        crumbs={[{ label: useTexts(logicTexts).title, href: paths.logic }, { label: t.title }]}
        title={t.title}
        lead={t.lead}
      />
      <div class="stack stack--5">
        {draws && <Own {...props} />}
        <Card title={t.list} id="vilka" stack={3}>
          {coordinates && <p>{t.summary(having.length, models.length, linked.length, adopted.length)}</p>}
          {models.length === 0 ? <p class="soft">{t.empty}</p> : <Rows {...props} />}
        </Card>
      </div>
    </>
  );
};

const Own = ({ paths, models, own }: LocalModelsProps) => {
  const t = useTexts(localTexts);
  const mine = models.find(({ organisationId, modelId }) => organisationId === own && modelId !== null);
  return (
    <Card title={t.own} id="egen" stack={3}>
      <p>{mine?.modelName ?? t.none}</p>
      <div class="btn-row">
        {mine?.modelId ? (
          <>
            {mine.versionState === 'draft' && (
              <LinkButton kind="primary" href={paths.draft}>
                {t.edit}
              </LinkButton>
            )}
            <LinkButton href={paths.localModel(mine.modelId)}>{t.toOwn}</LinkButton>
          </>
        ) : (
          <LinkButton kind="primary" icon="plus" href={paths.guide()}>
            {t.create}
          </LinkButton>
        )}
      </div>
    </Card>
  );
};

const Rows = ({ paths, models }: LocalModelsProps) => {
  const t = useTexts(localTexts);
  const locale = useLocale();
  const { organisation, model, shared, adopted, serves } = t.columns;
  return (
    <Table
      label={t.list}
      stack
      columns={[organisation, model, shared, adopted, serves].map((label) => ({ label }))}
    >
      {models.map((one) => (
        <tr key={one.organisationId}>
          <th scope="row">{one.organisationName}</th>
          <td data-label={model}>
            {one.modelId !== null && one.canRead ? (
              <a href={paths.localModel(one.modelId)}>{one.modelName}</a>
            ) : (
              (one.modelName ?? <span class="soft">{t.hasNone}</span>)
            )}
          </td>
          <td data-label={shared}>
            {one.sharedAt !== null ? (
              formatDate(locale, new Date(one.sharedAt))
            ) : (
              <span class="soft">{t.notShared}</span>
            )}
          </td>
          <td data-label={adopted}>
            {one.adopted === null ? (
              <span class="soft">{t.notAdopted}</span>
            ) : (
              t.adopted(one.adopted.number, formatDate(locale, one.adopted.decidedOn ?? ''))
            )}
          </td>
          <td data-label={serves}>
            {one.serves.length === 0 ? (
              <span class="soft">{t.notLinked}</span>
            ) : (
              one.serves
                .map(({ number }) => (number === null ? t.overall : t.subGoal(number)))
                .toSorted((a, b) => a.localeCompare(b, locale))
                .join(', ')
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
};
