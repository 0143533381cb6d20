import { Injectable } from '@nestjs/common';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  PageNumber,
  Footer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Actor } from '../../shared/actor.js';
import { Download } from '../../web/answers.js';
import { formatDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { MeetingsQueries } from './meetings.queries.js';
import { meetingTexts } from './meetings.texts.js';
import type { AgendaItemView, MatterView, ProtocolView } from './meetings.views.js';
import { whenOf } from './views/when.js';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The protocol is an authority's document: always in Swedish. */
const t = meetingTexts.sv;
const LANGUAGE = { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'sv-SE' };
const FONT = 'Calibri';

type Item = Omit<AgendaItemView, 'path'>;

const line = (text: string): Paragraph => new Paragraph({ text, spacing: { after: 120 } });
const heading = (text: string, level: 1 | 2): Paragraph =>
  new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
const fact = (term: string, value: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(value)],
    spacing: { after: 60 },
  });

const cell = (text: string, bold = false): TableCell =>
  new TableCell({
    children: [new Paragraph({ children: [new TextRun({ text, bold })] })],
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
  });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text) => cell(text)) })),
    ],
  });

function attendance({ attendance: seats, quorum }: ProtocolView): (Paragraph | Table)[] {
  const rows = seats.map((seat) => [
    `${seat.functionTitle}, ${seat.organisationName}${seat.chair ? ` (${t.chair.toLowerCase()})` : ''}`,
    seat.substitute
      ? t.steppedIn(seat.substitute.functionTitle)
      : seat.presence === null
        ? t.notNoted
        : t.presence[seat.presence],
  ]);
  return [
    heading(t.attendance, 1),
    table([t.columnsSeats.who, t.columnsSeats.presence], rows),
    line(''),
    line(
      `${quorum.quorum ? t.quorum : t.noQuorum} ${t.attendanceOf(quorum.present, quorum.seats)}. ${t.quorumOf(quorum.needed, quorum.seats)}`,
    ),
  ];
}

function matterParts(matter: MatterView): (Paragraph | Table)[] {
  const { counted } = matter;
  const stance = words.sv.stance;
  return [
    fact(t.register, t.decided[matter.state]),
    ...(matter.protocolReference === null ? [] : [fact(t.reference, matter.protocolReference)]),
    ...(matter.reason === null ? [] : [fact(t.reason, matter.reason)]),
    ...(matter.note === null ? [] : [fact(t.decisionNote, matter.note)]),
    line(t.counts(counted.for, counted.against, counted.abstaining, counted.notAnswered)),
    table(
      [t.columnsSeats.who, t.columnsSeats.stance],
      matter.stands.map((one) => [
        `${one.functionTitle}, ${one.organisationName}`,
        [
          stance[one.stance],
          one.steppedIn ? t.substituteStand : '',
          one.comment === null ? '' : `”${one.comment}”`,
        ]
          .filter(Boolean)
          .join('. '),
      ]),
    ),
    line(''),
  ];
}

const item = ({ paragraph, title, kind, detail, outcome, matter }: Item): (Paragraph | Table)[] => [
  heading(`${paragraph} ${title}`, 2),
  fact(t.kinds[kind], detail ?? title),
  ...(matter ? matterParts(matter) : []),
  ...(outcome === null
    ? matter
      ? []
      : [line(t.nothingNoted)]
    : outcome.split('\n').map((text) => fact(t.noted, text))),
];

function document(protocol: ProtocolView): Document {
  const title = `${protocol.frozen ? t.protocol : t.protocolDraft} ${t.meetingNo(protocol.body.name, protocol.number)}`;
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
        ],
      }),
    ],
  });
  return new Document({
    title,
    creator: 'Effektkedja',
    styles: { default: { document: { run: { font: FONT, size: 22, language: LANGUAGE } } } },
    sections: [
      {
        footers: { default: footer },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          fact(t.day, whenOf('sv', protocol)),
          fact(t.place, protocol.place),
          ...(protocol.protocolReference === null ? [] : [fact(t.reference, protocol.protocolReference)]),
          ...(protocol.adjustedOn === null ? [] : [fact(t.adjusted, formatDate('sv', protocol.adjustedOn))]),
          ...(protocol.frozen ? [] : [line(t.draftNotice)]),
          ...attendance(protocol),
          heading(t.agenda, 1),
          ...(protocol.agenda.length === 0 ? [line(t.agendaEmpty)] : protocol.agenda.flatMap(item)),
          ...(protocol.closedBy === null ? [] : [fact(t.closedBy, protocol.closedBy)]),
          ...(protocol.sha256 === null ? [] : [fact(t.sum, protocol.sha256)]),
        ],
      },
    ],
  });
}

/** The protocol to send to the registry and to be signed on paper. */
@Injectable()
export class ProtocolFile {
  constructor(private readonly queries: MeetingsQueries) {}

  async of(actor: Actor, meetingId: string): Promise<Download> {
    const protocol = await this.queries.protocol(actor, meetingId);
    const name = `Protokoll ${protocol.body.name} ${protocol.onDate}.docx`;
    return new Download(name, WORD, await Packer.toBuffer(document(protocol)));
  }
}
