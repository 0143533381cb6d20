import { text, type Text } from '../../shared/text.js';
import { catalogue } from './catalogue.js';

export const glossaryTexts = catalogue(
  {
    title: 'Ordlista',
    lead: 'Orden som används i tjänsten. Verksamhetslogik är ESV:s ord för programmets kedja från behov till effekt.',
  },
  {
    title: 'Glossary',
    lead: 'The words the service uses. Logic model is the programme’s chain from need to effect, after the Swedish National Financial Management Authority (ESV).',
  },
);

const entry = (
  sv: string,
  en: string,
  meaningSv: string,
  meaningEn: string,
): { word: Text; meaning: Text } => ({
  word: text(sv, en),
  meaning: text(meaningSv, meaningEn),
});

/** The domain's words in the order of the chain. `docs/glossary.md` is written from the same list. */
export const glossary = [
  entry(
    'Samverkansplattform',
    'Platform',
    'Ett samarbete, till exempel ett läns. Allt annat hör till exakt en plattform.',
    'One collaboration, for example a county’s. Everything else belongs to exactly one.',
  ),
  entry(
    'Organisation, aktör',
    'Organisation',
    'Myndighet, kommun, region, polis eller idéburen organisation. Samverkanspart eller extern aktör.',
    'Authority, municipality, region, police or voluntary organisation. Internal partner or external actor.',
  ),
  entry(
    'Organ, plats',
    'Body, seat',
    'Styrgrupp, samordningsgrupp och andra grupper. En plats är en funktion som hålls för en organisation, med mandat.',
    'Steering group, co-ordination group and other groups. A seat is a function held for an organisation, with mandate.',
  ),
  entry('Målgrupp', 'Target group', 'Vem något är till för.', 'Whom something is for.'),
  entry(
    'Verksamhetslogik',
    'Logic model',
    'Ett programs kedja från behov till effekt, med mål, för en period. Har versioner.',
    'One programme’s chain from need to effect, with goals, for a period. Has versions.',
  ),
  entry(
    'Lokal verksamhetslogik',
    'Local model',
    'En organisations egen verksamhetslogik, vars mål är kopplade till plattformens.',
    'An organisation’s own logic model, whose goals are linked to the platform’s.',
  ),
  entry(
    'Övergripande mål, delmål',
    'Overall goal, sub-goal',
    'Det önskade läget. Ett övergripande mål och numrerade delmål.',
    'The wanted state. One overall goal and numbered sub-goals.',
  ),
  entry('Behov', 'Need', 'Det som är fel, med belägg.', 'What is wrong, with evidence.'),
  entry(
    'Resurs',
    'Resource',
    'Pengar, timmar och personer, per organisation. Slagen summeras aldrig ihop.',
    'Money, hours and people, per organisation. Never summed across kinds.',
  ),
  entry('Aktivitet', 'Activity', 'Det som görs.', 'What is done.'),
  entry(
    'Åtagande',
    'Commitment',
    'En aktivitet som en organisation har lovat i en antagen plan.',
    'An activity that an organisation has promised in an adopted plan.',
  ),
  entry(
    'Prestation',
    'Output',
    'Det en aktivitet levererar till någon: räknebart och i vår kontroll.',
    'What an activity delivers to somebody: countable, in our control.',
  ),
  entry(
    'Utfall',
    'Outcome',
    'Den första förändringen hos mottagaren. Ett led i kedjan, inte ett mätvärde.',
    'The first change at the receiver. A step in the chain, not a figure.',
  ),
  entry(
    'Effekt',
    'Effect',
    'En förändring som följer av det som gjorts och annars inte hade skett. På medellång eller lång sikt.',
    'A change that follows from what was done and would otherwise not have happened. Medium or long term.',
  ),
  entry(
    'Samband, pil',
    'Link',
    '”Det här leder till det där”, med antagande, belägg och anspråk.',
    '“This leads to that”, with assumption, evidence and claim.',
  ),
  entry(
    'Bieffekt',
    'Side effect',
    'Ett utfall eller en effekt som inte är det ni siktar på, önskad eller oönskad, och som någon bevakar.',
    'An outcome or effect that is not what was aimed at, wanted or not, and that somebody watches.',
  ),
  entry(
    'Målkonflikt',
    'Goal conflict',
    'Två mål eller led som drar åt olika håll, med varför.',
    'Two goals or steps that pull against each other, with why.',
  ),
  entry(
    'Omvärldsfaktor',
    'External factor',
    'Något utanför som hjälper eller försvårar: en lag, ett val, mindre pengar.',
    'A condition outside that helps or hinders: a law, an election, less money.',
  ),
  entry(
    'Indikator',
    'Indicator',
    'Ett mått på hur väl ett mål eller ett led förverkligas.',
    'A measure of how well a goal or a step is being realised.',
  ),
  entry(
    'Extern indikator',
    'External indicator',
    'Ett mått som någon annan äger och publicerar, och som vi återanvänder.',
    'A measure somebody else owns and publishes, and we reuse.',
  ),
  entry(
    'Avtal',
    'Contract',
    'Vad som gäller när vi återanvänder någon annans indikator: ägare, definition, villkor, och vad källan säger nu.',
    'What holds when we reuse somebody else’s indicator: owner, definition, terms, and what the source says now.',
  ),
  entry(
    'Brott i serien',
    'Break in the series',
    'Första dagen för en ny definition. Värden före och efter jämförs inte.',
    'The first day of a new definition. Values before and after are not compared.',
  ),
  entry(
    'Utvecklingsindikator',
    'Development indicator',
    'Ett mått vi vill ha men som ingen publicerar än.',
    'A measure that is wanted but that nobody publishes yet.',
  ),
  entry(
    'Baslinje, målvärde, mätvärde',
    'Baseline, target, value',
    'Utgångsläget, det önskade talet och det uppmätta talet, för en period.',
    'The starting point, the wanted figure and the measured figure, for a period.',
  ),
  entry(
    'Uppföljningsomgång, rapport',
    'Reporting round, report',
    'En period då organisationerna svarar, och en organisations svar.',
    'A period for which organisations are asked, and one organisation’s answer.',
  ),
  entry('Avvikelse', 'Deviation', 'Något som inte går enligt plan.', 'Something off plan.'),
  entry('Förbättring', 'Improvement', 'En förändring som prövas.', 'A change that is tried.'),
  entry(
    'Täckning',
    'Coverage',
    'Andelen åtaganden som går att följa upp.',
    'The share of commitments that can be followed up.',
  ),
  entry(
    'Årsuppföljning',
    'Annual follow-up',
    'Årets redovisning: mål, indikatorer, analys och åtaganden.',
    'The yearly account: goals, indicators, analysis and commitments.',
  ),
  entry(
    'Remiss',
    'Circulation',
    'Ett utkast skickas till valda organisationer, som lämnar synpunkter till en bestämd dag.',
    'A draft is sent to chosen organisations, which comment on it until a day.',
  ),
  entry(
    'Återremiss',
    'Return for revision',
    'Organet skickar tillbaka ett förslag med skäl.',
    'The body sends a proposal back with a reason.',
  ),
  entry(
    'Protokoll',
    'Protocol',
    'Vad ett organ kom fram till vid ett möte. Fryst med kontrollsumma när mötet avslutas.',
    'What a body settled at a meeting. Frozen with a checksum when the meeting is closed.',
  ),
  entry(
    'Undertecknande',
    'Endorsement',
    'Varje organisations chef undertecknar en antagen plan, eller avböjer med skäl.',
    'The head of each organisation signs an adopted plan, or declines with a reason.',
  ),
  entry(
    'Uppdrag',
    'Duty',
    'Vad en organisation ska göra, till en bestämd dag, till följd av ett beslut.',
    'What an organisation is to do, by a day, because of a decision.',
  ),
  entry(
    'Meddelande',
    'Notice',
    'Berättar för en person om något som har hänt och rör den. Bara personen själv läser det; ett mejl kan följa.',
    'Tells one person of something that has happened and concerns them. Only they read it; a mail may follow.',
  ),
] as const;
