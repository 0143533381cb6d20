import { catalogue } from '../web/i18n/catalogue.js';
import { en } from './decision.texts.en.js';
import { sv } from './decision.texts.sv.js';

export const decisionTexts = catalogue(sv, en);
