import type { Paths } from '../logic-model.paths.js';
import type { Direction } from './chain-followed.rules.js';

export const VIEWS = ['bild', 'lista', 'tabell', 'meningar'] as const;
export type View = (typeof VIEWS)[number];

/** Where one looks at the model: which version and sub-goal, in what form, and along which chain. */
export type Place = {
  paths: Paths;
  /** The version's number where it is not the one in force. */
  asked: number | undefined;
  goal: number | null;
  view: View;
};

const withQuery = (path: string, query: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  return given.length === 0 ? path : `${path}?${given.join('&')}`;
};

const base = ({ paths, goal }: Place): string => (goal === null ? paths.logic : `${paths.logic}/${goal}`);

/** The same part of the model in another form; the picture is what one sees without asking. */
export const viewPath = (place: Place, view: View): string =>
  withQuery(base(place), { version: place.asked, visning: view === 'bild' ? undefined : view });

export const chainPath = (place: Place, code: string, direction: Direction = 'bada'): string =>
  `${withQuery(base(place), {
    version: place.asked,
    kedja: code,
    hall: direction === 'bada' ? undefined : direction,
  })}#bild`;

export const filePath = (place: Place, type: 'svg' | 'png'): string =>
  withQuery(`${place.paths.logic}/bild.${type}`, { version: place.asked, delmal: place.goal ?? undefined });
