import { catalogue } from '../web/i18n/catalogue.js';
import { plural } from '../web/i18n/format.js';
import { text, type Text } from '../shared/text.js';
import { words } from '../web/i18n/words.js';
import type { BoardColumn } from '../shared/lifecycle.js';

/** The kanban board's own words. */
export const kanbanTexts = catalogue(
  {
    title: 'Tavla',
    day: (date: string) => `Läge ${date}`,
    limit: (body: string, limit: number) => `${body} har högst ${String(limit)} pågående kort som gräns`,
    newActivity: 'Ny aktivitet',
    print: 'Skriv ut (A3)',
    filter: 'Filtrera tavlan',
    rows: 'Rader',
    rowOptions: { 'sub-goal': 'Delmål', organisation: 'Organisation', 'target-group': 'Målgrupp' },
    organisation: 'Organisation',
    allOrganisations: 'Alla organisationer',
    targetGroup: 'Målgrupp',
    allTargetGroups: 'Alla målgrupper',
    kind: 'Korttyp',
    allKinds: 'Alla typer',
    summary: (cards: string, blocked: number, late: number) =>
      `${cards} visas, ${String(blocked)} ${plural(blocked, 'stoppat', 'stoppade')}, ${String(late)} ${plural(late, 'försenat', 'försenade')}.`,
    all: 'Visa alla kort',
    region: 'Tavla med sex kolumner, går att rulla i sidled',
    columns: {
      idea: 'Idé',
      planned: 'Planerad',
      ongoing: 'Pågår',
      done: 'Klar',
      effect_checked: 'Effekt kontrollerad',
      parked: 'Parkerad',
    },
    card: 'kort',
    cards: 'kort',
    subGoal: (number: number) => `Delmål ${String(number)}`,
    noLane: {
      'sub-goal': 'Utan delmål',
      organisation: 'Andra organisationer',
      'target-group': 'Utan målgrupp',
    },
    note: 'Tiden på varje kort är hur länge det har legat i kolumnen. Flytta med formuläret Flytta till… på kortet. Flytten sparas i historiken och följer samma regler som på kortets egen sida. Det som kontrollerades för mer än ett år sedan finns i registren.',
    firstGroup: 'Kort med flera målgrupper står under den första.',
    start: 'Start',
    done: 'Klar',
    checked: 'Kontroll',
    lateDate: (date: string) => `Försenad, ${date}`,
    noDate: 'Ingen tid',
    raisedBy: (who: string) => `Väckt av ${who}`,
    cause: (cause: string) => `Orsak: ${cause}`,
    escalated: (body: string) => `Lyft till ${body}`,
    effectCheck: (date: string) => `Effekt ska kontrolleras senast ${date}`,
    registered: (registered: number, stated: number) =>
      `${String(registered)} registrerade, ${String(stated)} uppgivna.`,
    difference: 'Visa skillnaden',
    emptyTitle: 'Inga kort stämmer med filtret',
    emptyText: 'Visa alla kort, eller välj något annat.',
    noneTitle: 'Tavlan har inga kort än',
    noneText: 'Kort kommer av aktiviteter, åtaganden, avvikelser och förbättringar.',
  },
  {
    title: 'Board',
    day: (date: string) => `As of ${date}`,
    limit: (body: string, limit: number) => `${body} allows at most ${String(limit)} cards under way`,
    newActivity: 'New activity',
    print: 'Print (A3)',
    filter: 'Filter the board',
    rows: 'Rows',
    rowOptions: { 'sub-goal': 'Sub-goal', organisation: 'Organisation', 'target-group': 'Target group' },
    organisation: 'Organisation',
    allOrganisations: 'All organisations',
    targetGroup: 'Target group',
    allTargetGroups: 'All target groups',
    kind: 'Kind of card',
    allKinds: 'All kinds',
    summary: (cards: string, blocked: number, late: number) =>
      `${cards} shown, ${String(blocked)} blocked, ${String(late)} late.`,
    all: 'Show all cards',
    region: 'Board with six columns, scrolls sideways',
    columns: {
      idea: 'Idea',
      planned: 'Planned',
      ongoing: 'Ongoing',
      done: 'Done',
      effect_checked: 'Effect checked',
      parked: 'Parked',
    },
    card: 'card',
    cards: 'cards',
    subGoal: (number: number) => `Sub-goal ${String(number)}`,
    noLane: {
      'sub-goal': 'Under no sub-goal',
      organisation: 'Other organisations',
      'target-group': 'Without a target group',
    },
    note: 'The time on each card is how long it has been in its column. Move it with the form Move to… on the card. The move is kept in the history and follows the same rules as on the card’s own page. What was checked more than a year ago is in the registers.',
    firstGroup: 'Cards with several target groups stand under the first.',
    start: 'Start',
    done: 'Done',
    checked: 'Checked',
    lateDate: (date: string) => `Late, ${date}`,
    noDate: 'No date',
    raisedBy: (who: string) => `Raised by ${who}`,
    cause: (cause: string) => `Cause: ${cause}`,
    escalated: (body: string) => `Escalated to ${body}`,
    effectCheck: (date: string) => `The effect is to be checked by ${date}`,
    registered: (registered: number, stated: number) =>
      `${String(registered)} registered, ${String(stated)} stated.`,
    difference: 'Show the difference',
    emptyTitle: 'No cards match the filter',
    emptyText: 'Show all cards, or choose something else.',
    noneTitle: 'The board has no cards yet',
    noneText: 'Cards come from activities, commitments, deviations and improvements.',
  },
);

/** The receipt of a move, read out. */
export const movedReceipt = (no: string, column: BoardColumn): Text =>
  text(
    `${no} flyttades till ${kanbanTexts.sv.columns[column]}.`,
    `${no} was moved to ${kanbanTexts.en.columns[column]}.`,
  );

export const kindOptions = (locale: 'sv' | 'en'): { value: string; label: string }[] =>
  Object.entries(words[locale].card).map(([value, label]) => ({ value, label }));
