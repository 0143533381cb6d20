import { useTexts } from '../page-context.js';
import { classNames } from './class-names.js';
import { controlAria, Field, type FieldProps } from './field.js';
import { personalDataTexts } from './personal-data.js';

export interface InputProps extends FieldProps {
  value?: string;
  /** `number` is a text field for Swedish numbers, right-aligned; browsers' own refuse the comma. */
  type?: 'text' | 'number' | 'date' | 'time' | 'email' | 'password' | 'search' | 'tel' | 'url';
  size?: 'short' | 'full';
  small?: boolean;
  autocomplete?: string;
  maxLength?: number;
  readonly?: boolean;
}

/** One line of text, a number or a date, with its label. */
export const Input = ({ value, type = 'text', size, small, ...field }: InputProps) => {
  const { autocomplete, maxLength, readonly } = field;
  const short = size ? size === 'short' : type === 'date';
  return (
    <Field field={field}>
      <input
        class={classNames(
          'input',
          type === 'number' && 'input--num',
          short && 'input--short',
          small && 'input--small',
        )}
        // Preact ties each type to its own attributes; the ones here are common to all of ours.
        // oxlint-disable-next-line typescript/no-unnecessary-type-assertion
        type={(type === 'number' ? 'text' : type) as 'text'}
        inputmode={type === 'number' ? 'decimal' : undefined}
        value={value ?? ''}
        autocomplete={autocomplete}
        maxLength={maxLength}
        readonly={readonly}
        {...controlAria(field)}
      />
    </Field>
  );
};

export interface TextareaProps extends FieldProps {
  value?: string;
  rows?: number;
  maxLength?: number;
  /** Leaves out the reminder about individual people, where the form says it once for all. */
  plain?: boolean;
}

/** Free text. Reminds never to write about individual people unless told that the page already does. */
export const Textarea = ({ value, rows, maxLength, plain, ...field }: TextareaProps) => {
  const { warning } = useTexts(personalDataTexts);
  const help = plain ? (
    field.help
  ) : (
    <>
      {field.help} <strong>{warning}</strong>
    </>
  );
  const whole = { ...field, help: field.bare ? undefined : help };
  return (
    <Field field={whole}>
      <textarea class="textarea" rows={rows} maxLength={maxLength} {...controlAria(whole)}>
        {value ?? ''}
      </textarea>
    </Field>
  );
};

export interface Option {
  value: string;
  label: string;
  /** Options with the same group stand together under its name. */
  group?: string;
}

export interface SelectProps extends FieldProps {
  options: readonly Option[];
  value?: string;
  /** The first option, with no value: "Alla organisationer", "Välj organisation". */
  empty?: string;
  small?: boolean;
}

/** For more than seven options, or inside table rows; otherwise `Choices`. */
export const Select = ({ options, value = '', empty, small, ...field }: SelectProps) => {
  const groups = [...new Set(options.map(({ group }) => group))];
  const printed = (of: readonly Option[]) =>
    of.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value}>
        {option.label}
      </option>
    ));
  return (
    <Field field={field}>
      <select class={classNames('select', small && 'select--small')} {...controlAria(field)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {groups.map((group) => {
          const members = printed(options.filter((option) => option.group === group));
          return group === undefined ? members : <optgroup label={group}>{members}</optgroup>;
        })}
      </select>
    </Field>
  );
};
