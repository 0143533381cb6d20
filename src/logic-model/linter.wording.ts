import { text, type Text } from '../shared/text.js';

type Title = { sv: (about: string) => string; en: (about: string) => string };
type Wording = { title: Title; explanation: Text };

const fixed = (sv: string, en: string): Title => ({ sv: () => sv, en: () => en });

/** What each finding says; `about` is the goal's number, the node's text or a date. */
export const wording = {
  'no-overall-goal': {
    title: fixed('Det övergripande målet saknas', 'The overall goal is missing'),
    explanation: text(
      'En verksamhetslogik har ett övergripande mål. Lägg till det innan förslaget läggs fram.',
      'A logic model has one overall goal. Add it before the proposal is tabled.',
    ),
  },
  'no-sub-goal': {
    title: fixed('Det finns inget delmål', 'There is no sub-goal'),
    explanation: text(
      'Lägg till minst ett delmål innan förslaget läggs fram.',
      'Add at least one sub-goal before the proposal is tabled.',
    ),
  },
  'orphan-goal': {
    title: {
      sv: (about) => `Delmål ${about} har ingen väg dit`,
      en: (about) => `No way leads to sub-goal ${about}`,
    },
    explanation: text(
      'Ingen aktivitet, prestation, inget utfall eller ingen effekt hör till delmålet. Lägg till minst ett led, eller ta bort delmålet.',
      'No activity, output, outcome or effect belongs to the sub-goal. Add at least one step, or remove the sub-goal.',
    ),
  },
  cycle: {
    title: fixed('Sambanden går i cirkel', 'The links form a circle'),
    explanation: text(
      'Ett led kan inte leda tillbaka till sig självt. Ta bort ett av sambanden.',
      'A step cannot lead back to itself. Remove one of the links.',
    ),
  },
  'goal-without-activity': {
    title: {
      sv: (about) => `Delmål ${about} saknar aktivitet`,
      en: (about) => `Sub-goal ${about} has no activity`,
    },
    explanation: text(
      'Ingen aktivitet leder till delmålet. Lägg till en aktivitet eller dra ett samband.',
      'No activity leads to the sub-goal. Add an activity or a link.',
    ),
  },
  'target-group-without-activity': {
    title: {
      sv: (about) => `Ingen aktivitet för målgruppen: ${about}`,
      en: (about) => `No activity for the target group: ${about}`,
    },
    explanation: text(
      'Ett led gäller målgruppen, men ingen aktivitet riktar sig till den. Ange målgruppen på den aktivitet som når den, eller lägg till en.',
      'A step is about the target group, but no activity is for it. Name it on the activity that reaches it, or add one.',
    ),
  },
  'activity-reaches-no-goal': {
    title: {
      sv: (about) => `Aktiviteten når inget mål: ${about}`,
      en: (about) => `The activity reaches no goal: ${about}`,
    },
    explanation: text(
      'Lägg aktiviteten under ett delmål, eller dra ett samband till något som leder dit.',
      'Place the activity under a sub-goal, or link it to something that leads there.',
    ),
  },
  'node-without-measure': {
    title: { sv: (about) => `Saknar indikator: ${about}`, en: (about) => `No indicator: ${about}` },
    explanation: text(
      'Koppla en indikator som redan finns, eller skriv varför det här inte mäts.',
      'Attach an indicator that already exists, or say why this is not measured.',
    ),
  },
  'side-effect-unwatched': {
    title: {
      sv: (about) => `Bieffekten saknar ansvarig: ${about}`,
      en: (about) => `Nobody watches the side effect: ${about}`,
    },
    explanation: text(
      'Ange vilken organisation som bevakar bieffekten.',
      'Say which organisation keeps an eye on the side effect.',
    ),
  },
  'link-without-assumption': {
    title: {
      sv: (about) => `Samband utan antagande, från: ${about}`,
      en: (about) => `Link without an assumption, from: ${about}`,
    },
    explanation: text(
      'Skriv varför ni tror att det ena leder till det andra.',
      'Say why you believe that the one leads to the other.',
    ),
  },
  'evidence-without-source': {
    title: {
      sv: (about) => `Belägg utan källa, på sambandet från: ${about}`,
      en: (about) => `Evidence without a source, on the link from: ${about}`,
    },
    explanation: text(
      'Ange vad som visar det: en rapport, en granskning eller statistik.',
      'Say what shows it: a report, a review or statistics.',
    ),
  },
  'no-long-effect': {
    title: fixed('Ingen effekt på lång sikt är beskriven', 'No long-term effect is described'),
    explanation: text(
      'Beskriv vad som på lång sikt ska bli annorlunda för den som är utsatt.',
      'Describe what should be different in the long term for those who are exposed to violence.',
    ),
  },
  'no-resources': {
    title: fixed('Resurser saknas', 'Resources are missing'),
    explanation: text(
      'Beskriv vilka pengar, timmar eller personer aktiviteterna bygger på.',
      'Describe which money, hours or people the activities rest on.',
    ),
  },
  'factor-touches-nothing': {
    title: {
      sv: (about) => `Omvärldsfaktorn rör inget led: ${about}`,
      en: (about) => `The external factor touches no step: ${about}`,
    },
    explanation: text(
      'Ange vilka mål eller led den hjälper eller försvårar, eller ta bort den.',
      'Say which goals or steps it helps or hinders, or remove it.',
    ),
  },
  'review-overdue': {
    title: {
      sv: (about) => `Skulle ha setts över senast ${about}`,
      en: (about) => `Should have been reviewed by ${about}`,
    },
    explanation: text(
      'Gå igenom verksamhetslogiken och starta ett nytt utkast om något behöver ändras.',
      'Go through the logic model and start a new draft if something needs to change.',
    ),
  },
} as const satisfies Record<string, Wording>;

export type FindingCode = keyof typeof wording;
