import type { ComponentChildren } from 'preact';
import { catalogue } from '../i18n/catalogue.js';
import { type CardKind, type Status, words } from '../i18n/words.js';
import { useTexts } from '../page-context.js';
import { Button } from './button.js';
import { Disclosure } from './content.js';
import { ActionForm } from './form.js';
import { Icon, type IconName } from './icon.js';
import { Input, Select, type Option } from './input.js';
import { Mark } from './status.js';

const texts = catalogue(
  {
    moveTo: 'Flytta till…',
    column: 'Kolumn',
    why: 'Varför, eller vad ni såg? (visas i historiken)',
    move: 'Flytta',
    due: 'Ska vara klart',
    inColumn: ' i kolumnen',
    blocked: 'Stoppad:',
  },
  {
    moveTo: 'Move to…',
    column: 'Column',
    why: 'Why, or what you saw? (shown in the history)',
    move: 'Move',
    due: 'Due',
    inColumn: ' in this column',
    blocked: 'Blocked:',
  },
);

const kinds = {
  activity: ['aktivitet', 'activity'],
  commitment: ['atagande', 'handshake'],
  deviation: ['avvikelse', 'warning'],
  improvement: ['forbattring', 'bulb'],
} as const satisfies Record<CardKind, readonly [string, IconName]>;

export interface CardMove {
  action: string;
  version: number;
  columns: readonly Option[];
  column: string;
  /** Asks why, and says so; with what was written, after a refused move. */
  reason?: boolean | string;
  /** Shown open, with what was wrong, after a refused move. */
  error?: string;
}

export interface BoardCardProps {
  id: string;
  kind: CardKind;
  /** "A-38" */
  no?: string;
  title: string;
  href: string;
  organisation: string;
  /** The responsible function, and who raised it. */
  who?: string;
  note?: ComponentChildren;
  blocked?: string;
  status?: Status;
  /** What the date is, when it is not when the card should be done: "Start", "Klar". */
  dateLabel?: string;
  date: string;
  late?: boolean;
  /** How long it has stood in its column: "12 dagar". */
  age: string;
  old?: boolean;
  /** Left out for those who may not move it. */
  move?: CardMove;
}

/** A view of a real activity, commitment, improvement or deviation. */
export const BoardCard = (props: BoardCardProps) => {
  const t = useTexts(texts);
  const [look, icon] = kinds[props.kind];
  return (
    <article
      class="kort"
      data-kind={look}
      id={`kort-${props.id}`}
      aria-labelledby={`kort-${props.id}-t`}
      tabIndex={-1}
    >
      <p class="kort__kind">
        <span>
          <Icon name={icon} size="s" />
          {useTexts(words).card[props.kind]}
        </span>
        {props.no !== undefined && <span>{props.no}</span>}
      </p>
      <h4 class="kort__title" id={`kort-${props.id}-t`}>
        <a href={props.href}>{props.title}</a>
      </h4>
      {props.blocked !== undefined && (
        <p class="kort__blocked">
          <Icon name="stop" size="s" />
          <span>
            <strong>{t.blocked}</strong> {props.blocked}
          </span>
        </p>
      )}
      <p class="kort__who">
        <strong>{props.organisation}</strong>
        {props.who}
      </p>
      {props.note !== undefined && <p class="kort__who">{props.note}</p>}
      {props.status !== undefined && (
        <p>
          <Mark status={props.status} />
        </p>
      )}
      <ul class="kort__facts">
        <li data-late={props.late || undefined}>
          <Icon name={props.late ? 'alarm' : 'calendar'} size="s" />
          <span class={props.dateLabel === undefined ? 'visually-hidden' : undefined}>
            {props.dateLabel ?? t.due}
          </span>{' '}
          {props.date}
        </li>
        <li data-old={props.old || undefined}>
          <Icon name="clock" size="s" />
          <span>
            {props.age}
            <span class="visually-hidden">{t.inColumn}</span>
          </span>
        </li>
      </ul>
      {props.move && <MoveForm id={props.id} title={props.title} move={props.move} />}
    </article>
  );
};

interface MoveFormProps {
  id: string;
  title: string;
  move: CardMove;
}

const MoveForm = ({ id, title, move }: MoveFormProps) => {
  const t = useTexts(texts);
  return (
    <Disclosure summary={t.moveTo} about={title} open={move.error !== undefined}>
      <ActionForm class="move" action={move.action} version={move.version}>
        <Select
          name="column"
          id={`kort-${id}-k`}
          label={t.column}
          options={move.columns}
          value={move.column}
          small
          error={move.error}
        />
        {move.reason !== undefined && move.reason !== false && (
          <Input
            name="reason"
            id={`kort-${id}-s`}
            label={t.why}
            value={move.reason === true ? '' : move.reason}
            small
            maxLength={500}
          />
        )}
        <Button kind="primary" small about={title}>
          {t.move}
        </Button>
      </ActionForm>
    </Disclosure>
  );
};
