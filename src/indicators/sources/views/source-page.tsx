import { Button, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Choices } from '../../../web/components/choices.js';
import { ActionButton, ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Select } from '../../../web/components/input.js';
import { SearchBox } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Table } from '../../../web/components/table.js';
import { formatDateTime } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { comparisonTexts } from '../../comparison/comparison.texts.js';
import { isTable } from '../../indicator.rules.js';
import type { ImportRow, SourceView } from '../source.views.js';
import { IMPORT_KINDS } from '../connector.js';
import { SCHEDULES } from '../sources.dto.js';
import type { Comparable } from '../sources.queries.js';
import { sourceTexts } from '../sources.texts.js';
import { ImportTag } from './import-tag.js';

export type SourcePageProps = {
  root: string;
  source: SourceView;
  imports: readonly ImportRow[];
  comparable: readonly Comparable[];
  words: string;
  form: FormState;
};

/** One source: fetch now, how often, what to compare with, and what has been fetched. */
export const SourcePage = (props: SourcePageProps) => {
  const { root, source, imports, form } = props;
  const t = useTexts(sourceTexts);
  const here = `${root}kallor/${source.id}`;
  const may = (action: string): boolean => source.allowedActions.includes(action);
  return (
    <div class="stack stack--5">
      <PageHeader
        title={source.name}
        crumbs={[{ label: t.title, href: `${root}kallor` }, { label: source.name }]}
        lead={t.nightly}
      />
      <ErrorSummary errors={form.errors} />
      {!source.connected && <Notice>{t.offline(source.name)}</Notice>}
      {may('configure') && isTable(source.system) && <ChooseCard href={`${root}tabeller/${source.system}`} />}
      {may('import') && <StartCard here={here} root={root} source={source} />}
      <ImportsCard {...{ here, imports }} />
      {may('configure') && <Settings {...props} here={here} />}
    </div>
  );
};

/** The catalogue first: there is nothing to fetch values of before an indicator is taken in. */
type StartProps = { here: string; root: string; source: SourceView };

const StartCard = ({ here, root, source: { linked, system } }: StartProps) => {
  const t = useTexts(sourceTexts);
  return (
    <Card id="hamta" title={t.start} stack={3}>
      {IMPORT_KINDS.filter((kind) => linked > 0 || kind === 'catalogue').map((kind) => (
        <div key={kind} class="cluster">
          <ActionButton
            action={`${here}/hamtningar`}
            fields={{ kind }}
            kind={kind === (linked > 0 ? 'values' : 'catalogue') ? 'primary' : undefined}
            icon={kind === 'contracts' ? 'shield' : 'download'}
          >
            {t.starts[kind]}
          </ActionButton>
          <span class="small soft">
            {kind === 'catalogue' && isTable(system) ? t.aboutTables : t.about[kind]}
          </span>
        </div>
      ))}
      {linked === 0 && (
        <p class="small">
          {t.nothingLinked} <a href={`${root}indikatorer`}>{t.toSearch}</a>
        </p>
      )}
    </Card>
  );
};

/** Tables are many, and what is wanted of one is chosen in it. */
const ChooseCard = ({ href }: { href: string }) => {
  const t = useTexts(sourceTexts);
  return (
    <Card id="valj" title={t.choose} stack={3}>
      <p class="small soft measure">{t.chooseHelp}</p>
      <div>
        <LinkButton href={href} kind="primary" icon="search">
          {t.chooseTable}
        </LinkButton>
      </div>
    </Card>
  );
};

const ImportsCard = ({ here, imports }: { here: string; imports: readonly ImportRow[] }) => {
  const t = useTexts(sourceTexts);
  const locale = useLocale();
  return (
    <Card id="hamtningar" title={t.imports}>
      {imports.length === 0 ? (
        <p class="soft">{t.noImports}.</p>
      ) : (
        <Table label={t.imports} stack columns={Object.values(t.importColumns).map((label) => ({ label }))}>
          {imports.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`${here}/hamtningar/${row.id}`}>
                  {t.kinds[row.kind]}
                  <span class="visually-hidden"> {formatDateTime(locale, new Date(row.createdAt))}</span>
                </a>
              </th>
              <td>{formatDateTime(locale, new Date(row.createdAt))}</td>
              <td>
                <ImportTag row={row} />
              </td>
              <td>{row.reason?.[locale] ?? t.found(row.added, row.revised, row.unchanged)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};

const Settings = ({ here, source, comparable, words, form }: SourcePageProps & { here: string }) => {
  const t = useTexts(sourceTexts);
  const { country } = useTexts(comparisonTexts);
  return (
    <Card id="installningar" title={t.settings} stack={4}>
      {!isTable(source.system) && (
        <SearchBox action={here} name="grupp" label={t.groups} help={t.groupsHelp} value={words} />
      )}
      {words !== '' && comparable.every(({ chosen }) => chosen) && <p class="soft">{t.noGroups}</p>}
      <ActionForm action={here} version={source.version} label={t.settings} class="stack stack--4">
        <Choices
          name="comparisonAreas"
          label={t.compare}
          help={t.compareHelp}
          error={form.errors['comparisonAreas']}
          multiple
          optional
          value={comparable.filter(({ chosen }) => chosen).map(({ code }) => code)}
          options={comparable.map(({ code, title }) => ({
            value: code,
            label: code === '0000' ? country : title,
          }))}
        />
        <Select
          name="schedule"
          label={t.schedule}
          options={SCHEDULES.map((value) => ({ value, label: t.schedules[value] }))}
          value={valueOf(form, 'schedule') || source.schedule}
          error={form.errors['schedule']}
        />
        <div>
          <Button kind="primary">{t.save}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};
