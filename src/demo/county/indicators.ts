import type { OrganisationKey } from './organisations.js';

/** Where a catalogue entry comes from. Ids, names and producers are Kolada's own; values here are made up. */
export type CatalogueFacts = {
  key: string;
  source: 'kolada' | 'file';
  externalId: string;
  title: string;
  description: string;
  unit: string;
  measure: 'count' | 'share' | 'rate';
  producer: string;
  attribution: string;
  bySex: boolean;
  areaLevel: 'municipality' | 'region' | 'county';
};

const kolada = (
  externalId: string,
  title: string,
  description: string,
  unit: string,
  measure: CatalogueFacts['measure'],
  producer: string,
  more: Partial<CatalogueFacts> = {},
): CatalogueFacts => ({
  key: externalId,
  source: 'kolada',
  externalId,
  title,
  description,
  unit,
  measure,
  producer,
  attribution: 'Källa: Kolada',
  bySex: false,
  areaLevel: 'municipality',
  ...more,
});

export const catalogue: readonly CatalogueFacts[] = [
  kolada(
    'U30750',
    'Vuxna (18+) som aktualiserats i individ- och familjeomsorgen p.g.a. utsatthet för våld i nära relation/hedersrelaterat våld, antal/10 000 vuxna invånare',
    'Antal vuxna som kommit till socialnämndens kännedom på grund av våld i nära relation eller hedersrelaterat våld, per 10 000 vuxna invånare.',
    'per 10 000 vuxna',
    'rate',
    'Egen undersökning i kommunen',
  ),
  kolada(
    'U30751',
    'Vuxna (18+) som fått minst en insats från individ- och familjeomsorgen p.g.a. utsatthet för våld i nära relation/hedersrelaterat våld, antal/10 000 vuxna invånare',
    'Antal vuxna som fått minst en insats på grund av våld i nära relation eller hedersrelaterat våld, per 10 000 vuxna invånare.',
    'per 10 000 vuxna',
    'rate',
    'Egen undersökning i kommunen',
  ),
  kolada(
    'U30752',
    'Vuxna (18+) som fått insats från individ- och familjeomsorgen p.g.a. utsatthet för våld i nära relation/hedersrelaterat våld, där ärendet avslutats för att det övergripande målet med insatserna har nåtts helt eller delvis, antal/10 000 vuxna invånare',
    'Antal vuxna vars ärende avslutats med målet nått helt eller delvis, per 10 000 vuxna invånare.',
    'per 10 000 vuxna',
    'rate',
    'Egen undersökning i kommunen',
  ),
  kolada(
    'N07402',
    'Anmälda brott om grov kvinnofridskränkning i kommunen, antal/100 000 inv',
    'Antal anmälda brott om grov kvinnofridskränkning per 100 000 invånare, efter brottsplats.',
    'per 100 000 inv',
    'rate',
    'BRÅ och SCB',
  ),
  kolada(
    'N01460',
    'Invånare 16-84 år som utsatts för våld eller hot om våld, andel (%)',
    'Andel som under de senaste 12 månaderna utsatts för fysiskt våld eller hot om våld, enligt nationella folkhälsoenkäten.',
    'procent',
    'share',
    'Folkhälsomyndigheten (HLV)',
    { bySex: true },
  ),
  kolada(
    'N70608',
    'Screening för våldsutsatthet under graviditet, andel (%)',
    'Andel gravida som barnmorska har frågat om erfarenhet av våld i nära relation.',
    'procent',
    'share',
    'Graviditetsregistret via Vården i siffror',
    { areaLevel: 'region' },
  ),
  kolada(
    'N07634',
    'NTU - Självrapporterad utsatthet för misshandel, andel (%)',
    'Andel som uppger att de utsatts för misshandel under föregående år, enligt Nationella trygghetsundersökningen.',
    'procent',
    'share',
    'BRÅs nationella trygghetsundersökning',
  ),
  kolada(
    'N07403',
    'Anmälda våldsbrott, antal/100 000 inv',
    'Summan av anmälda våldsbrott per 100 000 invånare, efter brottsplats.',
    'per 100 000 inv',
    'rate',
    'BRÅ och SCB',
  ),
  kolada(
    'N07541',
    'Anmält våld i inomhusmiljö mot barn och unga, antal/100 000 inv',
    'Anmälda brott mot person mot barn 0–17 år inomhus, per 100 000 invånare.',
    'per 100 000 inv',
    'rate',
    'BRÅ och SCB',
  ),
  kolada(
    'N07542',
    'Anmält våld i utomhusmiljö mot barn och unga, antal/100 000 inv',
    'Anmälda brott mot person mot barn 0–17 år utomhus, per 100 000 invånare.',
    'per 100 000 inv',
    'rate',
    'BRÅ och SCB',
  ),
  {
    key: 'bra-lagforda',
    source: 'file',
    externalId: 'bra-lagforda-nara-relation',
    title: 'Lagförda brott i nära relationer',
    description: 'Antal lagföringsbeslut om brott i nära relation i länet under året.',
    unit: 'beslut',
    measure: 'count',
    producer: 'Brottsförebyggande rådet (Brå)',
    attribution: 'Källa: Brå',
    bySex: false,
    areaLevel: 'county',
  },
  {
    key: 'kvv-program',
    source: 'file',
    externalId: 'kvv-relationsvald-program',
    title: 'Klienter i behandlingsprogram mot relationsvåld',
    description: 'Antal klienter som påbörjat behandlingsprogram mot relationsvåld under året.',
    unit: 'klienter',
    measure: 'count',
    producer: 'Kriminalvården',
    attribution: 'Källa: Kriminalvården',
    bySex: true,
    areaLevel: 'county',
  },
];

export type OwnFacts = {
  key: string;
  name: string;
  definition: string;
  unit: string;
  measure: 'count' | 'share' | 'rate';
  owner: OrganisationKey;
  bySex?: boolean;
  frequency?: 'yearly' | 'half_yearly';
  development?: boolean;
  published?: boolean;
  numerator?: string;
  denominator?: string;
};

export const own: readonly OwnFacts[] = [
  {
    key: 'offer',
    name: 'Kommuner som erbjuder stöd och behandling till våldsutövare',
    definition:
      'Antal av länets 26 kommuner som i egen regi eller genom avtal erbjuder stöd och behandling till personer som utövar våld.',
    unit: 'kommuner',
    measure: 'count',
    owner: 'lansstyrelsen',
    published: true,
  },
  {
    key: 'trained',
    name: 'Personal som gått grundutbildning om våld',
    definition: 'Andel tillsvidareanställda i socialtjänsten som gått grundutbildningen de senaste tre åren.',
    unit: 'procent',
    measure: 'share',
    owner: 'huddinge',
    bySex: true,
    frequency: 'half_yearly',
    numerator: 'Har gått utbildningen',
    denominator: 'Anställda totalt',
  },
  {
    key: 'asked',
    name: 'Nybesök där frågan om våld ställts',
    definition: 'Andel nybesök i socialtjänstens vuxenverksamhet där frågan om våld är dokumenterad.',
    unit: 'procent',
    measure: 'share',
    owner: 'huddinge',
    frequency: 'half_yearly',
    numerator: 'Nybesök med fråga',
    denominator: 'Nybesök totalt',
    published: true,
  },
  {
    key: 'agreements',
    name: 'Parter med undertecknat samverkansavtal',
    definition: 'Antal av de sju samverkansparterna som har undertecknat gällande samverkansavtal.',
    unit: 'parter',
    measure: 'count',
    owner: 'lansstyrelsen',
  },
  {
    key: 'languages',
    name: 'Kommuner med samlad stödinformation på flera språk',
    definition: 'Antal av länets 26 kommuner med samlad information om stöd på minst fem språk.',
    unit: 'kommuner',
    measure: 'count',
    owner: 'storsthlm',
  },
  {
    key: 'school',
    name: 'Skolor med våldsförebyggande program hela läsåret',
    definition: 'Andel grundskolor med högstadium som genomför programmet ett helt läsår.',
    unit: 'procent',
    measure: 'share',
    owner: 'stad',
    numerator: 'Skolor med program',
    denominator: 'Skolor med högstadium',
  },
  {
    key: 'knows',
    name: 'Invånare som vet vart de kan vända sig',
    definition:
      'Andel invånare som uppger att de vet vart de kan vända sig vid våld i nära relation. Ingen publicerar måttet än.',
    unit: 'procent',
    measure: 'share',
    owner: 'lansstyrelsen',
    development: true,
  },
];

export type UseFacts = {
  indicator: string;
  node: string;
  why: string;
  headline: boolean;
  claim: 'contributes' | 'attributable' | 'unknown';
  /** Higher or lower is better; neither is neither. */
  direction: 'higher' | 'lower' | 'neither';
  baseline: readonly [period: number, value: string] | null;
  target: readonly [year: number, value: string] | null;
};

export const uses: readonly UseFacts[] = [
  {
    indicator: 'languages',
    node: 'p1',
    why: 'Visar hur långt den samlade informationen har kommit.',
    headline: true,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2020, '9'],
    target: [2027, '26'],
  },
  {
    indicator: 'knows',
    node: 'u1',
    why: 'Det delmålet ytterst handlar om; källa söks.',
    headline: true,
    claim: 'contributes',
    direction: 'higher',
    baseline: null,
    target: null,
  },
  {
    indicator: 'school',
    node: 'p2',
    why: 'Programmet verkar bara om det pågår ett helt läsår.',
    headline: true,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2020, '18'],
    target: [2027, '50'],
  },
  {
    indicator: 'N07634',
    node: 'e2',
    why: 'Självrapporterad utsatthet påverkas inte av hur många som anmäler.',
    headline: true,
    claim: 'unknown',
    direction: 'lower',
    baseline: [2019, '3.4'],
    target: [2027, '2.6'],
  },
  {
    indicator: 'asked',
    node: 'u3',
    why: 'Frågan är första steget mot att våld upptäcks.',
    headline: true,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2021, '38'],
    target: [2027, '90'],
  },
  {
    indicator: 'trained',
    node: 'p3',
    why: 'Utbildningen ska nå all personal.',
    headline: false,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2021, '31'],
    target: [2027, '95'],
  },
  {
    indicator: 'N70608',
    node: 'u3',
    why: 'Regionens mått på att frågan ställs under graviditet.',
    headline: true,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2019, '88'],
    target: [2027, '99'],
  },
  {
    indicator: 'U30750',
    node: 'e3',
    why: 'Fler aktualiserade kan betyda att våld upptäcks, inte att det ökar.',
    headline: false,
    claim: 'contributes',
    direction: 'neither',
    baseline: [2019, '30.1'],
    target: null,
  },
  {
    indicator: 'U30751',
    node: 'u4',
    why: 'Fler insatser är ett villkor för delmålet, men säger inget om kvaliteten.',
    headline: true,
    claim: 'contributes',
    direction: 'higher',
    baseline: [2021, '34.1'],
    target: [2027, '50.0'],
  },
  {
    indicator: 'U30752',
    node: 'e4',
    why: 'Avslut med nått mål är det närmaste ett effektmått kommunerna har.',
    headline: true,
    claim: 'contributes',
    direction: 'higher',
    baseline: [2021, '8.2'],
    target: [2027, '14.0'],
  },
  {
    indicator: 'offer',
    node: 'p5',
    why: 'Utan erbjudande når ingen behandlingen.',
    headline: true,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2020, '12'],
    target: [2027, '26'],
  },
  {
    indicator: 'kvv-program',
    node: 'p5',
    why: 'Visar hur många som påbörjar frivårdens program.',
    headline: true,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2020, '142'],
    target: [2027, '220'],
  },
  {
    indicator: 'bra-lagforda',
    node: 'e5',
    why: 'Lagföring speglar rättsväsendets arbete, inte våldets omfattning.',
    headline: false,
    claim: 'unknown',
    direction: 'neither',
    baseline: [2020, '1180'],
    target: null,
  },
  {
    indicator: 'agreements',
    node: 'p6',
    why: 'Avtalen är grunden för samverkan.',
    headline: true,
    claim: 'attributable',
    direction: 'higher',
    baseline: [2020, '3'],
    target: [2026, '7'],
  },
  {
    indicator: 'N07402',
    node: 'long',
    why: 'Anmälningar följs men bedöms med försiktighet.',
    headline: true,
    claim: 'unknown',
    direction: 'neither',
    baseline: [2019, '17.2'],
    target: null,
  },
  {
    indicator: 'N01460',
    node: 'long',
    why: 'Utsatthet för våld eller hot enligt enkät.',
    headline: true,
    claim: 'contributes',
    direction: 'lower',
    baseline: [2018, '7.1'],
    target: [2027, '5.5'],
  },
];

/** Made-up yearly values for the county: first year and one value a year; null is missing. */
export const countySeries: Readonly<Record<string, readonly [first: number, ...values: (string | null)[]]>> =
  {
    U30750: [2019, '30.1', '32.2', '34.8', '36.9', '38.4', '40.2', '41.0'],
    U30751: [2019, '30.1', '32.2', '34.1', '36.9', '39.4', '41.2', '41.8'],
    U30752: [2019, '7.1', '7.6', '8.2', '8.0', '8.9', '9.1', '9.4'],
    N07402: [2019, '17.2', '16.8', '17.9', '18.4', '17.1', '16.5', '16.9'],
    N01460: [2018, '7.1', null, '6.8', null, '6.9', null, '6.4'],
    N70608: [2019, '88', '90', '92', '94', '95', '97', '98'],
    N07634: [2019, '3.4', '3.1', '2.9', '3.2', '3.3', '3.4', '3.5'],
    'bra-lagforda': [2020, '1180', '1214', '1257', '1302', '1288', '1340'],
    'kvv-program': [2020, '142', '138', '151', '149', '160', '158'],
    offer: [2020, '12', '13', '13', '15', '15', '15'],
    agreements: [2020, '3', '4', '5', '6', '7', '7'],
    languages: [2020, '9', '12', '15', '18', '20', '22'],
    school: [2020, '18', '22', '27', '31', null, null],
  };

/** Women's and men's made-up values where the source divides by sex: [women, men] each year as above. */
export const bySexSeries: Readonly<
  Record<string, readonly [first: number, ...pairs: (readonly [string, string] | null)[]]>
> = {
  N01460: [2018, ['6.9', '7.3'], null, ['6.8', '6.8'], null, ['7.2', '6.6'], null, ['6.7', '6.1']],
  'kvv-program': [
    2020,
    ['9', '133'],
    ['4', '134'],
    ['11', '140'],
    ['8', '141'],
    ['12', '148'],
    ['10', '148'],
  ],
};
