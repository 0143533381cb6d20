import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { State } from '../../../web/components/state.js';
import { Table } from '../../../web/components/table.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { indicatorTexts } from '../../indicators.texts.js';
import { useCrumbs } from '../../views/new-indicator.js';
import { catalogueTexts } from '../catalogue.texts.js';
import type { ReusedIndicator, ReusedIndicators } from '../reused.queries.js';

/** Whose measures are used here, who uses ours, and how much work that spares. */
export const ReusedPage = ({ slug, reused }: { slug: string; reused: ReusedIndicators }) => {
  const t = useTexts(catalogueTexts);
  const owners = new Set(reused.taken.map(({ owner, source }) => owner ?? source)).size;
  const path = platformPath(slug, 'indikatorer');
  return (
    <>
      <PageHeader
        title={t.saved}
        crumbs={useCrumbs(slug, { label: t.saved })}
        lead={t.savedLead(reused.taken.length, owners)}
      />
      <div class="stack stack--5">
        <Card id="vi-ateranvander" title={t.taken}>
          {reused.taken.length === 0 ? (
            <Empty title={t.nothingTaken} action={<LinkButton href={path}>{t.search}</LinkButton>}>
              {t.nothingTakenHelp}
            </Empty>
          ) : (
            <Reused slug={slug} rows={reused.taken} label={t.taken} />
          )}
        </Card>
        <Card id="andra-ateranvander" title={t.given}>
          {reused.given.length === 0 ? (
            <Empty title={t.nothingGiven}>{t.nothingGivenHelp}</Empty>
          ) : (
            <Reused slug={slug} rows={reused.given} label={t.given} />
          )}
        </Card>
      </div>
    </>
  );
};

type RowsProps = { slug: string; rows: readonly ReusedIndicator[]; label: string };

const Reused = ({ slug, rows, label }: RowsProps) => {
  const t = useTexts(catalogueTexts);
  const list = useTexts(indicatorTexts);
  const contracted = rows.some(({ contract }) => contract !== null);
  return (
    <Table
      label={label}
      stack
      columns={[
        { label: list.indicator },
        { label: list.owner },
        ...(contracted ? [{ label: t.atSource }] : []),
        { label: t.users },
      ]}
    >
      {rows.map(({ id, name, owner, contract, uses, users }) => (
        <tr key={id}>
          <th scope="row">
            <a href={platformPath(slug, `indikatorer/${id}`)}>{name}</a>
          </th>
          <td>{owner ?? list.ownerUnknown}</td>
          {contracted && (
            <td>
              <div class="stack stack--1">
                {contract && <State of="contract" value={contract} small />}
                {contract && contract !== 'active' && (
                  <a href={platformPath(slug, `indikatorer/${id}/avtal`)}>
                    {t.answer}
                    <span class="visually-hidden"> {name}</span>
                  </a>
                )}
              </div>
            </td>
          )}
          <td>{[t.usesHere(uses), ...users].join(', ')}</td>
        </tr>
      ))}
    </Table>
  );
};
