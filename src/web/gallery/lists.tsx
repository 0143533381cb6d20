import { LinkButton } from '../components/button.js';
import { Card } from '../components/card.js';
import { Disclosure, Empty, Facts, Steps, Timeline } from '../components/content.js';
import { Pagination, Segmented, Tabs } from '../components/navigation-parts.js';
import { Mark } from '../components/status.js';
import { NoValue, Table } from '../components/table.js';
import { Deadlines, Findings, TaskList } from '../components/tasks.js';
import { Progress } from '../components/toast.js';

const Paths = () => (
  <Card id="g-steg" title="Steg, förlopp och historik" stack={4}>
    <Steps
      steps={[
        { label: 'Utkast', note: '12 juni', at: 'done' },
        { label: 'På remiss', note: 'Till 15 oktober', at: 'now' },
        { label: 'Antagen', note: '10 december', at: 'later' },
      ]}
    />
    <Progress label="Excel skapas" value={26} max={42} text="26 av 42 blad" />
    <Pagination page={4} pages={12} href={(page) => `?sida=${String(page)}`} />
    <Timeline
      items={[
        {
          when: '12 november 2026',
          date: '2026-11-12',
          now: true,
          what: 'Avvikelsen lyftes till styrgruppen',
        },
        { when: '1 september 2026', date: '2026-09-01', what: 'Version 3 skickades på remiss' },
        { what: 'Godkänd' },
      ]}
    />
  </Card>
);

const Lists = () => (
  <Card
    id="g-listor"
    title="Uppgifter, datum och anmärkningar"
    aside={<span class="small soft">2 uppgifter</span>}
  >
    <TaskList
      tasks={[
        {
          icon: 'report',
          title: 'Granska fyra inskickade rapporter',
          meta: 'Äldst: 9 dagar.',
          action: { href: '#', label: 'Granska', about: 'rapporter' },
        },
        { icon: 'warning', title: 'Samtalsstödet minskar', href: '#', meta: 'Delmål 5, 41 dagar.' },
      ]}
    />
    <hr />
    <Deadlines
      items={[
        { day: '25', month: 'nov', title: 'Pulsmöte', meta: 'Onsdag kl. 9.00' },
        { day: '4', month: 'dec', title: 'Sista dag för rapporter' },
      ]}
    />
    <hr />
    <Findings
      items={[
        {
          level: 'stop',
          title: 'Utfall 4.2 saknar indikator',
          children: <a href="#g-listor">Sök i katalogen</a>,
        },
        { level: 'warn', title: 'Fyra samband saknar belägg', children: 'Delmål 4.' },
        {
          level: 'note',
          title: 'Delmål 6 ska ses över',
          children: <a href="#g-listor">Planera översynen</a>,
        },
      ]}
    />
  </Card>
);

const Views = () => (
  <Card id="g-flik" title="Flikar, val och tomt läge" stack={4}>
    <Tabs
      label="Delmål"
      items={[
        { href: '#1', label: 'Delmål 1', current: true },
        { href: '#2', label: 'Delmål 2' },
        { href: '#3', label: 'Delmål 3' },
      ]}
    />
    <div>
      <Segmented
        label="Visning"
        items={[
          { href: '#b', label: 'Bild', current: true, icon: 'logic' },
          { href: '#l', label: 'Lista', icon: 'bullets' },
        ]}
      />
    </div>
    <Empty
      icon="logic"
      title="Delmål 7 har ingen verksamhetslogik än"
      action={<LinkButton href="#">Börja rita kedjan</LinkButton>}
    >
      Målet är antaget men det saknas en beskrivning av hur det ska nås.
    </Empty>
    <Facts
      items={[
        ['Källa', 'Kolada (påhittat värde)'],
        ['Hämtad', '2 november 2026'],
        ['Licens', 'CC0'],
      ]}
    />
    <Disclosure summary="Visa de fem oförändrade delmålen">
      <p class="small">Delmål 1, 3, 4, 5 och 6 har samma lydelse.</p>
    </Disclosure>
  </Card>
);

const Tables = () => (
  <Card id="g-tabell" title="Tabell" stack={4}>
    <Table
      label="Indikatorer i avsnittet"
      caption
      compact
      labels
      columns={[
        { label: 'Indikator' },
        { label: '2024', num: true },
        { label: '2025', num: true },
        { label: 'Bedömning' },
      ]}
    >
      <tr>
        <th scope="row">Vuxna med minst en insats, per 10 000</th>
        <td class="num">41,2</td>
        <td class="num">41,8</td>
        <td>
          <Mark status="uncertain" />
        </td>
      </tr>
      <tr>
        <th scope="row">Plats i skyddat boende samma dygn</th>
        <td class="num">
          <NoValue why="missing" />
        </td>
        <td class="num">
          <NoValue why="not_applicable" />
        </td>
        <td>
          <Mark status="not_assessable" />
        </td>
      </tr>
    </Table>
    <Table
      label="Rapporter"
      stack
      columns={[{ label: 'Organisation' }, { label: 'Läge' }, { label: 'Åtgärd', hidden: true }]}
    >
      <tr>
        <th scope="row">Ekholma kommun</th>
        <td>
          <NoValue why="hidden" /> <NoValue why="stale" />
        </td>
        <td>
          <LinkButton small href="#" about="Ekholma kommuns rapport">
            Öppna
          </LinkButton>
        </td>
      </tr>
    </Table>
  </Card>
);

export const GalleryLists = () => (
  <>
    <Paths />
    <Lists />
    <Views />
    <Tables />
  </>
);
