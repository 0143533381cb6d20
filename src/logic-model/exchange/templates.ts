import { text, type Text } from '../../shared/text.js';
import type { Locale } from '../../shared/text.js';
import type { NodeKind } from '../node.rules.js';
import { FORMAT, FORMAT_VERSION, type ModelFile } from './model-file.dto.js';

type Box = readonly [id: string, kind: NodeKind, text: Text, subGoal?: string];
type Template = {
  name: Text;
  /** What it gives, and where its layout comes from. */
  about: Text;
  boxes: readonly Box[];
  links: readonly (readonly [from: string, to: string])[];
};

const OVERALL: Box = [
  'mal',
  'overall_goal',
  text(
    'Skriv det övergripande målet: hur är det när ni har lyckats?',
    'Write the overall goal: how are things when you have succeeded?',
  ),
];
const LONG: Box = [
  'lang',
  'effect_long',
  text(
    'Skriv effekten på lång sikt: vad är annorlunda i länet?',
    'Write the long-term effect: what is different in the county?',
  ),
];

/** The boxes of one sub-goal in the chain's order, with the links between them. */
function chain(
  number: number,
  goal: Text,
  wanted: readonly (readonly [NodeKind, string, Text])[],
): Pick<Template, 'boxes' | 'links'> {
  const sub = `d${number}`;
  const boxes = wanted.map(([kind, letter, text]): Box => [`${letter}${number}`, kind, text, sub]);
  const ids = [...boxes.map(([id]) => id), sub];
  return {
    boxes: [[sub, 'sub_goal', goal], ...boxes],
    links: ids.slice(1).map((to, index) => [ids[index] ?? '', to]),
  };
}

const PROMPTS: readonly (readonly [NodeKind, string, Text])[] = [
  ['activity', 'a', text('Skriv en möjlig åtgärd.', 'Write a possible measure.')],
  ['outcome', 'u', text('Skriv utfallet: den första förändringen.', 'Write the outcome: the first change.')],
  ['effect_medium', 'e', text('Skriv effekten på medellång sikt.', 'Write the medium-term effect.')],
];

const joined = (parts: readonly Pick<Template, 'boxes' | 'links'>[]): Pick<Template, 'boxes' | 'links'> => ({
  boxes: [OVERALL, ...parts.flatMap(({ boxes }) => boxes), LONG],
  links: [...parts.flatMap(({ links }) => links), ['lang', 'mal']],
});

const numbered = (count: number, goal: (number: number) => Text): Pick<Template, 'boxes' | 'links'> =>
  joined(Array.from({ length: count }, (_, index) => chain(index + 1, goal(index + 1), PROMPTS)));

/**
 * Where a model can begin. They give boxes and prompts, never somebody's wording: our sources name that there are five
 * success factors and four basic structures, not what they are called, so those boxes carry numbers.
 */
export const TEMPLATES = {
  tom: {
    name: text('Tom', 'Blank'),
    about: text('Inget alls. Ni skriver allt själva.', 'Nothing at all. You write everything yourselves.'),
    boxes: [],
    links: [],
  },
  kvinnofrid: {
    name: text('Operation Kvinnofrids upplägg', 'The layout of Operation Kvinnofrid'),
    about: text(
      'Ett övergripande mål och sex delmål. Under varje delmål en möjlig åtgärd, ett utfall och en effekt på medellång sikt; en effekt på lång sikt. Källa: Operation Kvinnofrids publika sidor och ESV:s nyhet 2016-10-31. Deras texter följer inte med.',
      'One overall goal and six sub-goals. Under each sub-goal a possible measure, an outcome and a medium-term effect; one long-term effect. Source: the public pages of Operation Kvinnofrid and ESV’s news item of 2016-10-31. Their texts are not included.',
    ),
    ...numbered(6, (number) => text(`Skriv delmål ${number}.`, `Write sub-goal ${number}.`)),
  },
  framgangsfaktorer: {
    name: text('SKL:s fem framgångsfaktorer', 'SKL’s five success factors'),
    about: text(
      'Ett delmål för varje framgångsfaktor. Faktorernas namn finns inte i vårt underlag: rutorna är numrerade och ni skriver namnen. Källa: SKL:s fem framgångsfaktorer.',
      'One sub-goal for each success factor. The factors’ names are not in our material: the boxes are numbered and you write the names. Source: SKL’s five success factors.',
    ),
    ...numbered(5, (number) =>
      text(
        `Framgångsfaktor ${number}: skriv dess namn och det önskade läget.`,
        `Success factor ${number}: write its name and the wanted state.`,
      ),
    ),
  },
  grundstrukturer: {
    name: text('Fyrbodals fyra grundstrukturer', 'Fyrbodal’s four basic structures'),
    about: text(
      'Ett delmål för varje grundstruktur. Strukturernas namn finns inte i vårt underlag: rutorna är numrerade och ni skriver namnen. Källa: Fyrbodals arbete mot våld i nära relationer.',
      'One sub-goal for each basic structure. The structures’ names are not in our material: the boxes are numbered and you write the names. Source: Fyrbodal’s work against violence in close relationships.',
    ),
    ...numbered(4, (number) =>
      text(
        `Grundstruktur ${number}: skriv dess namn och det önskade läget.`,
        `Basic structure ${number}: write its name and the wanted state.`,
      ),
    ),
  },
} as const satisfies Record<string, Template>;

export type TemplateKey = keyof typeof TEMPLATES;

export const TEMPLATE_KEYS = Object.keys(TEMPLATES) as TemplateKey[];

/** A template as a file, in the reader's language, for the coming calendar year. `today` is a Stockholm date. */
export function fileOf(key: TemplateKey, locale: Locale, today: string): ModelFile {
  const { name, boxes, links }: Template = TEMPLATES[key];
  const year = Number(today.slice(0, 4)) + 1;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    name: text('Vår verksamhetslogik', 'Our logic model')[locale],
    title: `${text('Mål', 'Goals')[locale]} ${year}–${year + 3} (${name[locale]})`,
    periodFrom: `${year}-01-01`,
    periodTo: `${year + 3}-12-31`,
    reviewDue: null,
    nodes: boxes.map(([id, kind, wording, subGoal]) => ({
      id,
      kind,
      subGoal: subGoal ?? null,
      text: wording[locale],
    })),
    links: links.map(([from, to]) => ({ from, to })),
  };
}
