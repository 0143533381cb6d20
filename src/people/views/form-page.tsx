import { toChildArray, type ComponentChildren } from 'preact';
import { Button, ButtonRow, LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';
import { catalogue } from '../../web/i18n/catalogue.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';

const texts = catalogue(
  { cancel: 'Avbryt', again: 'Läs in uppgifterna på nytt' },
  { cancel: 'Cancel', again: 'Load the record again' },
);

export type FormPageProps = {
  title: string;
  lead?: string;
  crumbs: readonly Crumb[];
  form: FormState;
  /** Where the form is sent. */
  action: string;
  submit: string;
  /** Where the reader goes without saving. */
  cancel: string;
  /** The form's own address, to load a changed record again. */
  self?: string;
  /** Below the form: what cannot be taken back. */
  below?: ComponentChildren;
  children: ComponentChildren;
};

/** One form, one job: the fields in a card no wider than is easy to read. */
export const FormPage = (props: FormPageProps) => {
  const t = useTexts(texts);
  const { form: whole, ...fields } = props.form.errors;
  const version = valueOf(props.form, 'version');
  return (
    <div class="stack stack--5 measure">
      <div>
        <PageHeader title={props.title} lead={props.lead} crumbs={props.crumbs} />
        <div class="stack">
          {whole !== undefined && (
            <Notice kind="error">
              <p>{whole}</p>
              {props.self !== undefined && (
                <p>
                  <a href={props.self}>{t.again}</a>
                </p>
              )}
            </Notice>
          )}
          <ErrorSummary errors={fields} labels={labelsOf(props.children)} />
          <Card label={props.title}>
            <ActionForm
              action={props.action}
              version={version === '' ? undefined : Number(version)}
              class="stack"
              label={props.title}
            >
              {props.children}
              <ButtonRow>
                <Button kind="primary">{props.submit}</Button>
                <LinkButton kind="quiet" href={props.cancel}>
                  {t.cancel}
                </LinkButton>
              </ButtonRow>
            </ActionForm>
          </Card>
        </div>
      </div>
      {props.below}
    </div>
  );
};

/** The labels of the fields among a form's children, by their names. */
function labelsOf(children: ComponentChildren): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const child of toChildArray(children)) {
    if (typeof child !== 'object') continue;
    const { name, label } = child.props as { name?: unknown; label?: unknown };
    if (typeof name === 'string' && typeof label === 'string') labels[name] = label;
  }
  return labels;
}
