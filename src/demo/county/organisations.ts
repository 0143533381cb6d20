import type { Role } from '../../shared/actor.js';

/** Operation Kvinnofrid's parties in Stockholm county, after its public pages. No person is named anywhere. */
export const platform = {
  slug: 'operation-kvinnofrid',
  name: 'Operation Kvinnofrid',
  county: 'Stockholms län',
  countyCode: '01',
  coordinatedBy: 'Länsstyrelsen i Stockholms län',
};

export type OrganisationKey = keyof typeof organisations;

const municipality = (name: string, areaCode: string) =>
  ({ name, kind: 'municipality', relation: 'internal', areaCode, memberOf: 'storsthlm' }) as const;

export const organisations = {
  lansstyrelsen: {
    name: 'Länsstyrelsen i Stockholms län',
    short: 'Länsstyrelsen',
    kind: 'county_board',
    relation: 'internal',
  },
  polisen: {
    name: 'Polismyndigheten, region Stockholm',
    short: 'Polisen',
    kind: 'police',
    relation: 'internal',
  },
  aklagare: { name: 'Åklagarmyndigheten', kind: 'prosecutor', relation: 'internal' },
  kriminalvarden: {
    name: 'Kriminalvården, region Stockholm',
    short: 'Kriminalvården',
    kind: 'prison_probation',
    relation: 'internal',
  },
  regionen: { name: 'Region Stockholm', kind: 'region', relation: 'internal', areaCode: '0001' },
  stad: { name: 'Stockholms stad', kind: 'municipality', relation: 'internal', areaCode: '0180' },
  storsthlm: { name: 'Storsthlm', kind: 'federation', relation: 'internal' },
  botkyrka: municipality('Botkyrka kommun', '0127'),
  huddinge: municipality('Huddinge kommun', '0126'),
  jarfalla: municipality('Järfälla kommun', '0123'),
  nacka: municipality('Nacka kommun', '0182'),
  norrtalje: municipality('Norrtälje kommun', '0188'),
  sodertalje: municipality('Södertälje kommun', '0181'),
  jouren: {
    name: 'Exempeljouren (påhittad ideell förening)',
    short: 'Exempeljouren',
    kind: 'ngo',
    relation: 'external',
  },
} as const satisfies Record<string, OrganisationFacts>;

export type OrganisationFacts = {
  name: string;
  short?: string;
  kind: string;
  relation: 'internal' | 'external';
  areaCode?: string;
  memberOf?: string;
};

export const targetGroups = [
  { key: 'partners', name: 'Interna aktörer och samverkansparter', category: 'internal_partner' },
  { key: 'external', name: 'Externa aktörer inom området', category: 'external_actor' },
  { key: 'authorities', name: 'Andra myndigheter', category: 'external_actor', parent: 'external' },
  { key: 'ngos', name: 'Idéburna organisationer', category: 'external_actor', parent: 'external' },
  { key: 'public', name: 'Allmänheten', category: 'public' },
  { key: 'adults', name: 'Våldsutsatta vuxna', category: 'public', parent: 'public' },
  { key: 'children', name: 'Barn som lever med våld', category: 'public', parent: 'public' },
  { key: 'users-of-violence', name: 'Personer som utövar våld', category: 'public', parent: 'public' },
] as const;

export type TargetGroupKey = (typeof targetGroups)[number]['key'];

export const bodies = [
  {
    key: 'steering',
    name: 'Styrgruppen',
    kind: 'steering_group',
    quorum: 'majority',
    purpose: 'Antar mål, strategi och planer.',
  },
  {
    key: 'coordination',
    name: 'Samordningsgruppen',
    kind: 'coordination_group',
    quorum: 'majority',
    purpose: 'Driver arbetet mellan styrgruppens möten.',
    wipLimit: 8,
  },
  {
    key: 'preparatory',
    name: 'Beredande gruppen',
    kind: 'preparatory_group',
    quorum: 'all',
    purpose: 'Formulerade 2013 förslaget till övergripande mål och delmål. Alla parter deltog.',
  },
] as const;

export type PersonKey = keyof typeof people;

/** Practice accounts: a function each, never a name. `seat`: the seat in the steering group. */
export const people = {
  coordinator: {
    email: 'samordnare',
    function: 'Samordnare',
    organisation: 'lansstyrelsen',
    roles: ['coordinator'],
  },
  chair: {
    email: 'ordforande',
    function: 'Länsöverdirektör',
    organisation: 'lansstyrelsen',
    roles: ['steering_member'],
    seat: 'chair',
  },
  police: {
    email: 'ledamot.polisen',
    function: 'Biträdande regionpolischef',
    organisation: 'polisen',
    roles: ['steering_member'],
    seat: 'member',
  },
  region: {
    email: 'ledamot.regionen',
    function: 'Hälso- och sjukvårdsdirektör',
    organisation: 'regionen',
    roles: ['steering_member'],
    seat: 'member',
  },
  probation: {
    email: 'ledamot.kriminalvarden',
    function: 'Regionchef',
    organisation: 'kriminalvarden',
    roles: ['steering_member'],
    seat: 'member',
  },
  municipalities: {
    email: 'ledamot.storsthlm',
    function: 'Direktör',
    organisation: 'storsthlm',
    roles: ['steering_member'],
    seat: 'member',
  },
  reporter: {
    email: 'rapportor.huddinge',
    function: 'Utvecklingsledare',
    organisation: 'huddinge',
    roles: ['reporter'],
  },
  approver: {
    email: 'godkannare.huddinge',
    function: 'Socialchef',
    organisation: 'huddinge',
    roles: ['approver', 'reader'],
  },
  policeReporter: {
    email: 'rapportor.polisen',
    function: 'Verksamhetsutvecklare',
    organisation: 'polisen',
    roles: ['reporter'],
  },
  policeApprover: {
    email: 'godkannare.polisen',
    function: 'Kanslichef',
    organisation: 'polisen',
    roles: ['approver'],
  },
  regionReporter: {
    email: 'rapportor.regionen',
    function: 'Utvecklingsledare',
    organisation: 'regionen',
    roles: ['reporter'],
  },
  regionApprover: {
    email: 'godkannare.regionen',
    function: 'Avdelningschef',
    organisation: 'regionen',
    roles: ['approver'],
  },
  sodertaljeReporter: {
    email: 'rapportor.sodertalje',
    function: 'Samordnare våld i nära relation',
    organisation: 'sodertalje',
    roles: ['reporter'],
  },
  sodertaljeApprover: {
    email: 'godkannare.sodertalje',
    function: 'Verksamhetschef',
    organisation: 'sodertalje',
    roles: ['approver'],
  },
  countyReporter: {
    email: 'rapportor.lansstyrelsen',
    function: 'Utvecklingsledare',
    organisation: 'lansstyrelsen',
    roles: ['reporter'],
  },
  countyApprover: {
    email: 'godkannare.lansstyrelsen',
    function: 'Enhetschef',
    organisation: 'lansstyrelsen',
    roles: ['approver'],
  },
  stadReporter: {
    email: 'rapportor.stad',
    function: 'Utvecklingsledare',
    organisation: 'stad',
    roles: ['reporter'],
  },
  reader: { email: 'lasare', function: 'Handläggare', organisation: 'aklagare', roles: ['reader'] },
  administrator: {
    email: 'administrator',
    function: 'Systemadministratör',
    organisation: 'lansstyrelsen',
    roles: ['administrator'],
  },
} as const satisfies Record<
  string,
  {
    email: string;
    function: string;
    organisation: OrganisationKey;
    roles: readonly Role[];
    seat?: 'chair' | 'member';
  }
>;

/** The county's other municipalities: members of Storsthlm, not parties of their own. Each is a row, zero or not. */
export const otherMunicipalities: readonly (readonly [areaCode: string, name: string])[] = [
  ['0114', 'Upplands Väsby kommun'],
  ['0115', 'Vallentuna kommun'],
  ['0117', 'Österåkers kommun'],
  ['0120', 'Värmdö kommun'],
  ['0125', 'Ekerö kommun'],
  ['0128', 'Salems kommun'],
  ['0136', 'Haninge kommun'],
  ['0138', 'Tyresö kommun'],
  ['0139', 'Upplands-Bro kommun'],
  ['0140', 'Nykvarns kommun'],
  ['0160', 'Täby kommun'],
  ['0162', 'Danderyds kommun'],
  ['0163', 'Sollentuna kommun'],
  ['0183', 'Sundbybergs stad'],
  ['0184', 'Solna stad'],
  ['0186', 'Lidingö stad'],
  ['0187', 'Vaxholms stad'],
  ['0191', 'Sigtuna kommun'],
  ['0192', 'Nynäshamns kommun'],
];
