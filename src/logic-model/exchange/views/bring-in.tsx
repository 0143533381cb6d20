import { Button, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Choices, FileInput } from '../../../web/components/choices.js';
import { ActionForm } from '../../../web/components/form.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { logicTexts } from '../../logic.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import { exchangeTexts } from '../exchange.texts.js';
import type { Fault } from '../json-file.js';
import { SCHEMA_PATH } from '../model-file.schema.js';
import { TEMPLATE_KEYS, TEMPLATES } from '../templates.js';

export type BringInProps = { paths: Paths; taken: boolean; faults: readonly Fault[] };

/** Where a model can begin: from a template or from a file. */
export const BringIn = ({ paths, taken, faults }: BringInProps) => {
  const t = useTexts(exchangeTexts);
  const crumbs = [{ label: useTexts(logicTexts).title, href: paths.logic }, { label: t.title }];
  return (
    <>
      <PageHeader crumbs={crumbs} title={t.title} lead={t.lead} />
      <div class="stack stack--5">
        {taken ? (
          <Notice>
            <p>{t.taken}</p>
            <LinkButton href={paths.draft}>{t.toDraft}</LinkButton>
          </Notice>
        ) : (
          <>
            <Faults faults={faults} />
            <FromFile paths={paths} />
            <FromTemplate paths={paths} />
          </>
        )}
      </div>
    </>
  );
};

const FIRST = 30;

const Faults = ({ faults }: Pick<BringInProps, 'faults'>) => {
  const t = useTexts(exchangeTexts);
  const locale = useLocale();
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="felsammanfattning" tabIndex={-1} data-focus>
      <h2 id="felsammanfattning">{t.faults(faults.length)}</h2>
      <ul>
        {faults.slice(0, FIRST).map(({ place, reason }, index) => (
          <li key={index}>
            <strong>{place[locale]}:</strong> {reason[locale]}
          </li>
        ))}
        {faults.length > FIRST && <li>{t.moreFaults(faults.length - FIRST)}</li>}
      </ul>
    </div>
  );
};

const FromTemplate = ({ paths }: Pick<BringInProps, 'paths'>) => {
  const t = useTexts(exchangeTexts);
  const locale = useLocale();
  return (
    <Card title={t.templates} id="mallar">
      <ActionForm action={`${paths.bringIn}/mall`} label={t.templates} class="stack stack--4">
        <Choices
          name="template"
          label={t.template}
          value="kvinnofrid"
          options={TEMPLATE_KEYS.map((key) => ({
            value: key,
            label: TEMPLATES[key].name[locale],
            note: TEMPLATES[key].about[locale],
          }))}
        />
        <div class="btn-row">
          <Button>{t.showTemplate}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};

const FromFile = ({ paths }: Pick<BringInProps, 'paths'>) => {
  const t = useTexts(exchangeTexts);
  return (
    <Card title={t.file} id="fil" stack={3}>
      <p>{t.fileLead}</p>
      <ActionForm action={`${paths.bringIn}/fil`} label={t.file} class="stack stack--4" upload>
        <FileInput name="file" label={t.fileLabel} accept=".json,.xlsx,.csv" required />
        <div class="btn-row">
          <Button kind="primary">{t.showFile}</Button>
        </div>
      </ActionForm>
      <p class="small soft">{t.columns}</p>
      <p class="small">
        <a href={`${paths.bringIn}/mall.xlsx`}>{t.sheet}</a>
      </p>
      <p class="small">
        <a href={SCHEMA_PATH}>{t.schema}</a>
      </p>
    </Card>
  );
};
