import { LinkButton } from '../../../../web/components/button.js';
import { ErrorSummary } from '../../../../web/components/form.js';
import { PageHeader } from '../../../../web/components/page-header.js';
import { formatDateTime } from '../../../../web/i18n/format.js';
import { platformPath } from '../../../../web/navigation.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import type { FormState } from '../../../../web/refusal.js';
import type { IndicatorRow } from '../../../indicator.types.js';
import { useCrumbs } from '../../../views/new-indicator.js';
import { isOpen, type ImportView } from '../../source.views.js';
import { sourceTexts } from '../../sources.texts.js';
import { Progress } from '../../views/import-page.js';
import type { ValueFileRow } from '../value-files.queries.js';
import { importTexts } from '../file-import.texts.js';
import { fileTexts } from '../value-files.texts.js';

type Props = {
  slug: string;
  indicator: IndicatorRow;
  file: ValueFileRow;
  row: ImportView;
  form: FormState;
};

/** A large file on its way in: how far it has come, and what to do where it stopped. */
export const FileImportPage = ({ slug, indicator, file, row, form }: Props) => {
  const t = useTexts(importTexts);
  const files = useTexts(fileTexts);
  const source = useTexts(sourceTexts);
  const locale = useLocale();
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  const when = formatDateTime(locale, new Date(row.createdAt));
  return (
    <>
      <PageHeader
        title={t.importTitle(file.name)}
        crumbs={useCrumbs(
          slug,
          { label: indicator.name, href: path },
          { label: files.crumb, href: `${path}/filer` },
          { label: t.importCrumb },
        )}
        lead={`${row.startedBy === null ? '' : `${source.by(row.startedBy)}, `}${when}. ${t.importLead}`}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        <Progress here={`${path}/filer/${file.id}/hamtning`} row={row} />
        <div class="btn-row">
          {!isOpen(row) && file.state === 'received' && (
            <LinkButton href={`${path}/filer/${file.id}/granska`}>{t.checkAgain}</LinkButton>
          )}
          <LinkButton href={path} kind="quiet">
            {t.toIndicator}
          </LinkButton>
        </div>
      </div>
    </>
  );
};
