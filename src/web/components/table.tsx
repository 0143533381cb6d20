import type { ComponentChildren } from 'preact';
import { type Absent, words } from '../i18n/words.js';
import { useTexts } from '../page-context.js';
import { classNames } from './class-names.js';

export interface Column {
  label: ComponentChildren;
  /** Right-aligned, with figures of equal width. */
  num?: boolean;
  /** The heading is read but not shown, for columns of buttons. */
  hidden?: boolean;
}

export interface TableProps {
  /** The table's name. Shown above it with `caption`, otherwise only read. */
  label: string;
  caption?: boolean;
  columns: readonly Column[];
  compact?: boolean;
  /** Rows become blocks on phones: at most four columns of text. */
  stack?: boolean;
  /** Room for long row headings on phones. */
  labels?: boolean;
  /** Scrolls inside a limited height with the head kept in view. */
  tall?: boolean;
  foot?: ComponentChildren;
  /** `<tr>` elements, each beginning with `<th scope="row">`. */
  children: ComponentChildren;
}

/** A comparison. Its frame scrolls sideways and can be reached with the keyboard. */
export const Table = (props: TableProps) => (
  <div
    class={classNames('table-wrap', props.tall && 'table-wrap--tall')}
    role="group"
    aria-label={props.label}
    tabIndex={0}
  >
    <table
      class={classNames(
        'table',
        props.compact && 'table--compact',
        props.stack && 'table--stack',
        props.labels && 'table--labels',
      )}
    >
      <caption class={props.caption ? undefined : 'visually-hidden'}>{props.label}</caption>
      <thead>
        <tr>
          {props.columns.map((column, index) => (
            <th key={index} scope="col" class={column.num ? 'num' : undefined}>
              {column.hidden ? <span class="visually-hidden">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
      {props.foot !== undefined && <tfoot>{props.foot}</tfoot>}
    </table>
  </div>
);

/** Missing, not applicable, hidden and stale are different things, and never an empty cell. */
export const NoValue = ({ why }: { why: Absent }) => (
  <span class="no-value">{useTexts(words).absent[why]}</span>
);
