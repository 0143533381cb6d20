import { Card } from '../components/card.js';
import { type BarSegment, Meter, Spark, StackedBar } from '../components/charts.js';
import { Chain, GoalBand, GoalRow, MiniChain, Tile } from '../components/goal.js';
import { Basis } from '../components/status.js';

const segments: readonly BarSegment[] = [
  { tone: 'achieved', count: 9 },
  { tone: 'on_track', count: 27 },
  { tone: 'uncertain', count: 6 },
  { tone: 'at_risk', count: 4 },
  { tone: 'not_assessable', count: 3 },
];

const words = '9 uppnådda, 27 på väg, 6 osäkra, 4 riskerar, 3 utan mått';

const Charts = () => (
  <Card id="g-bar" title="Staplar och kurvor" stack={4}>
    <p class="small">{words}</p>
    <StackedBar segments={segments} />
    <p class="small">15 godkända, 4 att granska, 9 påbörjade, 4 inte påbörjade</p>
    <StackedBar
      segments={[
        { tone: 'done', count: 15 },
        { tone: 'review', count: 4 },
        { tone: 'started', count: 9 },
        { tone: 'none', count: 4 },
      ]}
    />
    <p class="small">72 % av åtagandena kan följas upp. Strecket visar målet, 85 %.</p>
    <Meter value={72} max={100} limit={85} />
    <p class="small">Utvecklingen 2021–2026, två värden saknas, målvärde 50</p>
    <Spark
      values={[18, 22, null, null, 31, 38]}
      target={50}
      wide
      label="Från 18 till 38, två värden saknas, målvärde 50"
    />
  </Card>
);

const Chains = () => (
  <section aria-labelledby="g-kedja">
    <h2 class="visually-hidden" id="g-kedja">
      Effektkedjan
    </h2>
    <Chain
      steps={[
        {
          label: 'Resurser',
          count: 32,
          text: 'organisationer bidrar. Pengar, timmar och personal visas var för sig.',
        },
        { label: 'Aktiviteter', href: '#g-kedja', count: 49, text: words, segments },
        { label: 'Prestationer', count: 49, text: words, segments },
        { label: 'Utfall', count: 49, text: words, segments },
        { label: 'Effekt, medellång sikt', count: 49, text: words, segments },
        { label: 'Effekt, lång sikt', count: 0, text: 'Ingen är beskriven än', segments: [] },
      ]}
    />
  </section>
);

const Row = () => (
  <GoalRow
    id="g-delmal"
    no={1}
    label="Delmål 1"
    title="Invånarna vet vart de kan vända sig"
    href="#g-delmal"
    status="on_track"
    trend="better"
    basis={<Basis by="rule">Regel: 3 av 4 indikatorer på väg, 31 oktober 2026</Basis>}
  >
    <Tile
      name="Vet vart man vänder sig vid våld i nära relation"
      href="#g-delmal"
      value="58 %"
      unit="av invånarna"
      spark={{
        values: [44, 46, 47, 51, 55, 58],
        target: 65,
        label: 'Från 44 procent 2021 till 58 procent 2026, målvärde 65',
      }}
      target="Mål 2027: 65 %"
      status="on_track"
      source="Länsenkäten 2026"
    />
    <Tile
      name="Unga som känner till vad hedersrelaterat våld är"
      href="#g-delmal"
      value="Saknas"
      unit="inget värde än"
      note="Utvecklingsindikator. Källa söks."
      target="Målvärde beslutas 2027"
      status="not_assessable"
      source="Ingen källa ännu"
    />
    <MiniChain
      rows={[
        { count: 8, label: 'aktiviteter', note: '1 försenad', segments },
        { count: 12, label: 'prestationer', note: '6 uppnådda', segments },
        { count: 3, label: 'utfall', segments: [{ tone: 'on_track', count: 3 }] },
        { count: 0, label: 'effekter', segments: [] },
      ]}
    />
  </GoalRow>
);

export const GalleryGoals = () => (
  <>
    <Charts />
    <GoalBand
      id="g-mal"
      eyebrow="Övergripande mål"
      text="Alla i länet ska kunna leva fria från våld och hot i sina nära relationer."
      status="uncertain"
      trend="unchanged"
      basis={<Basis by="body">Bedömt av styrgruppen 17 september 2026, § 14.</Basis>}
    />
    <Chains />
    <Row />
  </>
);
