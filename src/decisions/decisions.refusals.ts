import { text, type Text } from '../shared/text.js';
import { constraintMeans } from '../web/constraints.js';
import type { Tally } from './decision.rules.js';

/** Why a stand or a decision is refused, and what to do instead. */
export const refusals = {
  onlySeats: text(
    'Bara den som har en plats i organet kan ta ställning. Kontrollera vilken roll du har valt.',
    'Only those who hold a seat in the body can take a stand. Check which role you have chosen.',
  ),
  whichSeat: text(
    'Du har flera platser i organet. Välj vilken ställningstagandet gäller.',
    'You hold several seats in the body. Choose which one answers.',
  ),
  sayWhy: text(
    'Skriv varför du avstyrker. Ordförande och samordnare behöver veta vad som bör ändras.',
    'Say why you are against. The chair and the coordinator need to know what should change.',
  ),
  taken: text(
    'Beslutet är redan registrerat. Läs in sidan på nytt för att se det.',
    'The decision has already been recorded. Load the page again to see it.',
  ),
  onlyChair: text(
    'Bara organets ordförande kan registrera beslutet.',
    'Only the chair of the body can record the decision.',
  ),
  fourEyes: text(
    'Den som har lagt fram förslaget kan inte själv registrera beslutet. Någon annan behöver lägga fram det.',
    'Whoever tabled the proposal cannot record the decision. Somebody else has to table it.',
  ),
  meetingToCome: text(
    'Mötet har inte varit än. Registrera beslutet när det är fattat.',
    'The meeting has not been held yet. Record the decision when it has been taken.',
  ),
  dateNeeded: text('Ange dagen för mötet.', 'Give the day of the meeting.'),
  protocolNeeded: text('Ange protokollets diarienummer.', 'Give the registry number of the protocol.'),
  reasonNeeded: text('Skriv varför förslaget skickas tillbaka.', 'Say why the proposal is sent back.'),
  unknownBody: text('Välj ett organ i listan.', 'Choose a body from the list.'),
  noSeats: text(
    'Organet har inga platser som gäller i dag. Lägg till platser innan något läggs fram.',
    'The body has no seats that are valid today. Add seats before something is tabled.',
  ),
  noChair: text(
    'Organet saknar ordförande med konto, och bara ordföranden kan registrera beslut. Utse ordförande först.',
    'The body has no chair with an account, and only the chair can record decisions. Appoint a chair first.',
  ),
  noQuorum: ({ needed, seats, takingPart }: Tally): Text =>
    text(
      `Organet är inte beslutsfört: minst ${needed} av ${seats} behöver delta, ${takingPart} har tagit ställning. Vänta in fler svar.`,
      `The body has no quorum: at least ${needed} of ${seats} must take part, ${takingPart} have taken a stand. Wait for more answers.`,
    ),
  noMajority: (counted: Tally): Text =>
    text(
      `Fler behöver tillstyrka än avstyrka: ${counted.for} tillstyrker, ${counted.against} avstyrker. Återremittera förslaget, eller vänta in fler svar.`,
      `More must be for than against: ${counted.for} for, ${counted.against} against. Return the proposal, or wait for more answers.`,
    ),
} as const;

constraintMeans('stand_is_final', 'stance', refusals.taken.sv, refusals.taken.en);
constraintMeans('decision_is_final', 'state', refusals.taken.sv, refusals.taken.en);
constraintMeans(
  'decision_one_open',
  'bodyId',
  'Förslaget ligger redan hos ett organ för beslut.',
  'The proposal already lies with a body for decision.',
);
