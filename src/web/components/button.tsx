import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { Icon, type IconName } from './icon.js';

interface ButtonLook {
  /** One primary button a view. `danger` for what cannot be taken back. */
  kind?: 'primary' | 'quiet' | 'danger';
  small?: boolean;
  block?: boolean;
  icon?: IconName;
  /** Ends the name for those who do not see the surroundings: "Öppna" + " avvikelse V-04". */
  about?: string;
  /** Verb and object; "…" at the end when a dialog or more fields follow. */
  children: ComponentChildren;
}

const buttonClass = ({ kind, small, block }: ButtonLook): string | undefined =>
  classNames('btn', kind && `btn--${kind}`, small && 'btn--small', block && 'btn--block');

const content = ({ icon, small, about, children }: ButtonLook) => (
  <>
    {icon && <Icon name={icon} size={small ? 's' : undefined} />}
    {children}
    {about && <span class="visually-hidden"> {about}</span>}
  </>
);

export interface ButtonProps extends ButtonLook {
  type?: 'submit' | 'button';
  id?: string;
  name?: string;
  value?: string;
  form?: string;
  formAction?: string;
}

/** Submits its form unless `type` says otherwise. */
export const Button = ({ type = 'submit', id, name, value, form, formAction, ...look }: ButtonProps) => (
  <button
    class={buttonClass(look)}
    type={type}
    id={id}
    name={name}
    value={value}
    form={form}
    formaction={formAction}
  >
    {content(look)}
  </button>
);

export interface LinkButtonProps extends ButtonLook {
  href: string;
  id?: string;
  download?: boolean;
}

export const LinkButton = ({ href, id, download, ...look }: LinkButtonProps) => (
  <a class={buttonClass(look)} href={href} id={id} download={download}>
    {content(look)}
  </a>
);

export interface DialogButtonProps extends ButtonLook {
  /** The id of the {@link ConfirmDialog} it opens or closes. */
  dialog: string;
  closes?: boolean;
}

/** Opens or closes a dialog through the browser's own popover, without script. */
export const DialogButton = ({ dialog, closes, ...look }: DialogButtonProps) => (
  <button
    class={buttonClass(look)}
    type="button"
    popovertarget={dialog}
    popovertargetaction={closes ? 'hide' : undefined}
  >
    {content(look)}
  </button>
);

/** Buttons side by side. */
export const ButtonRow = ({ children }: { children: ComponentChildren }) => (
  <div class="btn-row">{children}</div>
);
