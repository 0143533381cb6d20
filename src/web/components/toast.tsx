import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

/** The receipt for what the reader just did. */
export const Toast = ({ children, inline }: { children: ComponentChildren; inline?: boolean }) => (
  <div class={inline ? 'toast toast--inline' : 'toast'} data-toast={inline ? undefined : true}>
    <Icon name="check" />
    <span>{children}</span>
  </div>
);

/** Where receipts appear; always in the page, so that a script can add to it. */
export const ToastRegion = ({ text }: { text?: ComponentChildren }) => (
  <div class="toast-region" role="status" id="kvitto">
    {text ? <Toast>{text}</Toast> : null}
  </div>
);

export interface ProgressProps {
  label: string;
  value: number;
  max: number;
  /** The same in words: "26 av 42 sidor". */
  text: string;
}

/** For work of more than two seconds, always with its count in words. */
export const Progress = ({ label, value, max, text }: ProgressProps) => (
  <div class="progress-line">
    <div class="progress-line__text">
      <span>{label}</span>
      <span>{text}</span>
    </div>
    <progress class="progress" value={value} max={max} aria-label={label}>
      {text}
    </progress>
  </div>
);
