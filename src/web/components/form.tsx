import type { ComponentChildren } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { plural } from '../i18n/format.js';
import { usePage, useTexts } from '../page-context.js';
import { Button, type ButtonProps, DialogButton } from './button.js';
import { fieldId } from './field.js';

const texts = catalogue(
  {
    errors: (count: number) => plural(count, 'Ett fel behöver rättas', `${String(count)} fel behöver rättas`),
    refused: 'Det gick inte',
    cancel: 'Avbryt',
  },
  {
    errors: (count: number) => plural(count, 'One error to correct', `${String(count)} errors to correct`),
    refused: 'That did not work',
    cancel: 'Cancel',
  },
);

export interface ActionFormProps {
  action: string;
  /** The version the reader saw: the service refuses the change when somebody was quicker. */
  version?: number;
  /** Further hidden values. */
  fields?: Readonly<Record<string, string>>;
  id?: string;
  /** The form's name, when no heading names it. */
  label?: string;
  labelledBy?: string;
  class?: string;
  upload?: boolean;
  /** One of several parts that are saved on their own: script saves the others' drafts along with it. */
  draft?: boolean;
  children: ComponentChildren;
}

/** A form that changes something: it posts, and carries the page's token. The server checks it. */
export const ActionForm = (props: ActionFormProps) => (
  <form
    method="post"
    action={props.action}
    id={props.id}
    class={props.class}
    aria-label={props.label}
    aria-labelledby={props.labelledBy}
    enctype={props.upload ? 'multipart/form-data' : undefined}
    data-draft={props.draft || undefined}
    noValidate
  >
    <input type="hidden" name="_csrf" value={usePage().csrf} />
    {props.version !== undefined && <input type="hidden" name="version" value={String(props.version)} />}
    {Object.entries(props.fields ?? {}).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {props.children}
  </form>
);

export interface ActionButtonProps extends Omit<ButtonProps, 'type' | 'form' | 'formAction'> {
  action: string;
  version?: number;
  fields?: Readonly<Record<string, string>>;
}

/** A form of one button. */
export const ActionButton = ({ action, version, fields, ...button }: ActionButtonProps) => (
  <ActionForm action={action} version={version} fields={fields}>
    <Button {...button} />
  </ActionForm>
);

/** The errors of a form by field name. A name without a field of its own is shown without a link. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface ErrorSummaryProps {
  errors: FieldErrors;
  /** The fields' ids where they are not {@link fieldId} of their names; null for no link. */
  ids?: Readonly<Record<string, string | null>>;
  /** The fields' labels: "Namn: Fyll i …". Where several lack the same thing, the text alone does not tell them apart. */
  labels?: Readonly<Record<string, string>>;
}

/** Top of a form that came back with 422. Takes focus, links to each field. Empty: nothing. */
export const ErrorSummary = ({ errors, ids = {}, labels = {} }: ErrorSummaryProps) => {
  const t = useTexts(texts);
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  // A refusal of the whole is nothing to correct in a field.
  const whole = entries.every(([name]) => name === 'form');
  return (
    <div class="error-summary" role="alert" aria-labelledby="felsammanfattning" tabIndex={-1} data-focus>
      <h2 id="felsammanfattning">{whole ? t.refused : t.errors(entries.length)}</h2>
      <ul>
        {entries.map(([name, reason]) => {
          const id = name in ids ? ids[name] : fieldId(name);
          const text = name in labels ? `${labels[name] ?? ''}: ${reason}` : reason;
          return <li key={name}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>;
        })}
      </ul>
    </div>
  );
};

export interface ConfirmDialogProps {
  id: string;
  /** The question or the act, naming what it is about. */
  title: string;
  action: string;
  version?: number;
  fields?: Readonly<Record<string, string>>;
  /** The verb on the button. */
  confirm: string;
  kind?: 'primary' | 'danger';
  /** Shown in the page at once, when its form came back with errors. */
  open?: boolean;
  /** Consequences, blockers and fields. */
  children?: ComponentChildren;
}

/**
 * For what cannot be taken back or needs a reason; opened by a `DialogButton`. It takes focus itself, so that the next
 * stop is its first field. It holds its own form and therefore never stands inside another.
 */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const t = useTexts(texts);
  const { id, open, kind = 'primary' } = props;
  return (
    <div
      class={open ? 'dialog dialog--static' : 'dialog'}
      id={id}
      popover={open ? undefined : 'auto'}
      tabIndex={open ? undefined : -1}
      autofocus={open ? undefined : true}
      role={open ? 'group' : 'dialog'}
      aria-labelledby={`${id}-rubrik`}
    >
      <ActionForm action={props.action} version={props.version} fields={props.fields} class="stack">
        <h2 id={`${id}-rubrik`}>{props.title}</h2>
        {props.children}
        <div class="dialog__actions">
          {!open && (
            <DialogButton dialog={id} closes kind="quiet">
              {t.cancel}
            </DialogButton>
          )}
          <Button kind={kind}>{props.confirm}</Button>
        </div>
      </ActionForm>
    </div>
  );
};
