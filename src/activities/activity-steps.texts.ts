import { text, type Locale, type Text } from '../shared/text.js';
import { catalogue } from '../web/i18n/catalogue.js';
import type { ActivityVerb } from './activity.lifecycle.js';

/** The steps of the lifecycle as choices. */
export const stepTexts = catalogue(
  {
    title: 'Ändra läge',
    step: 'Nytt läge',
    verbs: {
      start: 'Starta',
      finish: 'Markera som klar',
      'check-effect': 'Effekten är kontrollerad',
      resume: 'Återuppta',
      reopen: 'Öppna igen',
      replan: 'Planera om',
      pause: 'Pausa',
      cancel: 'Ställ in',
    },
    needs: { reason: 'Skriv varför', note: 'Skriv vad ni såg' },
    reason: 'Skäl, eller vad ni såg',
    reasonHelp: 'Behövs för vissa lägen. Visas i historiken.',
    submit: 'Ändra läge',
  },
  {
    title: 'Change the state',
    step: 'New state',
    verbs: {
      start: 'Start',
      finish: 'Mark as done',
      'check-effect': 'The effect is checked',
      resume: 'Resume',
      reopen: 'Reopen',
      replan: 'Plan anew',
      pause: 'Pause',
      cancel: 'Cancel',
    },
    needs: { reason: 'Say why', note: 'Say what you saw' },
    reason: 'Reason, or what you saw',
    reasonHelp: 'Needed for some states. Shown in the history.',
    submit: 'Change the state',
  },
);

/** What has happened, by the verb of its domain event. */
export const happened: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  sv: {
    planned: 'Planerades',
    edited: 'Uppgifterna ändrades',
    started: 'Startades',
    finished: 'Blev klar',
    effect_checked: 'Effekten kontrollerades',
    resumed: 'Återupptogs',
    reopened: 'Öppnades igen',
    replanned: 'Planerades om',
    paused: 'Pausades',
    cancelled: 'Ställdes in',
    participants_changed: 'Deltagandet ändrades',
    event_logged: 'En insats registrerades',
    event_removed: 'En insats togs bort',
    absence_recorded: 'Skäl angavs för en organisation utan insats',
    absence_removed: 'Ett skäl togs bort',
  },
  en: {
    planned: 'Planned',
    edited: 'Edited',
    started: 'Started',
    finished: 'Done',
    effect_checked: 'Effect checked',
    resumed: 'Resumed',
    reopened: 'Reopened',
    replanned: 'Planned anew',
    paused: 'Paused',
    cancelled: 'Cancelled',
    participants_changed: 'Participation changed',
    event_logged: 'An event was logged',
    event_removed: 'An event was removed',
    absence_recorded: 'The reason was given for an organisation without an event',
    absence_removed: 'A reason was removed',
  },
};

/** Receipts after a step. */
export const stepReceipts: Readonly<Record<ActivityVerb, Text>> = {
  start: text('Aktiviteten pågår.', 'The activity is under way.'),
  finish: text(
    'Aktiviteten är klar. Kontrollera effekten när den går att se.',
    'The activity is done. Check its effect once it can be seen.',
  ),
  'check-effect': text('Effekten är kontrollerad.', 'The effect is checked.'),
  resume: text('Aktiviteten pågår igen.', 'The activity is under way again.'),
  reopen: text('Aktiviteten pågår igen.', 'The activity is under way again.'),
  replan: text('Aktiviteten är planerad igen.', 'The activity is planned again.'),
  pause: text('Aktiviteten är pausad.', 'The activity is paused.'),
  cancel: text('Aktiviteten är inställd.', 'The activity is cancelled.'),
};
