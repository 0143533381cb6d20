import type { EndorsementView, SignatureView } from './endorsements.dto.js';

const SUM = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Made-up answers for the API's description. */
export const signatureExample: SignatureView = {
  id: '0197a1c2-0000-7000-8000-0000000c0011',
  organisation: { id: '0197a1c2-0000-7000-8000-00000000e001', name: 'Björkviks kommun' },
  head: 'Socialchef',
  state: 'signed',
  comment: 'Vi påbörjar delmål 3 under hösten.',
  textSha256: SUM,
  answeredAt: '2026-11-24T09:00:00.000Z',
  mine: true,
  history: [
    {
      state: 'signed',
      comment: 'Vi påbörjar delmål 3 under hösten.',
      textSha256: SUM,
      by: 'Socialchef, Björkviks kommun',
      at: '2026-11-24T09:00:00.000Z',
    },
  ],
  allowedActions: ['withdraw'],
  version: 2,
};

export const endorsementExample: EndorsementView = {
  id: '0197a1c2-0000-7000-8000-0000000c0001',
  subjectType: 'model_version',
  subjectId: '0197a1c2-0000-7000-8000-00000000c003',
  subjectTitle: 'Mål 2027–2030, version 3',
  path: 'mal/3',
  textSha256: SUM,
  rule: 'all',
  ruleN: null,
  lastDay: '2026-12-31',
  message: 'Planen antogs av styrgruppen den 20 november.',
  invitedBy: 'Samordnare, Länsstyrelsen i Stockholms län',
  standing: {
    invited: 2,
    signed: 1,
    declined: 0,
    withdrawn: 0,
    waiting: 1,
    needed: 2,
    inForce: false,
    since: null,
  },
  missing: ['Region Stockholm'],
  signatures: [signatureExample],
  allowedActions: ['invite'],
  version: 1,
};
