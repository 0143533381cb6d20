import { Button } from '../../../../web/components/button.js';
import { Card } from '../../../../web/components/card.js';
import { ErrorSummary } from '../../../../web/components/form.js';
import { Input, Select } from '../../../../web/components/input.js';
import { PageHeader } from '../../../../web/components/page-header.js';
import { Table } from '../../../../web/components/table.js';
import { platformPath } from '../../../../web/navigation.js';
import { useTexts } from '../../../../web/page-context.js';
import { valueOf, type FormState } from '../../../../web/refusal.js';
import { useCrumbs } from '../../../views/new-indicator.js';
import { headingsOf, letterOf } from '../columns.js';
import type { OpenedFile } from '../file-previews.js';
import type { OfferedMapping } from '../value-files.queries.js';
import { mappingTexts } from '../file-mapping.texts.js';
import { fileTexts } from '../value-files.texts.js';
import { ColumnsForm } from './columns-form.js';

export type MapFileView = OpenedFile & { slug: string; offered: readonly OfferedMapping[]; form: FormState };

/** Which sheet and columns the figures stand in. */
export const MapFilePage = (view: MapFileView) => {
  const t = useTexts(mappingTexts);
  const files = useTexts(fileTexts);
  const { slug, indicator, file, sheets, form } = view;
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  const sheet = sheets.find(({ name }) => name === valueOf(form, 'sheet')) ?? sheets[0];
  const first = Number(valueOf(form, 'headingRow')) || 1;
  const count = Number(valueOf(form, 'headingRows')) || 1;
  const headings = sheet ? headingsOf(sheet.rows, first, count) : [];
  return (
    <>
      <PageHeader
        title={t.mapTitle(file.name)}
        crumbs={useCrumbs(
          slug,
          { label: indicator.name, href: path },
          { label: files.crumb, href: `${path}/filer` },
          { label: t.mapCrumb },
        )}
        lead={t.mapLead}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={form.errors} ids={{ form: null, file: null }} />
        <Where view={view} path={`${path}/filer/${file.id}`} sheet={sheet?.name ?? ''} />
        {sheet && <Sample name={sheet.name} rows={sheet.rows} first={first} count={count} />}
        <Card id="kolumner" title={t.what}>
          <ColumnsForm
            action={`${path}/filer/${file.id}/koppla`}
            version={file.version}
            form={form}
            fields={{ sheet: sheet?.name ?? '', headingRow: String(first), headingRows: String(count) }}
            columns={headings.map((heading, place) => ({
              value: letterOf(place),
              label: `${letterOf(place)}${heading === '' ? '' : `: ${heading.slice(0, 60)}`}`,
            }))}
          />
        </Card>
      </div>
    </>
  );
};

const Where = ({ view, path, sheet }: { view: MapFileView; path: string; sheet: string }) => {
  const t = useTexts(mappingTexts);
  const { sheets, offered, form } = view;
  return (
    <form class="filters" method="get" action={path} aria-label={t.where}>
      {offered.length > 0 && (
        <Select
          name="som"
          label={t.like}
          empty={t.likeNone}
          options={offered.map((one) => ({
            value: one.id,
            label: t.likeOption(one.publisher, one.year, one.indicatorName),
          }))}
          small
        />
      )}
      <Select
        name="blad"
        label={t.sheet}
        value={sheet}
        options={sheets.map(({ name }) => ({ value: name, label: name }))}
        small
      />
      <Input
        name="rubrik"
        label={t.headingRow}
        value={valueOf(form, 'headingRow')}
        type="number"
        size="short"
        small
      />
      <Select
        name="rader"
        label={t.headingRows}
        help={t.headingRowsHelp}
        value={valueOf(form, 'headingRows')}
        options={['1', '2', '3'].map((value) => ({ value, label: value }))}
        small
      />
      <Button small>{t.show}</Button>
    </form>
  );
};

type SampleProps = { name: string; rows: readonly (readonly string[])[]; first: number; count: number };

const SHOWN = { rows: 6, columns: 20, letters: 40 } as const;

const Sample = ({ name, rows, first, count }: SampleProps) => {
  const t = useTexts(mappingTexts);
  const shown = rows.slice(Math.max(0, first - 1), first - 1 + count + SHOWN.rows);
  const width = Math.min(SHOWN.columns, Math.max(1, ...shown.map((row) => row.length)));
  const places = Array.from({ length: width }, (_, place) => place);
  return (
    <Table
      label={t.sample(name)}
      caption
      compact
      columns={[{ label: t.row }, ...places.map((place) => ({ label: letterOf(place) }))]}
    >
      {shown.map((row, index) => (
        <tr key={index}>
          <th scope="row">{first + index}</th>
          {places.map((place) => {
            const cell = (row[place] ?? '').slice(0, SHOWN.letters);
            return <td key={place}>{index < count ? <strong>{cell}</strong> : cell}</td>;
          })}
        </tr>
      ))}
    </Table>
  );
};
