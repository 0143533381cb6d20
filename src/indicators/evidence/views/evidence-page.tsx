import { Button, DialogButton, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { FileInput } from '../../../web/components/choices.js';
import { Empty } from '../../../web/components/content.js';
import { ActionForm, ConfirmDialog, ErrorSummary } from '../../../web/components/form.js';
import { Input, Select, Textarea } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Table } from '../../../web/components/table.js';
import { formatDate, formatDecimal } from '../../../web/i18n/format.js';
import { platformPath } from '../../../web/navigation.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { IndicatorView } from '../../indicator.views.js';
import { formatPeriod } from '../../period.js';
import type { Area } from '../../values.queries.js';
import { useCrumbs } from '../../views/new-indicator.js';
import { ValuesTabs } from '../../views/values-tabs.js';
import type { EvidenceView } from '../evidence.queries.js';
import { evidenceTexts } from '../evidence.texts.js';

type Props = {
  slug: string;
  indicator: IndicatorView;
  evidence: readonly EvidenceView[];
  areas: readonly Area[];
  form: FormState;
  /** The file whose removal came back. */
  removing: string | null;
};

/** What values rest on. */
export const EvidencePage = ({ slug, indicator, evidence, areas, form, removing }: Props) => {
  const t = useTexts(evidenceTexts);
  const home = platformPath(slug, `indikatorer/${indicator.id}`);
  const path = `${home}/underlag`;
  const mayEnter = indicator.allowedActions.includes('enter-values');
  return (
    <>
      <PageHeader
        title={t.title(indicator.name)}
        crumbs={useCrumbs(slug, { label: indicator.name, href: home }, { label: t.crumb })}
        lead={t.lead}
      />
      <div class="stack stack--5">
        {mayEnter && <ValuesTabs path={home} current="evidence" />}
        <ErrorSummary
          errors={form.errors}
          ids={{ form: null, version: null, reason: removing === null ? null : `f-skal-${removing}` }}
        />
        <Card id="filer" title={t.list}>
          {evidence.length === 0 ? (
            <Empty icon="clip" title={t.none}>
              {t.noneHelp}
            </Empty>
          ) : (
            <Files path={path} evidence={evidence} />
          )}
        </Card>
        {evidence
          .filter(({ allowedActions }) => allowedActions.includes('remove'))
          .map((file) => (
            <Removal key={file.id} path={path} file={file} form={removing === file.id ? form : null} />
          ))}
        {mayEnter && (
          <Adding path={path} areas={areas} form={removing === null ? form : { values: {}, errors: {} }} />
        )}
      </div>
    </>
  );
};

const Files = ({ path, evidence }: { path: string; evidence: readonly EvidenceView[] }) => {
  const t = useTexts(evidenceTexts);
  const { file, value, added, act } = t.columns;
  return (
    <Table
      label={t.list}
      stack
      columns={[{ label: file }, { label: value }, { label: added }, { label: act, hidden: true }]}
    >
      {evidence.map((one) => (
        <FileRow key={one.id} path={path} file={one} />
      ))}
    </Table>
  );
};

const FileRow = ({ path, file }: { path: string; file: EvidenceView }) => {
  const t = useTexts(evidenceTexts);
  const locale = useLocale();
  const whose = file.areaName ?? file.areaCode ?? file.organisationName ?? t.whole;
  return (
    <tr>
      <th scope="row">
        {file.name}
        <br />
        <span class="tiny soft">
          {t.size(formatDecimal(locale, String(Math.ceil(file.bytes / 1024)), 0))}
          {file.note !== null && `. ${file.note}`}
        </span>
      </th>
      <td>
        {formatPeriod(locale, file)}, {whose}
      </td>
      <td>
        {t.by(
          formatDate(locale, new Date(file.addedAt)),
          [file.function, file.organisation].filter(Boolean).join(', '),
        )}
      </td>
      <td>
        {file.removedAt === null ? (
          <div class="btn-row">
            <LinkButton href={`${path}/${file.id}/fil`} small icon="download" about={file.name}>
              {t.download}
            </LinkButton>
            {file.allowedActions.includes('remove') && (
              <DialogButton dialog={`ta-bort-${file.id}`} small kind="quiet" about={file.name}>
                {t.remove}
              </DialogButton>
            )}
          </div>
        ) : (
          <p class="small soft">
            {t.removed(formatDate(locale, new Date(file.removedAt)), file.reason ?? '')}
          </p>
        )}
      </td>
    </tr>
  );
};

const Removal = ({ path, file, form }: { path: string; file: EvidenceView; form: FormState | null }) => {
  const t = useTexts(evidenceTexts);
  return (
    <ConfirmDialog
      id={`ta-bort-${file.id}`}
      title={t.removeTitle(file.name)}
      action={`${path}/${file.id}/ta-bort`}
      version={file.version}
      confirm={t.remove}
      kind="danger"
      open={form !== null}
    >
      <p>{t.removeHelp}</p>
      <Textarea
        name="reason"
        id={`f-skal-${file.id}`}
        label={t.reason}
        value={form === null ? '' : valueOf(form, 'reason')}
        error={form?.errors['reason']}
        rows={2}
        required
      />
    </ConfirmDialog>
  );
};

const Adding = ({ path, areas, form }: { path: string; areas: readonly Area[]; form: FormState }) => {
  const t = useTexts(evidenceTexts);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <Card id="lagg-till" title={t.add}>
      <ActionForm action={path} labelledBy="lagg-till" class="stack stack--4" upload>
        <FileInput
          name="file"
          label={t.file}
          help={t.fileHelp}
          accept=".pdf,.xlsx,.csv,.png,.jpg,.jpeg"
          error={form.errors['file']}
          required
        />
        <Input {...field('period')} label={t.period} help={t.periodHelp} size="short" required />
        {areas.length > 0 && (
          <Select
            {...field('areaCode')}
            label={t.area}
            empty={t.areaEmpty}
            options={areas.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <Input {...field('note')} label={t.note} size="full" optional />
        <p>
          <Button kind="primary">{t.save}</Button>
        </p>
      </ActionForm>
    </Card>
  );
};
