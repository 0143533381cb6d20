import { ButtonRow, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Meter } from '../../../web/components/charts.js';
import { ActionButton } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { formatDateTime, formatTime } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { isOpen, type ImportView, type SourceView } from '../source.views.js';
import { sourceTexts } from '../sources.texts.js';
import { ImportTag } from './import-tag.js';

export type ImportPageProps = { root: string; source: SourceView; row: ImportView };

/** How far an import has come, why it stopped and its log. With script the card renews itself while it runs. */
export const ImportPage = ({ root, source, row }: ImportPageProps) => {
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
      <Progress here={`${back}/hamtningar/${row.id}`} row={row} />
      <p>
        <a href={back}>{t.back}</a>
      </p>
    </div>
  );
};

/** The card that renews itself. `here`: the address of the import’s own page. */
export const Progress = ({ here, row }: { here: string; row: ImportView }) => {
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
          {row.total === null ? t.planning : t.progress(row.done, row.total)}.{' '}
          {t.found(row.added, row.revised, row.unchanged)}.
        </p>
        {row.reason && (
          <Notice kind="warning" title={t.why}>
            {row.reason[locale]} {t.good}
          </Notice>
        )}
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
