import type { ComponentChildren } from 'preact';
import { Button, LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { draftTexts } from '../draft.texts.js';

export type AskPageProps = {
  /** Where it belongs, and where one goes back to. */
  back: { label: string; href: string };
  title: string;
  lead?: string;
  action: string;
  version?: number;
  /** Further hidden values. */
  fields?: Readonly<Record<string, string>>;
  form: FormState;
  submit: string;
  kind: 'primary' | 'danger';
  /** What follows, and fields. */
  children?: ComponentChildren;
};

/** Asks before something is removed, shared or tabled, and says what follows. */
export const AskPage = (props: AskPageProps) => (
  <>
    <PageHeader
      crumbs={[{ label: props.back.label, href: props.back.href }, { label: props.title }]}
      title={props.title}
      lead={props.lead}
    />
    <div class="stack stack--5">
      <ErrorSummary errors={props.form.errors} ids={{ form: null, version: null }} />
      <Card label={props.title}>
        <ActionForm
          action={props.action}
          version={props.version}
          fields={props.fields}
          class="stack stack--4"
          label={props.title}
        >
          {props.children}
          <div class="btn-row">
            <Button kind={props.kind}>{props.submit}</Button>
            <LinkButton kind="quiet" href={props.back.href}>
              {useTexts(draftTexts).node.keep}
            </LinkButton>
          </div>
        </ActionForm>
      </Card>
    </div>
  </>
);
