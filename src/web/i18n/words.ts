import { catalogue } from './catalogue.js';
import { en } from './words.en.js';
import { sv } from './words.sv.js';

/** The words that several modules show: states, kinds and roles, keyed by the value in the database. */
export const words = catalogue(sv, en);

type Words = typeof sv;

export type Status = keyof Words['status'];
export type Trend = keyof Words['trend'];
export type Evidence = keyof Words['evidence'];
export type Claim = keyof Words['claim'];
export type Stance = keyof Words['stance'];
export type Absent = keyof Words['absent'];
export type RoleWord = keyof Words['role'];
export type NodeKindWord = keyof Words['node'];
export type CardKind = keyof Words['card'];

/** The families of workflow states, and the states of each. */
export type StateFamily = keyof Words['states'];
export type StateOf<F extends StateFamily> = keyof Words['states'][F];

/** A group of words as options of a select or of choices, in the order of the word list. */
export const optionsOf = <K extends string>(
  group: Readonly<Record<K, string>>,
): { value: K; label: string }[] =>
  (Object.entries(group) as [K, string][]).map(([value, label]) => ({ value, label }));
