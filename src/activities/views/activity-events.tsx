import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { ActionButton } from '../../web/components/form.js';
import { Table } from '../../web/components/table.js';
import { formatDecimal, formatShortDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { AbsenceView, EventView } from '../activity-outputs.js';
import { activityTexts } from '../activity.texts.js';
import type { ActivityView } from '../activity.view.js';

type EventsProps = { at: string; activity: ActivityView; events: EventView[]; total: number };

export const EventsCard = ({ at, activity, events, total }: EventsProps) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  const { eventKind, focus } = useTexts(words);
  const mayRemove = activity.allowedActions.includes('record-absence');
  if (events.length === 0) {
    return (
      <Empty icon="calendar" level={2} title={t.noEventsTitle}>
        {activity.state === 'planned' ? t.noEventsPlanned : t.noEventsText}
      </Empty>
    );
  }
  return (
    <Card id="insatser" title={t.eventsCounted} stack={3}>
      <Table
        label={t.eventsCounted}
        stack
        columns={[
          { label: t.event },
          { label: t.met },
          { label: t.participantsCounted },
          ...(mayRemove ? [{ label: t.removeEvent, hidden: true }] : []),
        ]}
      >
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row">
              <span class="tiny faint">
                {formatShortDate(locale, event.onDate, { year: true })} · {eventKind[event.kind]}
                {event.focus !== null && ` · ${focus[event.focus]}`}
              </span>
              <br />
              {event.title}
              {event.outcome !== null && (
                <>
                  <br />
                  <span class="small soft">{event.outcome}</span>
                </>
              )}
            </th>
            <td>
              {event.organisations.length === 0 ? (
                <span class="no-value">{t.metNobody}</span>
              ) : (
                event.organisations.map(({ name }) => name).join(', ')
              )}
            </td>
            <td>
              {event.participants.length === 0 ? (
                <span class="no-value">{t.notStated}</span>
              ) : (
                event.participants
                  .map(({ profession, count }) => `${profession} ${formatDecimal(locale, count)}`)
                  .join(', ')
              )}
            </td>
            {mayRemove && (
              <td>
                <ActionButton
                  action={`${at}/insatser/${event.id}/ta-bort`}
                  version={event.version}
                  kind="quiet"
                  small
                  about={event.title}
                >
                  {t.removeEvent}
                </ActionButton>
              </td>
            )}
          </tr>
        ))}
      </Table>
      {total > events.length && <p class="small soft">{t.allEvents(total)}</p>}
    </Card>
  );
};

type AbsencesProps = { at: string; activity: ActivityView; rows: AbsenceView[] };

/** Organisations that no event has met: zero, with the reason. */
export const WithoutEventCard = ({ at, activity, rows }: AbsencesProps) => {
  const t = useTexts(activityTexts);
  const mayRecord = activity.allowedActions.includes('record-absence');
  if (rows.length === 0 && !mayRecord) return null;
  return (
    <Card
      id="utan-insats"
      title={t.withoutEvent}
      stack={3}
      aside={
        mayRecord && (
          <LinkButton href={`${at}/utan-insats`} small icon="plus">
            {t.recordAbsence}
          </LinkButton>
        )
      }
    >
      <p class="small soft">{t.withoutEventNote}</p>
      {rows.length === 0 ? (
        <p class="small">{t.noAbsences}</p>
      ) : (
        <Table
          label={t.withoutEvent}
          stack
          columns={[
            { label: t.organisation },
            { label: t.eventsCounted, num: true },
            { label: t.why },
            ...(mayRecord ? [{ label: t.removeEvent, hidden: true }] : []),
          ]}
        >
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.organisation}</th>
              <td class="num">{t.events(0)}</td>
              <td>
                {t.absence[row.reason]}
                {row.note !== null && (
                  <>
                    <br />
                    <span class="small soft">{row.note}</span>
                  </>
                )}
              </td>
              {mayRecord && (
                <td>
                  <ActionButton
                    action={`${at}/utan-insats/${row.id}/ta-bort`}
                    version={row.version}
                    kind="quiet"
                    small
                    about={row.organisation}
                  >
                    {t.removeEvent}
                  </ActionButton>
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
};
