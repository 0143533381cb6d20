import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Table } from '../../web/components/table.js';
import { formatDecimal } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { activityTexts } from '../activity.texts.js';
import type { ActivityView } from '../activity.view.js';

/** Who takes part and with what; the kinds of contribution stand in columns of their own, without a sum. */
export const ParticipantsCard = ({ at, activity }: { at: string; activity: ActivityView }) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  const none = <span class="no-value">{t.notStated}</span>;
  const number = (value: string | null) => (value === null ? none : formatDecimal(locale, value));
  return (
    <Card
      id="deltagande"
      title={t.participants}
      stack={3}
      aside={
        activity.allowedActions.includes('edit') && (
          <LinkButton href={`${at}/deltagande`} small icon="edit">
            {t.editParticipants}
          </LinkButton>
        )
      }
    >
      {activity.participants.length === 0 ? (
        <p class="small soft">{t.noParticipants}</p>
      ) : (
        <>
          <p class="small soft">{t.participantsNote}</p>
          <Table
            label={t.participants}
            compact
            columns={[
              { label: t.organisation },
              { label: t.contribution },
              { label: t.kr, num: true },
              { label: t.hours, num: true },
              { label: t.people, num: true },
            ]}
          >
            {activity.participants.map((one) => (
              <tr key={one.organisationId}>
                <th scope="row">{one.organisation}</th>
                <td>{one.contribution ?? none}</td>
                <td class="num">{number(one.kr)}</td>
                <td class="num">{number(one.hours)}</td>
                <td class="num">{number(one.people)}</td>
              </tr>
            ))}
          </Table>
        </>
      )}
    </Card>
  );
};
