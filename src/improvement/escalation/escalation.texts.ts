import { text } from '../../shared/text.js';
import { catalogue } from '../../web/i18n/catalogue.js';

export const escalationTexts = catalogue(
  {
    title: (no: string) => `Lyft ${no} till ett organ`,
    lead: 'Det som inte kan lösas där det ligger tas upp av ett organ med mandat. Det kommer på dagordningen för organets nästa möte.',
    body: 'Organ',
    bodyHelp: 'Ordföranden och samordnaren får veta det.',
    choose: 'Välj organ',
    reason: 'Varför',
    reasonHelp: 'Vad som krävs och som ägaren inte råder över. Visas i historiken.',
    submit: 'Lyft avvikelsen',
    now: (body: string) => `Ligger nu hos ${body}.`,
    noBodies: 'Plattformen har inget organ att lyfta till än. Samordnaren lägger upp organ.',
    cancel: 'Avbryt',
  },
  {
    title: (no: string) => `Escalate ${no} to a body`,
    lead: 'What cannot be solved where it lies is taken up by a body with mandate. It comes to the agenda of its next meeting.',
    body: 'Body',
    bodyHelp: 'Its chair and the coordinator are told.',
    choose: 'Choose a body',
    reason: 'Why',
    reasonHelp: 'What it takes that is not in its owner’s hands. Shown in the history.',
    submit: 'Escalate the deviation',
    now: (body: string) => `Lies with ${body} now.`,
    noBodies: 'The platform has no body to escalate to yet. The coordinator adds bodies.',
    cancel: 'Cancel',
  },
);

export const escalationReceipt = text('Avvikelsen är lyft.', 'The deviation is escalated.');

export const escalationRefusals = {
  closed: text(
    'Avvikelsen är avslutad. Åtgärda den igen innan den lyfts.',
    'The deviation is closed. Act on it again before it is escalated.',
  ),
  already: text(
    'Avvikelsen ligger redan hos det organet. Välj ett annat.',
    'The deviation already lies with that body. Choose another.',
  ),
  unknownBody: text('Välj ett organ som är verksamt.', 'Choose a body that is active.'),
};
