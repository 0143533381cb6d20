import { LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Facts } from '../../../web/components/content.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { meetingTexts } from '../meetings.texts.js';
import type { ProtocolView } from '../meetings.views.js';
import { Item } from './agenda.js';
import { SeatLine } from './attendance.js';
import { whenOf } from './when.js';

/** The protocol to read and print: as it was frozen, or as it would be now. */
export const ProtocolPage = ({ root, protocol }: { root: string; protocol: ProtocolView }) => {
  const t = useTexts(meetingTexts);
  const locale = useLocale();
  const base = `${root}moten/${protocol.meetingId}`;
  const name = t.meetingNo(protocol.body.name, protocol.number);
  const { quorum } = protocol;
  return (
    <div class="stack stack--5">
      <PageHeader
        crumbs={[
          { label: t.title, href: `${root}moten` },
          { label: name, href: base },
          { label: protocol.frozen ? t.protocol : t.protocolDraft },
        ]}
        eyebrow={protocol.frozen ? t.protocol : t.protocolDraft}
        title={name}
        actions={
          <LinkButton href={`${base}/protokoll.docx`} icon="download" download>
            {t.word}
          </LinkButton>
        }
      />
      {!protocol.frozen && <Notice>{t.draftNotice}</Notice>}
      <Card id="uppgifter" title={t.protocol}>
        <Facts
          items={[
            [t.body, protocol.body.name],
            [t.day, whenOf(locale, protocol)],
            [t.place, protocol.place],
            ...(protocol.protocolReference === null
              ? []
              : [[t.reference, protocol.protocolReference] as const]),
            ...(protocol.adjustedOn === null
              ? []
              : [[t.adjusted, formatDate(locale, protocol.adjustedOn)] as const]),
            ...(protocol.closedBy === null ? [] : [[t.closedBy, protocol.closedBy] as const]),
            ...(protocol.sha256 === null
              ? []
              : [[t.sum, <code class="checksum">{protocol.sha256}</code>] as const]),
          ]}
        />
      </Card>
      <Card id="narvaro" title={t.attendance} stack={3}>
        <p>
          <strong>{quorum.quorum ? t.quorum : t.noQuorum}</strong>{' '}
          {`${t.attendanceOf(quorum.present, quorum.seats)}. ${t.quorumOf(quorum.needed, quorum.seats)}`}
        </p>
        <ul class="list-plain seats">
          {protocol.attendance.map((seat) => (
            <li key={seat.seatId} class="seat">
              <SeatLine seat={seat} />
            </li>
          ))}
        </ul>
      </Card>
      <Card id="dagordning" title={t.agenda}>
        <ol class="list-plain agenda">
          {protocol.agenda.map((item) => (
            <li key={item.id} class="agenda__item stack stack--2">
              <Item root={null} item={item} />
              {item.outcome === null && !item.matter && <p class="soft">{t.nothingNoted}</p>}
            </li>
          ))}
        </ol>
      </Card>
    </div>
  );
};
