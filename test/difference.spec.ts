import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillDemonstration } from '../src/demo/fill.js';
import type { DifferenceLine, DifferenceView } from '../src/logic-model/difference/difference.views.js';
import type { VersionOnTimeline } from '../src/logic-model/timeline/timeline.queries.js';
import type { DiffPart } from '../src/shared/word-diff.js';
import { testApp, type TestApp } from './support/app.js';
import { aMember, type BuiltPlatform, type Member } from './support/builders.js';
import { Api, Pages } from './support/client.js';

let test: TestApp;
let home: BuiltPlatform;
let reader: Member;
beforeAll(async () => {
  test = await testApp();
  await fillDemonstration(test.app, test.clock);
  const { rows } = await test.owner.query<BuiltPlatform>(
    `select id, slug, name from platform where slug = 'operation-kvinnofrid'`,
  );
  home = rows[0] as BuiltPlatform;
  reader = await aMember(test, home, { roles: ['reader'] });
}, 120_000);
afterAll(() => test.close());

const MARKS = { same: ['', ''], removed: ['[', ']'], added: ['{', '}'] } as const;
const marked = (parts: readonly DiffPart[]): string =>
  parts.map(({ kind, text }) => MARKS[kind][0] + text + MARKS[kind][1]).join('');

/** A line as it is written below: [gone], {come}. */
function written({
  change,
  node,
  to,
  indicator,
  factor,
  field,
  before,
  after,
  words,
}: DifferenceLine): string {
  if (factor) return `${change} ${factor.text}${field === null ? '' : ` ${field}: ${before} → ${after}`}`;
  const place = node ? `${node.kind} ${node.subGoal ?? '–'}` : 'version';
  if (to && node) return `${change} ${place}: ${node.text} → ${to.text} (${after ?? before ?? ''})`;
  if (indicator) return `${change} ${place}: ${indicator.name}: ${before ?? 'none'} → ${after ?? 'none'}`;
  if (words) return `${change} ${place} ${field ?? ''}: ${marked(words.before)} → ${marked(words.after)}`;
  return `${change} ${place}${field === null ? '' : ` ${field}`}: ${[before, after].filter(Boolean).join(' → ')}`;
}

/**
 * Written by hand from the facts in src/demo: the goals of 2014, the next version's rewordings and additions, the
 * wording of sub-goal 4 that came of the circulation, and the targets that were set long after 2014.
 */
const EXPECTED = [
  'about_changed version title: Mål [för Operation Kvinnofrid] → Mål {och verksamhetslogik}',
  'about_changed version period: 2014-01-01/2020-12-31 → 2027-01-01/2030-12-31',
  'reworded overall_goal – text: [Ingen] i länet ska [utsättas för eller uppleva] våld i nära relationer → {Alla} i länet ska {kunna leva fria från} våld{, hot och förtryck} i {sina} nära relationer',
  'reworded sub_goal 1 text: [Allmänheten] känner [till våldet] och vet var stöd finns → {Invånarna} känner {igen våld} och vet var stöd finns',
  'added need 1: Många vet inte vart de kan vända sig',
  'added resource 1: Kommunikatörer hos länsstyrelsen och parterna',
  'added output 1: Samlad stödinformation på flera språk',
  'added need 2: Normer som accepterar våld bland unga',
  'added resource 2: Skolpersonal och idéburna organisationers ledare',
  'added activity 2: Föräldrastöd och familjestödjande insatser',
  'added need 3: Frågan om våld ställs inte vid alla möten',
  'added resource 3: Utbildare från länsstyrelsen, regionen och polisen',
  'added output 3: Gemensamt underlag för riskbedömning',
  'reworded sub_goal 4 text: Våldsutsatta vuxna och barn som upplever våld får [de insatser de behöver] och [har] rätt [till] → Våldsutsatta vuxna och barn som upplever våld får {skydd} och {stöd i} rätt {tid}',
  'added need 4: Väntan på skyddat boende och stöd till barn',
  'added resource 4: Skyddade boenden, socialtjänst och barnahus',
  'added activity 4: Eget stöd till barn som upplevt våld',
  'added outcome 4: Barn får information och stöd för egen del',
  'added outcome 4: Längre handläggning i små kommuner',
  'added need 5: Få som utövar våld söker eller erbjuds hjälp',
  'added resource 5: Frivårdens program och kommunernas mottagningar',
  'added activity 5: Remissväg från frivård till kommun',
  'added need 6: Oklart vem som ansvarar i gränslandet mellan myndigheter',
  'added resource 6: Tid hos chefer med mandat',
  'added output 6: Årlig regional lägesrapport',
  'linked need 1: Många vet inte vart de kan vända sig → Informationskampanjer om våld i nära relationer (Bristen på kunskap går att minska med information.)',
  'linked resource 1: Kommunikatörer hos länsstyrelsen och parterna → Informationskampanjer om våld i nära relationer (Egen personal gör kampanjerna billiga att upprepa.)',
  'linked activity 1: Informationskampanjer om våld i nära relationer → Samlad stödinformation på flera språk (Texterna översätts samtidigt av alla parter.)',
  'linked output 1: Samlad stödinformation på flera språk → Invånare känner igen våld och vet vart de kan vända sig (Fler nås på ett språk de förstår.)',
  'linked need 2: Normer som accepterar våld bland unga → Våldsförebyggande program i skolan (Normer går att påverka i skolan.)',
  'linked need 2: Normer som accepterar våld bland unga → Föräldrastöd och familjestödjande insatser (Föräldrar efterfrågar stöd innan det har gått för långt.)',
  'linked resource 2: Skolpersonal och idéburna organisationers ledare → Våldsförebyggande program i skolan (Ledare utanför skolan når elever som skolan inte når.)',
  'linked activity 2: Föräldrastöd och familjestödjande insatser → Färre unga utövar eller accepterar våld (Tryggare föräldraskap minskar våldet i hemmet.)',
  'linked need 3: Frågan om våld ställs inte vid alla möten → Gemensam utbildning för personal som möter våldsutsatta (Personal som kan mer frågar mer.)',
  'linked resource 3: Utbildare från länsstyrelsen, regionen och polisen → Gemensam utbildning för personal som möter våldsutsatta (Utbildare från tre håll ger en gemensam bild.)',
  'linked activity 3: Gemensam utbildning för personal som möter våldsutsatta → Gemensamt underlag för riskbedömning (Underlaget tas fram av dem som ska använda det.)',
  'linked output 3: Gemensamt underlag för riskbedömning → Personal frågar om våld och gör riskbedömning (Samma underlag gör bedömningarna jämförbara.)',
  'linked need 4: Väntan på skyddat boende och stöd till barn → Samordnat skydd och stöd för vuxna och barn (Väntan beror på att platserna inte delas mellan kommuner.)',
  'linked resource 4: Skyddade boenden, socialtjänst och barnahus → Samordnat skydd och stöd för vuxna och barn (Verksamheterna har plats att samordna.)',
  'linked resource 4: Skyddade boenden, socialtjänst och barnahus → Eget stöd till barn som upplevt våld (Barnahusen har kunskapen som behövs.)',
  'linked activity 4: Samordnat skydd och stöd för vuxna och barn → Längre handläggning i små kommuner (Samordnade placeringar kräver fler avstämningar innan beslut.)',
  'linked activity 4: Eget stöd till barn som upplevt våld → Barn får information och stöd för egen del (Barn som träffar en egen kontakt får eget stöd.)',
  'linked outcome 4: Barn får information och stöd för egen del → Utsattheten minskar för dem som fått insatser (Barn med eget stöd mår bättre och är tryggare.)',
  'linked need 5: Få som utövar våld söker eller erbjuds hjälp → Stöd och behandling till personer som utövar våld (Fler tar emot hjälp när den finns nära.)',
  'linked need 5: Få som utövar våld söker eller erbjuds hjälp → Remissväg från frivård till kommun (Många tappas bort när övervakningen upphör.)',
  'linked resource 5: Frivårdens program och kommunernas mottagningar → Stöd och behandling till personer som utövar våld (Programmen finns men är ojämnt fördelade.)',
  'linked activity 5: Remissväg från frivård till kommun → Deltagare fullföljer och tar ansvar för sitt våld (Den som slussas över utan avbrott fullföljer oftare.)',
  'linked need 6: Oklart vem som ansvarar i gränslandet mellan myndigheter → Gemensamma rutiner och samverkansavtal (Oklarheten beror på att rutiner saknas, inte på vilja.)',
  'linked resource 6: Tid hos chefer med mandat → Gemensamma rutiner och samverkansavtal (Chefer deltar när styrgruppen ber om det.)',
  'linked activity 6: Gemensamma rutiner och samverkansavtal → Årlig regional lägesrapport (Uppföljningen ingår i avtalen.)',
  'linked output 6: Årlig regional lägesrapport → Handläggare vet vem som gör vad, och när (Den som ser läget på samma sätt agerar på samma sätt.)',
  'conflict_added outcome 4: Vuxna och barn får skydd och stöd utan väntan → Barn får information och stöd för egen del (Skydd på annan ort bryter barnets skolgång och dess egna kontakter.)',
  'factor_added Nya krav på skyddat boende',
  'factor_added Minskade kommunbudgetar (påhittat)',
  'target_changed output 1: Kommuner med samlad stödinformation på flera språk: none → 26/2027-12-31',
  'target_changed output 2: Skolor med våldsförebyggande program hela läsåret: none → 50/2027-12-31',
  'target_changed effect_medium 2: NTU - Självrapporterad utsatthet för misshandel, andel (%): none → 2.6/2027-12-31',
  'target_changed output 3: Personal som gått grundutbildning om våld: none → 95/2027-12-31',
  'target_changed outcome 3: Nybesök där frågan om våld ställts: none → 90/2027-12-31',
  'target_changed outcome 3: Screening för våldsutsatthet under graviditet, andel (%): none → 99/2027-12-31',
  'target_changed outcome 4: Vuxna (18+) som fått minst en insats från individ- och familjeomsorgen p.g.a. utsatthet för våld i nära relation/hedersrelaterat våld, antal/10 000 vuxna invånare: none → 50.0/2027-12-31',
  'target_changed effect_medium 4: Vuxna (18+) som fått insats från individ- och familjeomsorgen p.g.a. utsatthet för våld i nära relation/hedersrelaterat våld, där ärendet avslutats för att det övergripande målet med insatserna har nåtts helt eller delvis, antal/10 000 vuxna invånare: none → 14.0/2027-12-31',
  'target_changed output 5: Klienter i behandlingsprogram mot relationsvåld: none → 220/2027-12-31',
  'target_changed output 5: Kommuner som erbjuder stöd och behandling till våldsutövare: none → 26/2027-12-31',
  'target_changed output 6: Parter med undertecknat samverkansavtal: none → 7/2026-12-31',
  'target_changed effect_long –: Invånare 16-84 år som utsatts för våld eller hot om våld, andel (%): none → 5.5/2027-12-31',
];

describe('the demonstration’s two versions', () => {
  it('differ as its facts say, line by line', async () => {
    const api = new Api(test, reader);
    const { rows } = await test.owner.query<{ id: string }>(
      `select v.id from model_version v join logic_model m on m.id = v.model_id and m.kind = 'platform'
       where v.platform_id = $1 order by v.number`,
      [home.id],
    );
    const [first, second] = rows.map(({ id }) => `/platforms/${home.id}/model-versions/${id}`);
    const to = rows[1]?.id ?? '';
    const answer = await api.get(`${first ?? ''}/difference?to=${to}`);
    const view = answer.json<DifferenceView>();
    expect(view.lines.map(written)).toEqual(EXPECTED);
    expect(view.from).toMatchObject({ number: 1, on: '2014-03-14' });
    expect(view.to).toMatchObject({ number: 2, on: '2026-11-20' });
    expect(view.counts).toMatchObject({
      added: 20,
      reworded: 3,
      linked: 26,
      factor_added: 2,
      conflict_added: 1,
      target_changed: 12,
      removed: 0,
    });
    // Left out, the other is the latest; the other way round everything is taken away again.
    expect((await api.get(`${first ?? ''}/difference`)).json()).toEqual(view);
    const back = (await api.get(`${second ?? ''}/difference?to=${rows[0]?.id ?? ''}`)).json<DifferenceView>();
    expect(back.counts).toMatchObject({
      removed: 20,
      reworded: 3,
      unlinked: 26,
      factor_removed: 2,
      added: 0,
      linked: 0,
    });
    const same = (await api.get(`${second ?? ''}/difference?to=${to}`)).json<DifferenceView>();
    expect(same.lines).toEqual([]);
  });

  it('are compared on a page, chosen by number, and in the decision’s basis', async () => {
    const pages = new Pages(test, reader);
    const address = `/p/${home.slug}/mal/jamfor`;
    const page = await pages.get(`${address}?fran=1&till=2`);
    expect(page.status).toBe(200);
    expect((await pages.get(address)).text).toContain('Vad som ändras från version 1 till version 2');
    for (const text of ['<ins>Invånarna</ins>', '<del>Allmänheten</del>', '20 nya', '26 nya samband'])
      expect(page.text).toContain(text);
    expect((await pages.get(`${address}?fran=1&till=9`)).status).toBe(404);
    expect((await pages.get(`${address}?fran=2&till=2`)).text).toContain('Versionerna är lika');
    const basis = await pages.get(`/p/${home.slug}/mal/2/beslut`);
    expect(basis.text).toContain('Allt som ändras, rad för rad');
    expect(basis.text).toContain('Egen personal gör kampanjerna billiga att upprepa.');
  });

  it('stand on a timeline with their decisions, on a page and in the API', async () => {
    const { rows } = await test.owner.query<{ id: string }>(
      `select m.id from logic_model m where m.platform_id = $1 and m.kind = 'platform'`,
      [home.id],
    );
    const path = `/platforms/${home.id}/logic-models/${rows[0]?.id ?? ''}/timeline`;
    const { data } = (await new Api(test, reader).get(path)).json<{ data: VersionOnTimeline[] }>();
    const steps = data.map(({ number, steps: own }) => [number, own.map(({ verb }) => verb)]);
    expect(steps).toEqual([
      [2, ['tabled', 'taken-home', 'circulated', 'draft-started']],
      [1, ['adopted', 'tabled', 'draft-started']],
    ]);
    expect(data[1]?.steps[0]).toMatchObject({
      body: 'Styrgruppen',
      meetingDate: '2014-03-14',
      protocolParagraph: '§ 6',
      tally: { for: 5, against: 0, notAnswered: 0 },
    });
    const page = await new Pages(test, reader).get(`/p/${home.slug}/mal/versioner`);
    for (const text of [
      'Versionen antogs',
      'möte 14\u00a0mars\u00a02014',
      '5 tillstyrkte',
      'Remissen togs hem',
    ])
      expect(page.text).toContain(text);
  });

  it('are not to be compared with those of another platform', async () => {
    const { rows } = await test.owner.query<{ own: string; foreign: string }>(
      `select (select id from model_version where platform_id = $1 limit 1) as own,
         (select id from model_version where platform_id <> $1 limit 1) as foreign`,
      [home.id],
    );
    const path = `/platforms/${home.id}/model-versions/${rows[0]?.own ?? ''}/difference`;
    expect((await new Api(test, reader).get(`${path}?to=${rows[0]?.foreign ?? ''}`)).status).toBe(404);
    expect((await new Api(test, reader).get(`${path}?to=abc`)).status).toBe(422);
  });
});
