import { text } from '../../shared/text.js';
import { catalogue } from '../../web/i18n/catalogue.js';

export const platformTexts = catalogue(
  {
    title: 'Plattformen',
    lead: 'Inställningar, målgrupper och organ som hela samverkan delar.',
    settings: 'Inställningar',
    edit: 'Ändra inställningarna',
    editTitle: 'Ändra plattformens inställningar',
    editLead: 'Ändringarna gäller alla på plattformen från och med nu och sparas i historiken.',
    save: 'Spara inställningarna',
    name: 'Namn på samverkan',
    county: 'Län',
    countyCode: 'Länskod',
    coordinatedBy: 'Samordnas av',
    onTrackLimit: 'Gräns för På väg',
    onTrackHelp: 'Procent av den förväntade nivån i dag. Från och med den här gränsen är läget På väg.',
    uncertainLimit: 'Gräns för Osäkert',
    uncertainHelp: 'Procent av den förväntade nivån i dag. Under den här gränsen är läget Riskerar.',
    threshold: 'Gräns för små tal',
    thresholdHelp:
      'Antal under gränsen visas bara för den organisation som äger värdet och för samordnaren. 0 döljer inget.',
    thresholdValue: (n: number) =>
      n === 0 ? 'Inga tal döljs' : `Antal under ${String(n)} visas som <${String(n)}`,
    limitValue: (percent: string) => `${percent} av förväntad nivå eller mer`,
    statusNote: 'Gränserna används när läget räknas fram ur baslinje, målvärde och mätvärde.',
    madeUp: 'Siffror',
    madeUpYes: 'Övningsmiljö: alla siffror är påhittade',
    madeUpNo: 'Verkliga uppgifter',
  },
  {
    title: 'The platform',
    lead: 'Settings, target groups and bodies that the whole collaboration shares.',
    settings: 'Settings',
    edit: 'Change the settings',
    editTitle: 'Change the platform’s settings',
    editLead: 'The changes hold for everybody on the platform from now on and are kept in the history.',
    save: 'Save the settings',
    name: 'Name of the collaboration',
    county: 'County',
    countyCode: 'County code',
    coordinatedBy: 'Coordinated by',
    onTrackLimit: 'Limit for On track',
    onTrackHelp: 'Per cent of the position expected today. From this limit on the status is On track.',
    uncertainLimit: 'Limit for Uncertain',
    uncertainHelp: 'Per cent of the position expected today. Below this limit the status is At risk.',
    threshold: 'Limit for small counts',
    thresholdHelp:
      'Counts below the limit are shown only to the organisation that owns the value and to the coordinator. 0 hides nothing.',
    thresholdValue: (n: number) =>
      n === 0 ? 'No counts are hidden' : `Counts below ${String(n)} are shown as <${String(n)}`,
    limitValue: (percent: string) => `${percent} of the expected position or more`,
    statusNote: 'The limits are used when a status is worked out from baseline, target and value.',
    madeUp: 'Figures',
    madeUpYes: 'Practice environment: all figures are made up',
    madeUpNo: 'Real figures',
  },
);

export const platformReceipts = {
  saved: text('Inställningarna är sparade.', 'The settings are saved.'),
};
