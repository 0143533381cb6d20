import { Button, LinkButton } from '../../../../web/components/button.js';
import { Card, Notice } from '../../../../web/components/card.js';
import { Checkbox } from '../../../../web/components/choices.js';
import { Facts } from '../../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../../web/components/form.js';
import { Textarea } from '../../../../web/components/input.js';
import { PageHeader } from '../../../../web/components/page-header.js';
import { formatDecimal } from '../../../../web/i18n/format.js';
import { platformPath } from '../../../../web/navigation.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import { valueOf, type FormState } from '../../../../web/refusal.js';
import { useCrumbs } from '../../../views/new-indicator.js';
import type { FilePreview } from '../file-previews.js';
import { AT_ONCE } from '../file-import.js';
import { placeText, type FileFault } from '../file-faults.js';
import { mappingTexts } from '../file-mapping.texts.js';
import { previewTexts } from '../file-preview.texts.js';
import { fileTexts } from '../value-files.texts.js';
import { Differences, FirstFigures } from './preview-tables.js';

type Props = { slug: string; preview: FilePreview; form: FormState };

const FAULTS = 100;
/** So many are seen at once. */
const SOON = 10;
const AREAS = 400;

/** All that a file would do, before it does it. */
export const PreviewFilePage = ({ slug, preview, form }: Props) => {
  const t = useTexts(previewTexts);
  const files = useTexts(fileTexts);
  const mapping = useTexts(mappingTexts);
  const { indicator, file } = preview;
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  return (
    <>
      <PageHeader
        title={t.previewTitle(file.name)}
        crumbs={useCrumbs(
          slug,
          { label: indicator.name, href: path },
          { label: files.crumb, href: `${path}/filer` },
          { label: mapping.mapCrumb, href: `${path}/filer/${file.id}` },
          { label: t.previewCrumb },
        )}
        lead={t.previewLead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        <Does preview={preview} />
        <Faults preview={preview} />
        <Differences preview={preview} />
        <FirstFigures preview={preview} />
        <Confirm preview={preview} form={form} path={`${path}/filer/${file.id}`} />
      </div>
    </>
  );
};

const Does = ({ preview }: { preview: FilePreview }) => {
  const t = useTexts(previewTexts);
  const locale = useLocale();
  const { counts } = preview.comparison;
  const { outside, rounded, dashes, faults } = preview.read;
  const rows = [...outside.values()].reduce((sum, count) => sum + count, 0);
  const number = (count: number) => formatDecimal(locale, count);
  const some = (label: string, count: number) => (count > 0 ? [[label, number(count)] as const] : []);
  const names = [...outside.keys()];
  return (
    <Card id="gor" title={t.does} stack={3}>
      <Facts
        items={[
          [t.counts.new, number(counts.new)],
          [t.counts.changed, number(counts.changed)],
          [t.counts.unchanged, number(counts.unchanged)],
          ...some(t.counts.gone, counts.gone),
          ...some(t.counts.faults, faults.length),
          ...some(t.counts.outside, rows),
          ...some(t.counts.rounded, rounded),
          ...some(t.dashesRead[preview.file.mapping?.dash ?? 'missing'], dashes),
        ]}
      />
      {names.length > 0 && (
        <details class="disclosure">
          <summary>{t.outsideList}</summary>
          <p class="small measure">
            {names.slice(0, AREAS).join(', ')}
            {names.length > AREAS && ` ${t.more(names.length - AREAS)}`}
          </p>
        </details>
      )}
    </Card>
  );
};

const Faults = ({ preview }: { preview: FilePreview }) => {
  const t = useTexts(previewTexts);
  const { faults } = preview.read;
  if (faults.length === 0) return null;
  const alike = byReason(faults);
  return (
    <Notice kind="error" title={t.faults(faults.length)}>
      <FaultList alike={alike.slice(0, SOON)} />
      {alike.length > SOON && (
        <details class="disclosure">
          <summary>{t.more(alike.length - SOON)}</summary>
          <FaultList alike={alike.slice(SOON, FAULTS)} />
          {alike.length > FAULTS && <p class="small">{t.more(alike.length - FAULTS)}</p>}
        </details>
      )}
    </Notice>
  );
};

type Alike = { first: FileFault; count: number };

/** The same fault is told once, where it is first met, with how many there are. */
function byReason(faults: readonly FileFault[]): Alike[] {
  const found = new Map<string, Alike>();
  for (const fault of faults) {
    const known = found.get(fault.reason.sv);
    if (known) known.count += 1;
    else found.set(fault.reason.sv, { first: fault, count: 1 });
  }
  return [...found.values()];
}

const FaultList = ({ alike }: { alike: readonly Alike[] }) => {
  const t = useTexts(previewTexts);
  const locale = useLocale();
  return (
    <ul class="small">
      {alike.map(({ first, count }, index) => (
        <li key={index}>
          <strong>
            {placeText(first)[locale]}
            {count > 1 && ` ${t.more(count - 1)}`}:
          </strong>{' '}
          {first.reason[locale]}
        </li>
      ))}
    </ul>
  );
};

const Confirm = ({ preview, form, path }: { preview: FilePreview; form: FormState; path: string }) => {
  const t = useTexts(previewTexts);
  const { counts } = preview.comparison;
  const { faults } = preview.read;
  const nothing = counts.new + counts.changed === 0;
  return (
    <Card id="hamta" title={t.confirm} stack={3}>
      {nothing && <Notice>{t.nothing}</Notice>}
      <ActionForm
        action={`${path}/hamta-in`}
        version={preview.file.version}
        fields={{ expectedNew: String(counts.new), expectedChanged: String(counts.changed) }}
        labelledBy="hamta"
        class="stack stack--4"
      >
        {counts.changed > 0 && (
          <Textarea
            name="reason"
            label={t.reason}
            help={t.reasonHelp}
            value={valueOf(form, 'reason')}
            error={form.errors['reason']}
            rows={2}
            required
          />
        )}
        {faults.length > 0 && (
          <Checkbox
            name="leaveOut"
            label={t.leaveOut}
            checked={valueOf(form, 'leaveOut') === 'true'}
            error={form.errors['leaveOut']}
          />
        )}
        {preview.read.figures.length > AT_ONCE && <Notice>{t.inBackground}</Notice>}
        <p class="small soft">{t.confirmHelp}</p>
        <div class="btn-row">
          <Button kind="primary">{t.confirm}</Button>
          <LinkButton href={path} kind="quiet">
            {t.change}
          </LinkButton>
        </div>
      </ActionForm>
    </Card>
  );
};
