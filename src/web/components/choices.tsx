import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { controlAria, Field, FieldGroup, fieldId, type FieldProps } from './field.js';
import { Icon } from './icon.js';
import type { Option } from './input.js';

export interface ChoicesProps extends FieldProps {
  options: readonly (Option & { note?: string })[];
  /** The chosen value; with `multiple`, the chosen values. */
  value?: string | readonly string[];
  multiple?: boolean;
}

/** More than these stand in columns: a ragged heap of boxes is slow to search. */
const IN_ROWS = 10;

/** Two to seven options, one or several to be chosen; more where several are chosen among many. */
export const Choices = ({ options, value, multiple, ...field }: ChoicesProps) => {
  const id = field.id ?? fieldId(field.name);
  const chosen = typeof value === 'string' ? [value] : (value ?? []);
  return (
    <FieldGroup field={field}>
      <div
        class={classNames(
          'choices',
          options.length > IN_ROWS && 'choices--many',
          options.some(({ note }) => note !== undefined) && 'choices--noted',
        )}
      >
        {options.map((option, index) => (
          <label class="choice" key={option.value}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              id={index === 0 ? id : `${id}-${String(index + 1)}`}
              name={field.name}
              value={option.value}
              checked={chosen.includes(option.value)}
              required={!multiple && field.required}
            />
            <span>
              {option.label}
              {option.note !== undefined && (
                <>
                  <br />
                  <span class="tiny soft">{option.note}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
};

export interface CheckboxProps extends Omit<FieldProps, 'label' | 'bare' | 'optional'> {
  label: ComponentChildren;
  checked?: boolean;
  value?: string;
}

/** One box to tick: a confirmation or a setting. */
export const Checkbox = ({ label, checked, value = 'true', ...field }: CheckboxProps) => {
  const aria = controlAria({ ...field, label: '' });
  return (
    <div class={field.error === undefined ? 'field' : 'field field--error'}>
      {field.error !== undefined && (
        <p class="field__error" id={`${aria.id}-e`}>
          <Icon name="s-at-risk" size="s" />
          <span>{field.error}</span>
        </p>
      )}
      <label class="choice choice--plain" for={aria.id}>
        <input type="checkbox" value={value} checked={checked} {...aria} />
        <span>{label}</span>
      </label>
      {field.help !== undefined && (
        <p class="field__help" id={`${aria.id}-h`}>
          {field.help}
        </p>
      )}
    </div>
  );
};

export interface FileInputProps extends FieldProps {
  accept?: string;
}

export const FileInput = ({ accept, ...field }: FileInputProps) => (
  <Field field={field}>
    <div class="upload">
      <input type="file" accept={accept} {...controlAria(field)} />
    </div>
  </Field>
);
