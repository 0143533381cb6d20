import { Button } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Input } from '../../web/components/input.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';
import { useTexts } from '../../web/page-context.js';
import { type FormState, valueOf } from '../../web/refusal.js';
import { goalsTexts } from '../goals.texts.js';

export type VersionFormProps = {
  title: string;
  lead: string;
  crumbs: readonly Crumb[];
  action: string;
  form: FormState;
  /** The programme's name is asked for once. */
  withName?: boolean;
  withReview?: boolean;
  version?: number;
  submit: string;
};

/** What a version is called and for how long it is meant. */
export const VersionForm = (props: VersionFormProps) => {
  const t = useTexts(goalsTexts).form;
  const { form } = props;
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <>
      <PageHeader title={props.title} lead={props.lead} crumbs={props.crumbs} />
      <ErrorSummary errors={form.errors} ids={{ form: null, version: null }} />
      <Card label={props.title}>
        <ActionForm action={props.action} version={props.version} class="stack stack--5" label={props.title}>
          {props.withName && (
            <Input {...field('name')} label={t.name} help={t.nameHelp} required maxLength={300} />
          )}
          <Input {...field('title')} label={t.title} help={t.titleHelp} required maxLength={300} />
          <div class="grid grid--2">
            <Input {...field('periodFrom')} type="date" label={t.from} required />
            <Input {...field('periodTo')} type="date" label={t.to} required />
          </div>
          {props.withReview && <Input {...field('reviewDue')} type="date" label={t.review} optional />}
          <div class="btn-row">
            <Button kind="primary">{props.submit}</Button>
          </div>
        </ActionForm>
      </Card>
    </>
  );
};
