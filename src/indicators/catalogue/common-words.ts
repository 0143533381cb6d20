import type { Synonyms } from './search-variants.js';

/** Everyday words and those of the statistics that mean the same; every platform's search knows them. */
export const COMMON_WORDS: readonly Synonyms[] = [
  ['kvinnofrid', 'våld i nära relation', 'partnervåld', 'relationsvåld'],
  ['socialtjänsten', 'individ- och familjeomsorgen', 'ifo'],
  ['socialbidrag', 'ekonomiskt bistånd', 'försörjningsstöd'],
  ['självmord', 'suicid'],
  ['fattiga', 'låg ekonomisk standard'],
  ['hemlösa', 'bostadslösa', 'hemlöshet'],
  ['rädd', 'otrygg', 'orolig'],
  ['polisanmälan', 'anmälda brott'],
  ['funktionsnedsättning', 'funktionshinder', 'LSS'],
  ['missbruk', 'beroende', 'skadligt bruk'],
  ['hedersvåld', 'hedersförtryck', 'hedersrelaterat våld'],
  ['mobbning', 'kränkande behandling'],
  ['BVC', 'barnhälsovård'],
  ['BUP', 'barn- och ungdomspsykiatri'],
  ['arbetslösa', 'öppet arbetslösa'],
  ['nyanlända', 'flyktingar'],
];
