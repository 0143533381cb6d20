import { catalogue } from '../../web/i18n/catalogue.js';

/** The pages where a model comes in from a template or a file. */
export const exchangeTexts = catalogue(
  {
    title: 'Hämta in en verksamhetslogik',
    lead: 'Börja från en mall, eller från en fil ni redan har. Ni ser vad som skapas innan något sparas.',
    taken:
      'Det finns redan ett utkast med innehåll. En modell hämtas in i ett tomt eller nytt utkast, så att inget skrivs över.',
    toDraft: 'Till utkastet',
    templates: 'Från en mall',
    template: 'Mall',
    showTemplate: 'Visa vad mallen ger…',
    file: 'Från en fil',
    fileLead:
      'En verksamhetslogik som JSON, eller ett kalkylark (xlsx eller CSV) med en rad för varje mål och led.',
    fileLabel: 'Fil, högst 5 MB',
    showFile: 'Visa vad filen ger…',
    sheet: 'Ladda ner en tom kalkylarksmall',
    schema: 'Läs hur JSON-filen är uppbyggd (JSON Schema)',
    columns:
      'Kolumnerna är Slag, Kod, Delmål, Text, Leder till och Antagande. Flera koder skiljs åt med komma.',
    noFile: 'Välj en fil först.',
    noTemplate: 'Välj en mall först.',
    tooLarge: 'Filen är större än 5 MB. Ta bort det som inte hör till modellen.',
    faults: (count: number) =>
      count === 1 ? 'Filen har ett fel att rätta' : `Filen har ${count} fel att rätta`,
    moreFaults: (count: number) => `och ${count} till`,
    preview: 'Förhandsvisning',
    previewLead: 'Inget är sparat än. Läs igenom, och hämta in när det stämmer.',
    makes: 'Det här skapas',
    blank: 'Ett tomt utkast.',
    links: (count: number) => `${count} samband`,
    conflicts: (count: number) => (count === 1 ? '1 målkonflikt' : `${count} målkonflikter`),
    factors: (count: number) => (count === 1 ? '1 omvärldsfaktor' : `${count} omvärldsfaktorer`),
    chain: 'Mål och led',
    leftOut: 'Det här lämnas utanför',
    leftOutOrganisations: (names: string) =>
      `Organisationer som inte finns på plattformen: ${names}. Lägg till dem först, eller välj organisation i utkastet efteråt.`,
    leftOutTargetGroups: (names: string) =>
      `Målgrupper som inte finns på plattformen: ${names}. Lägg till dem först, eller välj målgrupp i utkastet efteråt.`,
    confirm: 'Hämta in',
    again: 'Välj något annat',
    done: 'Modellen är inhämtad. Gå igenom den och rätta det som behövs.',
    download: 'Ladda ner som fil (JSON)',
    emptyDraft: 'Utkastet är tomt. Ni kan rita det steg för steg, börja från en mall eller hämta in en fil.',
    bringIn: 'Från mall eller fil…',
    places: { sheet: (sheet: string, row: number, column: string) => `Blad ${sheet}, rad ${row}, ${column}` },
  },
  {
    title: 'Bring in a logic model',
    lead: 'Begin from a template, or from a file you already have. You see what is made before anything is saved.',
    taken:
      'There already is a draft with content. A model is brought into an empty or a new draft, so that nothing is overwritten.',
    toDraft: 'To the draft',
    templates: 'From a template',
    template: 'Template',
    showTemplate: 'Show what the template gives…',
    file: 'From a file',
    fileLead: 'A logic model as JSON, or a spreadsheet (xlsx or CSV) with one row for each goal and step.',
    fileLabel: 'File, at most 5 MB',
    showFile: 'Show what the file gives…',
    sheet: 'Download an empty spreadsheet template',
    schema: 'Read how the JSON file is built (JSON Schema)',
    columns:
      'The columns are Kind, Code, Sub-goal, Text, Leads to and Assumption. Several codes are parted by commas.',
    noFile: 'Choose a file first.',
    noTemplate: 'Choose a template first.',
    tooLarge: 'The file is larger than 5 MB. Remove what does not belong to the model.',
    faults: (count: number) =>
      count === 1 ? 'The file has one error to correct' : `The file has ${count} errors to correct`,
    moreFaults: (count: number) => `and ${count} more`,
    preview: 'Preview',
    previewLead: 'Nothing is saved yet. Read it through, and bring it in when it is right.',
    makes: 'This is made',
    blank: 'An empty draft.',
    links: (count: number) => (count === 1 ? '1 link' : `${count} links`),
    conflicts: (count: number) => (count === 1 ? '1 goal conflict' : `${count} goal conflicts`),
    factors: (count: number) => (count === 1 ? '1 external factor' : `${count} external factors`),
    chain: 'Goals and steps',
    leftOut: 'This is left out',
    leftOutOrganisations: (names: string) =>
      `Organisations that are not on the platform: ${names}. Add them first, or choose the organisation in the draft afterwards.`,
    leftOutTargetGroups: (names: string) =>
      `Target groups that are not on the platform: ${names}. Add them first, or choose the target group in the draft afterwards.`,
    confirm: 'Bring it in',
    again: 'Choose something else',
    done: 'The model is brought in. Go through it and correct what needs to be.',
    download: 'Download as a file (JSON)',
    emptyDraft: 'The draft is empty. You can draw it step by step, begin from a template or bring in a file.',
    bringIn: 'From a template or file…',
    places: {
      sheet: (sheet: string, row: number, column: string) => `Sheet ${sheet}, row ${row}, ${column}`,
    },
  },
);
