import { catalogue } from './i18n/catalogue.js';

type Section = { heading: string; paragraphs: readonly string[] };
const sections = (...list: Section[]): readonly string[] =>
  list.flatMap((one) => [`# ${one.heading}`, ...one.paragraphs]);

/** Texts of the pages every reader can open: a line that begins with `# ` is a heading. */
export const infoTexts = catalogue(
  {
    accessibility: {
      title: 'Tillgänglighet',
      lead: 'Så tillgänglig är tjänsten, och så säger du till när något inte fungerar.',
      body: sections(
        {
          heading: 'Vad vi strävar efter',
          paragraphs: [
            'Tjänsten ska uppfylla WCAG 2.2 på nivå AA. Alla uppgifter går att göra med enbart tangentbord, utan skript och med förstorad text. Varje diagram har samma innehåll som lista eller tabell på samma sida.',
            'Sidorna kontrolleras automatiskt med axe vid varje ändring, i breda och smala fönster. Den kontrollen hittar inte allt; en granskning med personer som använder hjälpmedel återstår att göra.',
          ],
        },
        {
          heading: 'När något inte fungerar',
          paragraphs: [
            'Säg till samordnaren för din plattform. Berätta vilken sida det gäller och vilket hjälpmedel du använder, så får du uppgiften på ett annat sätt under tiden.',
            'Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning, Digg, som har tillsyn.',
          ],
        },
      ),
    },
    help: {
      title: 'Hjälp',
      lead: 'Det viktigaste på en minut.',
      body: sections(
        {
          heading: 'Du som rapporterar',
          paragraphs: [
            'Öppna Min sida. Där står vad som väntar och till vilket datum. Formuläret säger vad som är kvar, vad ni svarade förra gången och vad som händer sedan.',
            'Du kan spara ett utkast och fortsätta senare. Utkastet syns bara för din organisation tills er godkännare skickar in det.',
          ],
        },
        {
          heading: 'Du som sitter i styrgruppen',
          paragraphs: [
            'Under Mål och beslut finns förslaget, vad som ändras och hur ledamöterna har tagit ställning. Ordföranden registrerar beslutet efter mötet, med datum och protokollets beteckning.',
          ],
        },
        {
          heading: 'Så läser du ett läge',
          paragraphs: [
            'Varje läge har sin grund bredvid sig: en regel med värden och datum, eller vem som har bedömt det och varför. Saknas underlag står det Kan inte bedömas. Det är också ett svar.',
            'Noll, uppgift saknas och ej tillämpligt är tre olika saker och skrivs olika.',
          ],
        },
      ),
    },
    data: {
      title: 'Så behandlas uppgifter',
      lead: 'Vilka uppgifter som finns här, och vilka som aldrig ska finnas här.',
      body: sections(
        {
          heading: 'Aldrig om enskilda',
          paragraphs: [
            'Tjänsten har inga uppgifter om våldsutsatta personer eller om personer som utövar våld, och inget fält för sådana. Texter med personnummer tas inte emot.',
            'Antal under plattformens gräns visas inte för andra än den som äger uppgiften och samordnaren.',
          ],
        },
        {
          heading: 'Om dig som användare',
          paragraphs: [
            'Vi sparar e-postadress, namn, funktion, organisation och roller. Du kan välja att bara synas med din funktion. Varje ändring sparas i en logg med vem, vad och när; loggen går inte att ändra i efterhand.',
            'Webbläsaren får en kaka för inloggningen och en för språk och kvitton. Inget delas med någon annan.',
          ],
        },
        {
          heading: 'Allmän handling',
          paragraphs: [
            'Ett utkast syns bara för den organisation som äger det. När det delas med andra myndigheter kan det bli en allmän handling. Därför loggas varje delning, och sidan säger till innan.',
          ],
        },
      ),
    },
  },
  {
    accessibility: {
      title: 'Accessibility',
      lead: 'How accessible the service is, and how to tell us when something does not work.',
      body: sections(
        {
          heading: 'What we aim at',
          paragraphs: [
            'The service is to meet WCAG 2.2 at level AA. Everything can be done with a keyboard alone, without scripts and with enlarged text. Every diagram has the same content as a list or table on the same page.',
            'The pages are checked automatically with axe at every change, in wide and narrow windows. That check does not find everything; a review with people who use assistive technology remains to be done.',
          ],
        },
        {
          heading: 'When something does not work',
          paragraphs: [
            'Tell your platform’s coordinator. Say which page it is and what assistive technology you use, and you will get the information in another way in the meantime.',
            'If you are not content with the answer you may report it to the Swedish Agency for Digital Government, Digg, which supervises.',
          ],
        },
      ),
    },
    help: {
      title: 'Help',
      lead: 'The essentials in one minute.',
      body: sections(
        {
          heading: 'If you report',
          paragraphs: [
            'Open My page. It says what waits and by what date. The form says what is left, what you answered last time and what happens next.',
            'You can save a draft and go on later. Only your organisation sees the draft until your approver submits it.',
          ],
        },
        {
          heading: 'If you sit in the steering group',
          paragraphs: [
            'Goals and decisions holds the proposal, what changes, and where the members stand. The chair records the decision after the meeting, with its date and the protocol’s reference.',
          ],
        },
        {
          heading: 'How to read a status',
          paragraphs: [
            'Every status has its basis beside it: a rule with values and date, or who judged it and why. Where there is nothing to go by it says Not assessable. That is an answer too.',
            'Zero, missing and not applicable are three different things and are written differently.',
          ],
        },
      ),
    },
    data: {
      title: 'How data is handled',
      lead: 'What is kept here, and what is never to be kept here.',
      body: sections(
        {
          heading: 'Never about individuals',
          paragraphs: [
            'The service holds nothing about individual victims or perpetrators, and has no field for it. Texts with personal identity numbers are refused.',
            'Counts below the platform’s threshold are shown only to their owner and the coordinator.',
          ],
        },
        {
          heading: 'About you as a user',
          paragraphs: [
            'We keep e-mail address, name, function, organisation and roles. You may choose to be shown by function only. Every change is kept in a trail with who, what and when; the trail cannot be changed afterwards.',
            'The browser gets one cookie for signing in and one for language and receipts. Nothing is shared with anybody else.',
          ],
        },
        {
          heading: 'Public documents',
          paragraphs: [
            'A draft is seen only by the organisation that owns it. When it is shared with other authorities it may become a public document. So every sharing is logged, and the page says so first.',
          ],
        },
      ),
    },
  },
);
