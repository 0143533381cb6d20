import { Button, ButtonRow } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Disclosure } from '../../../web/components/content.js';
import { ActionButton, ActionForm } from '../../../web/components/form.js';
import { Input, Textarea } from '../../../web/components/input.js';
import { State, Stance, Tag } from '../../../web/components/state.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf } from '../../../web/refusal.js';
import { meetingTexts } from '../meetings.texts.js';
import type { AgendaItemView, MatterView, MeetingView } from '../meetings.views.js';
import type { MeetingForms } from './meeting-page.js';

type AgendaProps = { root: string; base: string; meeting: MeetingView; forms: MeetingForms };

/** The agenda in order. Those who prepare the meeting order it and note what was said. */
export const Agenda = ({ root, base, meeting, forms }: AgendaProps) => {
  const t = useTexts(meetingTexts);
  const may = meeting.allowedActions.includes('note');
  const last = meeting.agenda.length - 1;
  return (
    <>
      <Card id="dagordning" title={t.agenda} stack={3}>
        <p class="soft">{meeting.agenda.length === 0 ? t.agendaEmpty : t.agendaLead}</p>
        {meeting.agenda.length > 0 && (
          <ol class="list-plain agenda">
            {meeting.agenda.map((item, index) => (
              <li key={item.id} class="agenda__item stack stack--2">
                <Item root={root} item={item} />
                {may && (
                  <Handle
                    {...{ base, item, forms }}
                    version={meeting.version}
                    first={index === 0}
                    last={index === last}
                  />
                )}
              </li>
            ))}
          </ol>
        )}
      </Card>
      {may && <AddItem base={base} version={meeting.version} forms={forms} />}
    </>
  );
};

export const Item = ({
  root,
  item,
}: {
  root: string | null;
  item: Omit<AgendaItemView, 'path'> & { path?: string | null };
}) => {
  const t = useTexts(meetingTexts);
  const link = root === null ? null : (item.path ?? null);
  return (
    <>
      <h3 class="agenda__title">
        <span class="faint">{item.paragraph}</span>{' '}
        {link === null ? item.title : <a href={`${root ?? ''}${link}`}>{item.title}</a>}
      </h3>
      <div class="cluster">
        <Tag>{t.kinds[item.kind]}</Tag>
        {item.matter && <Outcome matter={item.matter} />}
      </div>
      {item.detail !== null && <p class="soft">{item.detail}</p>}
      {item.matter && <Matter matter={item.matter} about={item.title} />}
      {item.outcome !== null && (
        <p>
          <strong>{t.noted}:</strong> {item.outcome}
        </p>
      )}
    </>
  );
};

const Outcome = ({ matter }: { matter: MatterView }) => {
  const t = useTexts(meetingTexts);
  const state = matter.state === 'open' ? 'tabled' : matter.state;
  return (
    <State of="version" value={state} small>
      {matter.state === 'open' ? t.open : t.decided[matter.state]}
    </State>
  );
};

const Matter = ({ matter, about }: { matter: MatterView; about: string }) => {
  const t = useTexts(meetingTexts);
  const { counted } = matter;
  return (
    <>
      {matter.reason !== null && (
        <p>
          {t.reason}: ”{matter.reason}”
        </p>
      )}
      {matter.note !== null && (
        <p>
          {t.decisionNote}: {matter.note}
        </p>
      )}
      <p class="small soft">
        {counted.quorum ? t.quorum : t.noQuorum} {t.quorumOf(counted.needed, counted.seats)}{' '}
        {t.counts(counted.for, counted.against, counted.abstaining, counted.notAnswered)}
      </p>
      <Disclosure summary={t.stands} about={about}>
        <ul class="list-plain seats">
          {matter.stands.map((one, index) => (
            <li key={index} class="seat">
              <span class="seat__who">
                <strong>{one.organisationName}</strong>
                <span class="soft">{one.functionTitle}</span>
              </span>
              <Stance stance={one.stance} />
              {one.steppedIn && <span class="seat__note tiny">{t.substituteStand}</span>}
              {one.comment !== null && <span class="seat__note tiny">”{one.comment}”</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
};

type HandleProps = {
  base: string;
  item: AgendaItemView;
  version: number;
  first: boolean;
  last: boolean;
  forms: MeetingForms;
};

const Handle = ({ base, item, version, first, last, forms }: HandleProps) => {
  const t = useTexts(meetingTexts);
  const back = forms.which === item.id;
  const at = `${base}/punkter/${item.id}`;
  return (
    <Disclosure summary={t.handle} about={item.title} open={back}>
      <div class="stack stack--3">
        <ButtonRow>
          {!first && (
            <ActionButton
              action={`${at}/flytta`}
              version={version}
              fields={{ direction: 'up' }}
              small
              about={item.title}
            >
              {t.up}
            </ActionButton>
          )}
          {!last && (
            <ActionButton
              action={`${at}/flytta`}
              version={version}
              fields={{ direction: 'down' }}
              small
              about={item.title}
            >
              {t.down}
            </ActionButton>
          )}
          {item.kind === 'own' && (
            <ActionButton action={`${at}/ta-bort`} version={version} small kind="danger" about={item.title}>
              {t.remove}
            </ActionButton>
          )}
        </ButtonRow>
        <ActionForm
          action={`${at}/anteckna`}
          version={version}
          class="stack stack--3"
          label={`${t.noteItem}: ${item.title}`}
        >
          <Textarea
            id={`f-outcome-${item.id}`}
            name="outcome"
            label={t.noteItem}
            help={t.noteItemHelp}
            rows={3}
            value={back ? valueOf(forms.form, 'outcome') : (item.outcome ?? '')}
            error={back ? forms.form.errors['outcome'] : undefined}
            optional
          />
          <div>
            <Button small>{t.saveNote}</Button>
          </div>
        </ActionForm>
      </div>
    </Disclosure>
  );
};

const AddItem = ({ base, version, forms }: { base: string; version: number; forms: MeetingForms }) => {
  const t = useTexts(meetingTexts);
  const back = forms.which === 'new';
  const field = (name: string) => ({
    id: `f-${name}-new`,
    name,
    value: back ? valueOf(forms.form, name) : '',
    error: back ? forms.form.errors[name] : undefined,
  });
  return (
    <Card id="ny-punkt" title={t.addItem}>
      <ActionForm action={`${base}/punkter`} version={version} class="stack stack--3" labelledBy="ny-punkt">
        <Input {...field('title')} label={t.itemTitle} maxLength={300} />
        <Textarea {...field('detail')} label={t.itemDetail} rows={3} optional />
        <div>
          <Button icon="plus">{t.addItem}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};
