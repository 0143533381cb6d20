/** Meetings, duties and endorsements of the demonstration. References and quotes are made up. */
export const heldMeeting = {
  onDate: '2014-03-14',
  place: 'Länsstyrelsen, sal Mälaren (påhittat)',
  startsAt: '13:00',
  firstParagraph: 6,
  protocolReference: '801-0000-2014 (påhittat)',
  adjustedOn: '2014-03-21',
  substitute: 'Avdelningschef',
  item: {
    title: 'Kommunikation om målen',
    detail: 'Hur målen görs kända i kommunerna.',
    outcome: 'Samordnaren tar fram ett gemensamt underlag som varje organisation kan använda.',
  },
};

export const comingMeeting = {
  place: 'Länsstyrelsen, sal Mälaren (påhittat)',
  startsAt: '13:00',
  firstParagraph: 21,
  note: 'Handlingar finns under varje punkt. Anmäl ersättare till samordnaren senast dagen före mötet.',
  item: {
    title: 'Nästa års mötesdagar',
    detail: 'Förslag: fyra möten, ett per kvartal.',
  },
};

/** A meeting that was called off; `inDays` from the day the demonstration is filled. */
export const cancelledMeeting = {
  inDays: 5,
  place: 'Videomöte (påhittat)',
  startsAt: '09:30',
  firstParagraph: 21,
  reason: 'För få ledamöter kan vara med. Ärendena tas upp vid nästa möte. (Påhittat skäl.)',
};

/** `dueIn`: days from the day the demonstration is filled. */
export const duties = [
  {
    organisation: 'huddinge',
    what: 'Ta in länets mål i kommunens plan mot våld i nära relationer.',
    dueIn: 45,
  },
  {
    organisation: 'polisen',
    what: 'Utse kontaktpersoner för delmålen i varje lokalpolisområde.',
    dueIn: -24,
  },
] as const;

export const endorsement = {
  needed: 3,
  lastDay: '2014-06-30',
  message: 'Styrgruppen har antagit målen. Varje organisations chef ombeds underteckna dem. (Påhittad text.)',
  signed: 'Vi tar in målen i nästa verksamhetsplan. (Påhittad kommentar.)',
  declined: 'Nämnden har inte behandlat målen än. (Påhittad kommentar.)',
};
