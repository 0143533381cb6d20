import type { ComponentChildren } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { useTexts } from '../page-context.js';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';

const texts = catalogue({ optional: '(frivilligt)' }, { optional: '(optional)' });

/** The id of the field with a name, the same in the form and in its error summary. */
export const fieldId = (name: string): string => `f-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;

export interface FieldProps {
  name: string;
  label: string;
  /** Only where two forms on a page have a field of the same name. */
  id?: string;
  help?: ComponentChildren;
  error?: string;
  /** Something unlikely that may still be right; not an error. */
  hint?: string;
  /** Marked in words. Fields that must be filled in are not marked. */
  optional?: boolean;
  required?: boolean;
  /** Without a visible label, for table cells: the label becomes the control's name. */
  bare?: boolean;
}

/** What a control needs from its field. */
export interface ControlAria {
  id: string;
  name: string;
  required?: boolean;
  'aria-label'?: string;
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
}

export const controlAria = (field: FieldProps): ControlAria => {
  const id = field.id ?? fieldId(field.name);
  const describedBy = classNames(
    field.help !== undefined && !field.bare && `${id}-h`,
    field.hint !== undefined && `${id}-q`,
    field.error !== undefined && `${id}-e`,
  );
  return {
    id,
    name: field.name,
    required: field.required,
    'aria-label': field.bare ? field.label : undefined,
    'aria-invalid': field.error === undefined ? undefined : 'true',
    'aria-describedby': describedBy,
  };
};

const FieldError = ({ id, text }: { id: string; text: string }) => (
  <p class="field__error" id={`${id}-e`}>
    <Icon name="s-at-risk" size="s" />
    <span>{text}</span>
  </p>
);

const FieldHint = ({ id, text }: { id: string; text: string }) => (
  <p class="field__hint" id={`${id}-q`}>
    <Icon name="warning" size="s" />
    <span>{text}</span>
  </p>
);

const Optional = () => <span class="field__optional">{useTexts(texts).optional}</span>;

interface WrapProps {
  field: FieldProps;
  children: ComponentChildren;
}

/** Label above, help under the label, error nearest the control. */
export const Field = ({ field, children }: WrapProps) => {
  const id = field.id ?? fieldId(field.name);
  const messages = (
    <>
      {field.hint !== undefined && <FieldHint id={id} text={field.hint} />}
      {field.error !== undefined && <FieldError id={id} text={field.error} />}
    </>
  );
  if (field.bare) {
    return (
      <>
        {children}
        {messages}
      </>
    );
  }
  return (
    <div class={classNames('field', field.error !== undefined && 'field--error')}>
      <label class="field__label" for={id}>
        {field.label} {field.optional && <Optional />}
      </label>
      {field.help !== undefined && (
        <p class="field__help" id={`${id}-h`}>
          {field.help}
        </p>
      )}
      {messages}
      {children}
    </div>
  );
};

/** The same for a group of choices: a fieldset with its legend. */
export const FieldGroup = ({ field, children }: WrapProps) => {
  const id = field.id ?? fieldId(field.name);
  return (
    <fieldset
      class={classNames('stack stack--2', field.error !== undefined && 'field--error')}
      aria-describedby={controlAria(field)['aria-describedby']}
    >
      <legend class={field.bare ? 'visually-hidden' : 'field__label'}>
        {field.label} {field.optional && <Optional />}
      </legend>
      {field.help !== undefined && !field.bare && (
        <p class="field__help" id={`${id}-h`}>
          {field.help}
        </p>
      )}
      {field.hint !== undefined && <FieldHint id={id} text={field.hint} />}
      {field.error !== undefined && <FieldError id={id} text={field.error} />}
      {children}
    </fieldset>
  );
};
