import { Card, Notice } from '../../web/components/card.js';
import { Facts } from '../../web/components/content.js';
import { ConfirmDialog, ErrorSummary } from '../../web/components/form.js';
import { DialogButton, LinkButton } from '../../web/components/button.js';
import { fieldId } from '../../web/components/field.js';
import { HistoryCard, type HistoryItem } from '../../web/components/history.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State, Tag } from '../../web/components/state.js';
import { formatDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import type { EventView, Outputs } from '../activity-outputs.js';
import { activityTexts } from '../activity.texts.js';
import type { ActivityView } from '../activity.view.js';
import { Time } from './activity-register.js';
import { EventsCard, WithoutEventCard } from './activity-events.js';
import { OutputsCard } from './activity-outputs.js';
import { ParticipantsCard } from './activity-participants.js';
import { StepsCard } from './activity-steps.js';

export type ActivityPageView = {
  /** `/p/kvinnofrid/aktiviteter` */
  base: string;
  activity: ActivityView;
  outputs: Outputs;
  events: EventView[];
  history: HistoryItem[];
  form: FormState;
};

export const ActivityPage = (view: ActivityPageView) => {
  const t = useTexts(activityTexts);
  const { base, activity, outputs, events, history, form } = view;
  const at = `${base}/${activity.id}`;
  const may = (action: ActivityView['allowedActions'][number]) => activity.allowedActions.includes(action);
  const note = fieldId('reason');
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ note, reason: note, form: null, version: null }} />
      <PageHeader
        crumbs={[
          activity.commitment
            ? { label: t.commitments, href: `${base}?atagande=1` }
            : { label: t.activities, href: base },
          { label: activity.no },
        ]}
        title={activity.title}
        meta={[
          { text: <State of="activity" value={activity.state} /> },
          ...(activity.overdue ? [{ text: <State of="activity" value="overdue" /> }] : []),
          { icon: 'org', text: activity.leadOrganisation },
          { icon: 'calendar', text: <Time startsOn={activity.startsOn} endsOn={activity.endsOn} /> },
        ]}
        actions={
          <>
            {may('edit') && (
              <LinkButton href={`${at}/redigera`} icon="edit">
                {t.edit}
              </LinkButton>
            )}
            {may('log-event') && (
              <LinkButton href={`${at}/insatser/ny`} kind="primary" icon="plus">
                {t.logEvent}
              </LinkButton>
            )}
          </>
        }
      />
      <Standing activity={activity} />
      <div class="with-rail">
        <div class="stack stack--5">
          <AboutCard activity={activity} />
          <OutputsCard outputs={outputs} />
          <EventsCard at={at} activity={activity} events={events} total={outputs.events} />
          <WithoutEventCard at={at} activity={activity} rows={outputs.withoutEvent} />
          <ParticipantsCard at={at} activity={activity} />
        </div>
        <div class="stack stack--5">
          <StepsCard at={at} activity={activity} form={form} />
          <HistoryCard id="historik" title={t.history} items={history} />
          {may('remove') && <Remove at={at} activity={activity} />}
        </div>
      </div>
    </div>
  );
};

/** What is true about the activity now and must not be missed. */
const Standing = ({ activity }: { activity: ActivityView }) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  const { states } = useTexts(words);
  return (
    <>
      {activity.cause !== null && (
        <Notice kind="warning" icon="pause">
          {t.cause(states.activity[activity.state], activity.cause)}
        </Notice>
      )}
      {activity.overdue && activity.endsOn !== null && (
        <Notice kind="warning" icon="alarm" title={t.overdueTitle(formatDate(locale, activity.endsOn))}>
          {t.overdueText}
        </Notice>
      )}
      {activity.effectCheckNote !== null && (
        <Notice kind="success" icon="shield" title={t.effectCheck}>
          {activity.effectCheckNote}
        </Notice>
      )}
    </>
  );
};

const AboutCard = ({ activity }: { activity: ActivityView }) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  const { form } = useTexts(words);
  const none = <span class="no-value">{t.notStated}</span>;
  return (
    <Card id="om" title={t.about} stack={4}>
      {activity.description !== null && <p class="measure">{activity.description}</p>}
      <Facts
        items={[
          [t.leadBy, [activity.leadOrganisation, activity.responsibleFunction].filter(Boolean).join(', ')],
          [t.node, <NodeFact activity={activity} />],
          [
            t.targetGroups,
            activity.targetGroups.length === 0
              ? none
              : activity.targetGroups.map(({ name }) => name).join(', '),
          ],
          [t.formLabel, form[activity.form]],
          [t.taskNumber, activity.taskNumber ?? none],
          [t.addedValue, activity.addedValue ?? none],
          [
            t.effectCheckDue,
            activity.effectCheckDue === null ? none : formatDate(locale, activity.effectCheckDue),
          ],
          ...(activity.commitment
            ? ([
                [
                  t.followUp,
                  activity.notFollowableReason === null
                    ? t.followable
                    : t.notFollowable(activity.notFollowableReason),
                ],
              ] as const)
            : []),
        ]}
      />
    </Card>
  );
};

const NodeFact = ({ activity: { nodeText, subGoalNumber, subGoalText } }: { activity: ActivityView }) => {
  const t = useTexts(activityTexts);
  if (nodeText === null) return <span class="no-value">{t.noNode}</span>;
  return (
    <>
      {nodeText === subGoalText ? null : <>{nodeText} </>}
      {subGoalNumber !== null && (
        <>
          <Tag icon="target">{t.subGoalNo(subGoalNumber)}</Tag> <span class="soft">{subGoalText}</span>
        </>
      )}
    </>
  );
};

const Remove = ({ at, activity }: { at: string; activity: ActivityView }) => {
  const t = useTexts(activityTexts);
  return (
    <div>
      <DialogButton dialog="ta-bort" kind="danger" small>
        {t.remove}…
      </DialogButton>
      <ConfirmDialog
        id="ta-bort"
        title={t.removeTitle}
        action={`${at}/ta-bort`}
        version={activity.version}
        confirm={t.remove}
        kind="danger"
      >
        <p>{t.removeText}</p>
      </ConfirmDialog>
    </div>
  );
};
