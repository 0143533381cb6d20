import { catalogue } from '../web/i18n/catalogue.js';
import { plural } from '../web/i18n/format.js';
import { text } from '../shared/text.js';

/** Words beside the report: how far it has come, its way, and its review. */
export const wayTexts = catalogue(
  {
    soFar: 'Så långt har ni kommit',
    of: (done: number, all: number) => `${done} av ${all}`,
    done: 'klara',
    doneLabel: (done: number, all: number) => `${done} av ${all} klara`,
    allDone: 'Allt är klart. Granska och skicka in.',
    way: 'Rapportens väg',
    fillIn: (own: boolean): string => (own ? 'Ni fyller i' : 'Organisationen fyller i'),
    fillInBy: (day: string) => `Senast ${day}`,
    approverSends: (own: boolean): string =>
      own ? 'Er godkännare skickar in' : 'Dess godkännare skickar in',
    noApprover: 'Ingen godkännare finns. Be samordnaren lägga till en.',
    sentBy: (who: string, when: string) => `${who}, ${when}`,
    reviews: (who: string) => `${who} granskar`,
    reviewStarted: 'Granskningen har börjat',
    reviewNotStarted: 'Inte börjat',
    approved: 'Godkänd',
    approvedNote: 'Läses av alla parter och ingår i årsuppföljningen',
    notAsked: 'Det här frågar vi inte efter',
    notAskedWhy: (count: number) =>
      count === 0
        ? 'Nationell statistik hämtar samordningen själv. Skriv aldrig av den.'
        : `${plural(count, 'En indikator hämtas', `${count} indikatorer hämtas`)} av samordningen från nationella källor. Skriv aldrig av dem.`,
    showNotAsked: 'Visa vilka',
    happened: 'Vad som har hänt',
    verbs: {
      submitted: 'Inskickad',
      review_started: 'Granskningen började',
      approved: 'Godkänd',
      returned: 'Återsänd',
    },
    checkTitle: 'Granska och skicka in',
    checkLead: 'Det här skickas in. Läs igenom det en gång till.',
    left: (count: number) =>
      plural(count, 'En post är inte klar', `${count} poster är inte klara`) + ' och behöver fyllas i först',
    questions: 'Värden som avviker mycket från förra gången',
    questionsWhy: 'De kan skickas in som de är. En kommentar hjälper den som läser.',
    whoReads:
      'När rapporten är inskickad kan samordnaren läsa den. När den är godkänd kan alla parter göra det. En inskickad rapport kan bli en allmän handling.',
    submit: 'Skicka in rapporten',
    onlyApprover: 'Er godkännare skickar in rapporten',
    onlyApproverWhy: (who: string) => `Säg till ${who} att rapporten är klar att läsas och skickas in.`,
    back: 'Tillbaka till rapporten',
    startReview: 'Börja granska',
    startReviewWhy: 'Organisationen ser att granskningen har börjat.',
    approve: 'Godkänn rapporten',
    approveWhy:
      'När du godkänner kan alla parter läsa rapporten, och siffrorna blir mätvärden hos indikatorerna.',
    return: 'Återsänd…',
    returnTitle: (organisation: string) => `Återsänd rapporten till ${organisation}`,
    returnWhy: 'Organisationen läser dina ord precis som de står och kan sedan skicka in på nytt.',
    returnReason: 'Vad behöver kompletteras?',
    returnItems: 'Vilka poster gäller det?',
    returnItemsHelp: 'De öppnas igen hos organisationen. Välj inga om det gäller rapporten som helhet.',
    returnConfirm: 'Återsänd rapporten',
    ownReport: 'Du har skickat in den här rapporten och kan därför inte granska den',
    ownReportWhy: 'Be en annan samordnare granska den.',
    nothingWritten: 'Inget skrivet',
  },
  {
    soFar: 'How far you have come',
    of: (done: number, all: number) => `${done} of ${all}`,
    done: 'done',
    doneLabel: (done: number, all: number) => `${done} of ${all} done`,
    allDone: 'Everything is done. Review and hand in.',
    way: "The report's way",
    fillIn: (own: boolean): string => (own ? 'You fill it in' : 'The organisation fills it in'),
    fillInBy: (day: string) => `By ${day}`,
    approverSends: (own: boolean): string => (own ? 'Your approver hands it in' : 'Its approver hands it in'),
    noApprover: 'There is no approver. Ask the coordinator to add one.',
    sentBy: (who: string, when: string) => `${who}, ${when}`,
    reviews: (who: string) => `${who} reviews`,
    reviewStarted: 'The review has begun',
    reviewNotStarted: 'Not begun',
    approved: 'Approved',
    approvedNote: 'Read by all parties and part of the yearly follow-up',
    notAsked: 'What we do not ask for',
    notAskedWhy: (count: number) =>
      count === 0
        ? 'The coordination fetches national statistics itself. Never copy them.'
        : `${plural(count, 'One indicator is', `${count} indicators are`)} fetched by the coordination from national sources. Never copy them.`,
    showNotAsked: 'Show which',
    happened: 'What has happened',
    verbs: {
      submitted: 'Handed in',
      review_started: 'The review began',
      approved: 'Approved',
      returned: 'Returned',
    },
    checkTitle: 'Review and hand in',
    checkLead: 'This is what is handed in. Read it through once more.',
    left: (count: number) =>
      plural(count, 'One item is not complete', `${count} items are not complete`) +
      ' and must be filled in first',
    questions: 'Values that differ much from last time',
    questionsWhy: 'They can be handed in as they are. A comment helps whoever reads them.',
    whoReads:
      'Once the report is handed in the coordinator can read it. Once it is approved all parties can. A report that is handed in may become a public document.',
    submit: 'Hand in the report',
    onlyApprover: 'Your approver hands in the report',
    onlyApproverWhy: (who: string) => `Tell ${who} that the report is ready to be read and handed in.`,
    back: 'Back to the report',
    startReview: 'Begin the review',
    startReviewWhy: 'The organisation sees that the review has begun.',
    approve: 'Approve the report',
    approveWhy:
      'When you approve, all parties can read the report, and the figures become values of the indicators.',
    return: 'Return…',
    returnTitle: (organisation: string) => `Return the report to ${organisation}`,
    returnWhy: 'The organisation reads your words exactly as they stand and can then hand in again.',
    returnReason: 'What needs to be completed?',
    returnItems: 'Which items is it about?',
    returnItemsHelp:
      'They open again for the organisation. Choose none if it is about the report as a whole.',
    returnConfirm: 'Return the report',
    ownReport: 'You handed in this report and therefore cannot review it',
    ownReportWhy: 'Ask another coordinator to review it.',
    nothingWritten: 'Nothing written',
  },
);

export const reportReceipts = {
  draft: text('Utkastet är sparat. Det syns bara för er.', 'The draft is saved. Only you see it.'),
  done: text('Sparat och markerat som klart.', 'Saved and marked as done.'),
  submitted: text(
    'Rapporten är inskickad. Samordnaren granskar den.',
    'The report is handed in. The coordinator reviews it.',
  ),
  reviewStarted: text('Granskningen har börjat.', 'The review has begun.'),
  approved: text('Rapporten är godkänd.', 'The report is approved.'),
  returned: text('Rapporten är återsänd.', 'The report is returned.'),
};
