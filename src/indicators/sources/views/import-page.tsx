import type { ComponentChildren } from 'preact';
import { ButtonRow, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Meter } from '../../../web/components/charts.js';
import { ActionButton } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { formatDateTime, formatTime } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { isOpen, type ImportView, type SourceView } from '../source.views.js';
import type { LinkedIndicator } from '../sources.queries.js';
import { sourceTexts } from '../sources.texts.js';
import { ImportTag } from './import-tag.js';

export type ImportPageProps = {
  root: string;
  source: SourceView;
  row: ImportView;
  linked: readonly LinkedIndicator[];
};

/** How far an import has come, why it stopped and its log. With script the card renews itself while it runs. */
export const ImportPage = ({ root, source, row, linked }: ImportPageProps) => {
  const t = useTexts(sourceTexts);
  const locale = useLocale();
  const back = `${root}kallor/${source.id}`;
  const title = `${source.name}: ${t.kinds[row.kind].toLowerCase()}`;
  const when = formatDateTime(locale, new Date(row.createdAt));
  return (
    <div class="stack stack--5">
      <PageHeader
        title={title}
        crumbs={[
          { label: t.title, href: `${root}kallor` },
          { label: source.name, href: back },
          { label: t.kinds[row.kind] },
        ]}
        lead={`${row.startedBy === null ? t.bySchedule : t.by(row.startedBy)}, ${when}.`}
      />
      <Progress here={`${back}/hamtningar/${row.id}`} row={row}>
        <Next {...{ root, row, linked }} />
      </Progress>
      <p>
        <a href={back}>{t.back}</a>
      </p>
    </div>
  );
};

type ProgressProps = {
  /** The address of the import’s own page. */
  here: string;
  row: ImportView;
  /** What one came for, once it is done. */
  children?: ComponentChildren;
};

/** The card that renews itself. */
export const Progress = ({ here, row, children }: ProgressProps) => {
  const t = useTexts(sourceTexts);
  const locale = useLocale();
  const renews = isOpen(row)
    ? {
        'hx-get': here,
        'hx-trigger': 'every 2s',
        'hx-select': '#hamtning',
        'hx-target': '#hamtning',
        'hx-swap': 'outerHTML',
      }
    : {};
  return (
    <div id="hamtning" class="stack stack--4" {...renews}>
      <Card id="lage" title={t.columns.latest} aside={<ImportTag row={row} />} stack={3}>
        <Meter value={row.done} max={row.total ?? 1} />
        <p role="status">
          {row.total === null
            ? t.planning
            : `${t.progress(row.done, row.total)}. ${t.found(row.added, row.revised, row.unchanged)}.`}
        </p>
        {row.reason && (
          <Notice kind="warning" title={t.why}>
            {row.reason[locale]} {t.good}
          </Notice>
        )}
        {row.state === 'done' && children}
        <ButtonRow>
          {isOpen(row) && (
            <LinkButton href={here} icon="refresh">
              {t.reload}
            </LinkButton>
          )}
          {row.allowedActions.includes('cancel') && (
            <ActionButton action={`${here}/avbryt`} icon="stop">
              {t.cancel}
            </ActionButton>
          )}
          {row.allowedActions.includes('resume') && (
            <ActionButton action={`${here}/fortsatt`} kind="primary" icon="play">
              {t.resume}
            </ActionButton>
          )}
        </ButtonRow>
      </Card>
      <Card id="logg" title={t.log}>
        {row.lines.length === 0 ? (
          <p class="soft">{t.emptyLog}</p>
        ) : (
          <ol class="import-log stack stack--2">
            {row.lines.map(({ level, text, at }, index) => (
              <li key={index}>
                <span class="small soft">{formatTime(locale, new Date(at))}</span>{' '}
                {level !== 'info' && <strong>{t.levels[level]}</strong>}
                {text[locale]}
              </li>
            ))}
          </ol>
        )}
      </Card>
    </div>
  );
};

/** What one came for: the catalogue is there to be searched, values to be seen. */
const Next = ({ root, row, linked }: Omit<ImportPageProps, 'source'>) => {
  const t = useTexts(sourceTexts);
  if (row.kind === 'catalogue') {
    return (
      <p class="cluster">
        {t.afterCatalogue}
        <LinkButton href={`${root}indikatorer`} kind="primary" icon="search">
          {t.toSearch}
        </LinkButton>
      </p>
    );
  }
  if (row.kind === 'contracts' && row.revised > 0) {
    return (
      <p>
        <LinkButton href={`${root}indikatorer/ateranvanda`} kind="primary">
          {t.toContracts}
        </LinkButton>
      </p>
    );
  }
  if (row.kind !== 'values' || linked.length === 0) return null;
  return (
    <section class="stack stack--1" aria-labelledby="nasta">
      <h3 class="small strong" id="nasta">
        {t.afterValues}
      </h3>
      <ul class="list-plain stack stack--1">
        {linked.map(({ id, name }) => (
          <li key={id}>
            <a href={`${root}indikatorer/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
