/** A count with its word. */
export const counted = (count: number, one: string, other: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${other}`;

/** A title inside a sentence: "Mål 2027" becomes "mål 2027", "ESV" stays. */
const asInSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;

/** The page where a version is weighed and decided. */
export const sv = {
  title: {
    open: (name: string) => `Anta ${asInSentence(name)}`,
    decided: (name: string) => `Beslut om ${asInSentence(name)}`,
  },
  crumb: (number: number) => `Målversion ${number}`,
  lead: {
    first:
      'När styrgruppen har antagit målen gäller de. Antagna mål kan inte ändras, bara ersättas av en ny version.',
    next: (number: number, before: number) =>
      `Målversion ${number} ersätter version ${before} när den är antagen. Antagna mål kan inte ändras, bara ersättas av en ny version.`,
    adopted: 'Beslutet är registrerat och texten är fryst.',
    returned: 'Förslaget har skickats tillbaka för att ändras.',
  },
  meeting: (date: string) => `Möte ${date}`,
  noMeeting: 'Inget mötesdatum satt',
  where: 'Var i beslutet vi är',
  steps: {
    draft: 'Utkast',
    circulated: 'På remiss',
    tabled: 'Inför beslut',
    adopted: 'Antagen',
    inForce: 'I kraft',
    returned: 'Återremitterad',
  },
  answersIn: (answered: number, seats: number) => `${answered} av ${seats} har svarat`,
  onAdoption: 'När beslutet registreras',
  changes: {
    title: 'Vad som ändras',
    view: 'Visning',
    compare: 'Jämför',
    alone: (number: number) => `Bara version ${number}`,
    summary: (changed: number, added: number, removed: number, same: number) =>
      `${[
        changed > 0 && counted(changed, 'mål är ändrat', 'mål är ändrade'),
        added > 0 && counted(added, 'är nytt', 'är nya'),
        removed > 0 && counted(removed, 'tas bort', 'tas bort'),
        same > 0 && counted(same, 'är oförändrat', 'är oförändrade'),
      ]
        .filter(Boolean)
        .join(', ')}.`,
    key: {
      before: '',
      added: 'Understruket',
      middle: ' är nytt och ',
      removed: 'överstruket',
      after: ' är borttaget.',
    },
    first: 'Det här är den första versionen. Det finns inget antaget att jämföra med.',
    overall: 'Övergripande mål',
    subGoal: (number: number) => `Delmål ${number}`,
    was: (number: number) => `Var delmål ${number}`,
    changed: 'Ändrat',
    added: 'Nytt',
    removed: 'Borttaget',
    before: (number: number) => `Version ${number}`,
    proposal: (number: number) => `Version ${number}, förslag`,
    now: (number: number) => `Version ${number}`,
    absent: 'Fanns inte',
    gone: 'Tas bort',
    unchanged: (count: number) =>
      count === 1 ? 'Visa det oförändrade målet' : `Visa de ${count} oförändrade målen`,
  },
  brings: {
    title: 'Vad beslutet för med sig',
    chain: 'Verksamhetslogiken',
    steps: 'Led:',
    links: 'Samband:',
    became: (added: number, changed: number, removed: number) =>
      `${added} läggs till, ${changed} ändras och ${removed} tas bort.`,
    factors: 'Omvärldsfaktorer',
    conflicts: 'Målkonflikter',
    aroundFirst: (count: number) => `${count} antas tillsammans med målen.`,
    chainSame: 'Verksamhetslogiken är oförändrad.',
    chainFirst: (nodes: number, links: number) =>
      `${nodes} led och ${links} samband antas tillsammans med målen.`,
    seeChain: 'Se verksamhetslogiken i förslaget',
    indicators: (kept: number, all: number) => `${kept} av ${all} indikatoranvändningar följer med`,
    indicatorsLeft: (left: number) =>
      left === 0
        ? 'Alla hör till led som finns kvar.'
        : `${counted(left, 'hör', 'hör')} till led som tas bort och behöver kopplas om.`,
    activities: (kept: number, all: number) => `${kept} av ${all} aktiviteter ligger kvar`,
    activitiesLeft: (left: number) =>
      left === 0
        ? 'Alla hör till led som finns kvar.'
        : `${counted(left, 'hör', 'hör')} till led som tas bort och behöver kopplas om.`,
    findings: (count: number) => counted(count, 'anmärkning i granskningen', 'anmärkningar i granskningen'),
    findingsText: 'De hindrar inte beslutet, men visas tills de är lösta.',
    nothing: 'Inga indikatorer eller aktiviteter påverkas.',
  },
  mine: {
    title: 'Ditt ställningstagande',
    legend: (number: number) => `Ditt ställningstagande till målversion ${number}`,
    seat: 'Plats',
    comment: 'Kommentar',
    commentNote: 'Krävs om du avstyrker. Syns för alla på plattformen.',
    save: 'Spara ställningstagandet',
    change: 'Du kan ändra dig tills beslutet är registrerat. Ändringen syns i historiken.',
    substitute: 'Du är ersättare. Ditt svar räknas om den ordinarie platsen inte svarar.',
  },
  members: {
    title: 'Ledamöterna',
    answered: (answered: number, seats: number) => `${answered} av ${seats} har svarat`,
    quorum: 'Beslutsför.',
    noQuorum: 'Inte beslutsför än.',
    needed: (needed: number, seats: number, taking: number) =>
      `Minst ${needed} av ${seats} behöver delta, ${taking} har tillstyrkt eller avstyrkt.`,
    limit: 'Strecket visar gränsen.',
    rule: {
      all: 'Regel: alla platser utom de som anmält jäv.',
      majority: 'Regel: mer än hälften av platserna.',
      n: 'Regel: ett bestämt antal platser.',
    },
    counts: (yes: number, no: number, abstaining: number, silent: number) =>
      `${yes} tillstyrker, ${no} avstyrker${abstaining > 0 ? `, ${abstaining} deltar inte (jäv)` : ''}, ${silent} har inte svarat.`,
    you: '(du)',
    chair: 'Ordförande',
    member: 'Ledamot',
    substitute: 'Ersättare',
    steppedIn: 'Ersättaren har svarat.',
  },
  record: {
    title: 'Registrera beslutet',
    who: 'Fylls i av ordföranden efter mötet. Den som lade fram förslaget kan inte själv registrera beslutet.',
    meetingDate: 'Mötesdatum',
    paragraph: 'Paragraf i protokollet',
    reference: 'Protokollets diarienummer',
    note: 'Anteckning till beslutet',
    noteHelp: 'Till exempel reservation eller uppdrag till samordningsgruppen.',
    confirm: (number: number) =>
      `Jag har kontrollerat att lydelsen i version ${number} är den som organet beslutade om`,
    confirmNeeded: 'Kontrollera lydelsen och kryssa i rutan innan du registrerar beslutet.',
    adopt: (number: number) => `Anta version ${number}`,
    return: 'Återremittera…',
    frozen:
      'När versionen är antagen fryses texten med datum, beslutande och kontrollsumma. Den tidigare versionen finns kvar att läsa.',
    returnTitle: 'Återremittera förslaget',
    returnText: 'Förslaget kan bli utkast igen. Alla som lämnat ställningstagande ser varför.',
    reason: 'Varför skickas förslaget tillbaka?',
    returnIt: 'Återremittera',
    fourEyes: 'Du lade fram förslaget. Därför kan du inte själv registrera beslutet.',
    others: 'Ordföranden registrerar beslutet efter mötet.',
  },
  decided: {
    adopted: 'Antagen',
    returned: 'Återremitterad',
    by: 'Registrerat av',
    body: 'Organ',
    meeting: 'Mötesdatum',
    protocol: 'Protokoll',
    note: 'Anteckning',
    reason: 'Skäl',
    wording: 'Läs den antagna lydelsen',
    draft: 'Öppna utkastet igen',
    none: 'Ingen',
  },
  history: {
    title: 'Historik',
    verbs: {
      'draft-started': 'Utkastet påbörjades',
      shared: 'Utkastet delades med alla på plattformen',
      circulated: 'Utkastet skickades på remiss',
      'taken-home': 'Remissen togs hem',
      tabled: 'Förslaget lades fram för beslut',
      returned: 'Förslaget återremitterades',
      reopened: 'Utkastet öppnades igen',
      adopted: 'Versionen antogs',
      superseded: 'Versionen ersattes av en ny',
    },
    stands: { for: 'tillstyrkte', against: 'avstyrkte', abstains: 'anmälde jäv' },
  },
  untabled: 'Versionen är inte framlagd för beslut',
  untabledText: 'Ställningstaganden och beslut visas här när samordnaren har lagt fram förslaget.',
  read: 'Läs versionen',
};
