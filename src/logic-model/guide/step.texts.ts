import { catalogue } from '../../web/i18n/catalogue.js';

/** The questions of the guided way, in order: what a step is called, asks, and helps with. */
export const stepTexts = catalogue(
  {
    problem: {
      name: 'Problemet',
      question: 'Vad är fel i dag?',
      help: 'Beskriv läget som ni vill ändra, inte det ni tänker göra. Ett problem i taget.',
      example: 'De flesta som utsätts för våld söker aldrig hjälp hos oss.',
    },
    malgrupp: {
      name: 'Målgruppen',
      question: 'Vem gäller det?',
      help: 'Vilka är det som har problemet, eller som behöver göra något annorlunda?',
      example: 'Nya besökare hos socialtjänsten.',
    },
    mal: {
      name: 'Det övergripande målet',
      question: 'Hur är det när ni har lyckats helt?',
      help: 'En mening om det önskade läget. Det finns bara ett övergripande mål.',
      example: 'Ingen i kommunen utsätts för våld i nära relationer.',
    },
    'effekt-lang': {
      name: 'Effekt på lång sikt',
      question: 'Vad är annorlunda om fem till tio år?',
      help: 'En förändring för människor, som annars inte hade skett.',
      example: 'Färre utsätts på nytt efter att ha fått stöd.',
    },
    delmal: {
      name: 'Delmålen',
      question: 'Vad måste vara uppnått för att ni ska nå det övergripande målet?',
      help: 'Några få önskade lägen, ett i taget. De numreras i den ordning ni skriver dem.',
      example: 'Våld upptäcks tidigt.',
    },
    'effekt-medel': {
      name: 'Effekt på medellång sikt',
      question: 'Vad har ändrats för målgruppen när delmålet nås?',
      help: 'En förändring inom ett till tre år. Säg vilket delmål den hör till.',
      example: 'Fler som utsätts får stöd i tid.',
    },
    utfall: {
      name: 'Utfallen',
      question: 'Vilken är den första förändringen hos dem ni möter?',
      help: 'Det första som blir annorlunda hos den som tar emot det ni gör.',
      example: 'Fler berättar om våld när de får frågan.',
    },
    prestationer: {
      name: 'Prestationerna',
      question: 'Vad levererar ni till någon?',
      help: 'Sådant som går att räkna och som ni själva råder över.',
      example: 'Nya besökare som har fått frågan om våld.',
    },
    aktiviteter: {
      name: 'Aktiviteterna',
      question: 'Vad gör ni?',
      help: 'Det arbete som behövs för att leverera. En aktivitet i taget.',
      example: 'Ställa frågor om våld till alla nya besökare.',
    },
    resurser: {
      name: 'Resurserna',
      question: 'Vad behövs för att göra det?',
      help: 'Pengar, tid eller personer. Det går att lägga till belopp i utkastet.',
      example: 'En specialiserad enhet med tre tjänster.',
    },
    antaganden: {
      name: 'Antagandena',
      question: 'Varför tror ni att det ena leder till det andra?',
      help: 'En pil i taget. Skriv vad som måste vara sant för att den ska hålla.',
      example: 'Den som får en rak fråga i ett tryggt rum berättar oftare.',
    },
    kontroll: {
      name: 'Kontrollen',
      question: 'Hänger det ihop?',
      help: 'Modellen läser sig själv och säger vad som saknas. Inget av det hindrar er från att spara.',
      example: '',
    },
  },
  {
    problem: {
      name: 'the problem',
      question: 'What is wrong today?',
      help: 'Describe the state you want to change, not what you mean to do. One problem at a time.',
      example: 'Most people exposed to violence never seek help from us.',
    },
    malgrupp: {
      name: 'the target group',
      question: 'Whom is it about?',
      help: 'Who has the problem, or needs to do something differently?',
      example: 'New visitors to the social services.',
    },
    mal: {
      name: 'the overall goal',
      question: 'How are things when you have succeeded altogether?',
      help: 'One sentence about the wanted state. There is only one overall goal.',
      example: 'Nobody in the municipality is exposed to violence in close relationships.',
    },
    'effekt-lang': {
      name: 'the long-term effect',
      question: 'What is different in five to ten years?',
      help: 'A change for people, which would otherwise not have happened.',
      example: 'Fewer are exposed again after having had support.',
    },
    delmal: {
      name: 'the sub-goals',
      question: 'What must be achieved for you to reach the overall goal?',
      help: 'A few wanted states, one at a time. They are numbered in the order you write them.',
      example: 'Violence is discovered early.',
    },
    'effekt-medel': {
      name: 'the medium-term effect',
      question: 'What has changed for the target group when the sub-goal is reached?',
      help: 'A change within one to three years. Say which sub-goal it belongs to.',
      example: 'More of those exposed get support in time.',
    },
    utfall: {
      name: 'the outcomes',
      question: 'What is the first change in those you meet?',
      help: 'The first that becomes different at the receiver of what you do.',
      example: 'More people tell of violence when they are asked.',
    },
    prestationer: {
      name: 'the outputs',
      question: 'What do you deliver to somebody?',
      help: 'What can be counted and is in your own control.',
      example: 'New visitors who have been asked about violence.',
    },
    aktiviteter: {
      name: 'the activities',
      question: 'What do you do?',
      help: 'The work it takes to deliver. One activity at a time.',
      example: 'Asking all new visitors about violence.',
    },
    resurser: {
      name: 'the resources',
      question: 'What is needed to do it?',
      help: 'Money, time or people. Amounts can be added in the draft.',
      example: 'A specialised unit with three posts.',
    },
    antaganden: {
      name: 'the assumptions',
      question: 'Why do you believe that the one leads to the other?',
      help: 'One arrow at a time. Write what must be true for it to hold.',
      example: 'Somebody who is asked straight out in a safe room tells more often.',
    },
    kontroll: {
      name: 'the check',
      question: 'Does it hold together?',
      help: 'The model reads itself and says what is missing. None of it keeps you from saving.',
      example: '',
    },
  },
);
