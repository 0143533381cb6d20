import { catalogue } from '../../../web/i18n/catalogue.js';

export const importTexts = catalogue(
  {
    importTitle: (name: string) => `Hämtning av ${name}`,
    importCrumb: 'Hämtning',
    importLead: 'Det som redan hämtats in står kvar om något går fel.',
    checkAgain: 'Granska filen igen',
    toIndicator: 'Till indikatorn',
  },
  {
    importTitle: (name: string) => `Import of ${name}`,
    importCrumb: 'Import',
    importLead: 'What has been taken in stays if something goes wrong.',
    checkAgain: 'Check the file again',
    toIndicator: 'To the indicator',
  },
);
