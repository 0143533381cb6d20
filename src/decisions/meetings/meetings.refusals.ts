import { text } from '../../shared/text.js';
import { constraintMeans } from '../../web/constraints.js';

export const refusals = {
  onlyPreparers: text(
    'Bara samordnaren och organets ordförande förbereder organets möten.',
    'Only the coordinator and the chair of the body prepare its meetings.',
  ),
  held: text(
    'Mötet är avslutat och protokollet fryst. Ta upp ändringen vid nästa möte.',
    'The meeting has been closed and its protocol frozen. Take the change up at the next meeting.',
  ),
  cancelled: text(
    'Mötet är inställt och ändras inte mer. Planera ett nytt möte.',
    'The meeting is cancelled and changes no more. Plan a new meeting.',
  ),
  unknownBody: text('Välj ett organ i listan.', 'Choose a body from the list.'),
  notYet: text(
    'Mötet har inte varit än. Avsluta det när det har hållits.',
    'The meeting has not been held yet. Close it when it has.',
  ),
  nobodyNoted: text(
    'Närvaron är inte ifylld för alla platser. Ange vilka som var med innan mötet avslutas.',
    'Attendance has not been noted for every seat. Say who was there before the meeting is closed.',
  ),
  adjustedBefore: text(
    'Protokollet kan inte ha justerats före mötet. Ändra datumet.',
    'The protocol cannot have been adjusted before the meeting. Change the date.',
  ),
  whichSubstitute: text('Välj vilken ersättare som gick in.', 'Choose which substitute stepped in.'),
  noSubstitute: text(
    'En ersättare anges bara där en ersättare gick in.',
    'A substitute is given only where one stepped in.',
  ),
} as const;

constraintMeans('meeting_is_held', 'state', refusals.held.sv, refusals.held.en);
constraintMeans(
  'substitute_of_same_organisation',
  'substituteSeatId',
  'Platsen har ingen sådan ersättare. En ersättare går in för den egna organisationens plats.',
  'The seat has no such substitute. A substitute steps in for the own organisation’s seat.',
);
constraintMeans(
  'meeting_attendance_substitute_key',
  'substituteSeatId',
  'Ersättaren har redan gått in för en annan plats vid mötet.',
  'The substitute already sits on another seat at the meeting.',
);
