import { Button, LinkButton } from '../../../../web/components/button.js';
import { Card } from '../../../../web/components/card.js';
import { FileInput } from '../../../../web/components/choices.js';
import { Disclosure, Empty } from '../../../../web/components/content.js';
import { ActionButton, ActionForm, ErrorSummary } from '../../../../web/components/form.js';
import { Input } from '../../../../web/components/input.js';
import { PageHeader } from '../../../../web/components/page-header.js';
import { Table } from '../../../../web/components/table.js';
import { formatDate } from '../../../../web/i18n/format.js';
import { platformPath } from '../../../../web/navigation.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import { valueOf, type FormState } from '../../../../web/refusal.js';
import type { IndicatorRow } from '../../../indicator.types.js';
import { useCrumbs } from '../../../views/new-indicator.js';
import { ValuesTabs } from '../../../views/values-tabs.js';
import { isOpen } from '../../source.views.js';
import type { ValueFileRow } from '../value-files.queries.js';
import { fileTexts } from '../value-files.texts.js';

type Props = { slug: string; indicator: IndicatorRow; files: readonly ValueFileRow[]; form: FormState };

/** Where a file is sent, and those that were. */
export const FilesPage = ({ slug, indicator, files, form }: Props) => {
  const t = useTexts(fileTexts);
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  return (
    <>
      <PageHeader
        title={t.title(indicator.name)}
        crumbs={useCrumbs(slug, { label: indicator.name, href: path }, { label: t.crumb })}
        lead={t.lead}
      />
      <div class="stack stack--5">
        <ValuesTabs path={path} current="file" />
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        <SendForm path={`${path}/filer`} form={form} />
        <Card id="filer" title={t.files}>
          {files.length === 0 ? (
            <Empty icon="report" title={t.none}>
              {t.noneHelp}
            </Empty>
          ) : (
            <FileTable path={`${path}/filer`} files={files} />
          )}
        </Card>
      </div>
    </>
  );
};

const SendForm = ({ path, form }: { path: string; form: FormState }) => {
  const t = useTexts(fileTexts);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <Card id="skicka" title={t.send}>
      <ActionForm action={path} labelledBy="skicka" class="stack stack--4" upload>
        <FileInput
          name="file"
          label={t.file}
          help={t.fileHelp}
          accept=".xlsx,.csv"
          error={form.errors['file']}
          required
        />
        <Input {...field('publisher')} label={t.publisher} help={t.publisherHelp} size="full" required />
        <Input {...field('year')} label={t.year} size="short" type="number" required />
        <Input
          {...field('attribution')}
          label={t.attribution}
          help={t.attributionHelp}
          size="full"
          optional
        />
        <Input {...field('licence')} label={t.licence} size="full" optional />
        <div class="btn-row">
          <Button kind="primary">{t.receive}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};

const FileTable = ({ path, files }: { path: string; files: readonly ValueFileRow[] }) => {
  const t = useTexts(fileTexts);
  const { columns } = t;
  return (
    <Table
      label={t.files}
      stack
      columns={[
        { label: columns.file },
        { label: columns.from },
        { label: columns.state },
        { label: columns.came },
      ]}
    >
      {files.map((file) => (
        <FileRow key={file.id} path={`${path}/${file.id}`} file={file} />
      ))}
    </Table>
  );
};

const FileRow = ({ path, file }: { path: string; file: ValueFileRow }) => {
  const t = useTexts(fileTexts);
  const locale = useLocale();
  const { outcome } = file;
  const coming = file.import && isOpen(file.import) ? file.import : null;
  return (
    <tr>
      <th scope="row">
        {file.name}
        <Disclosure summary={<span class="tiny">{t.digest}</span>} about={file.name}>
          <code class="tiny">{file.sha256}</code>
        </Disclosure>
      </th>
      <td>
        {file.publisher} {file.year}
        <br />
        <span class="tiny soft">{t.sent(formatDate(locale, file.receivedAt))}</span>
      </td>
      <td>{coming ? t.coming(coming.done, coming.total) : t.states[file.state]}</td>
      <td>
        {outcome && <p class="small">{t.outcome(outcome.added, outcome.corrected, outcome.unchanged)}</p>}
        {file.reason && <p class="tiny soft">{file.reason}</p>}
        <div class="btn-row">
          {coming && (
            <LinkButton href={`${path}/hamtning`} small about={file.name}>
              {t.follow}
            </LinkButton>
          )}
          {file.state === 'received' && !coming && (
            <LinkButton href={path} small about={file.name}>
              {t.goOn}
            </LinkButton>
          )}
          {file.hasContent && !coming && (
            <ActionButton
              action={`${path}/ta-bort`}
              version={file.version}
              small
              kind="quiet"
              about={file.name}
            >
              {t.remove}
            </ActionButton>
          )}
        </div>
      </td>
    </tr>
  );
};
