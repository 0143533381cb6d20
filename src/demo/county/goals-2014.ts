import type { ChainFacts } from '../chain.js';

/** The goals adopted in 2014, shortened in our own words, each with the plain chain the work then rested on. */
export const overall2014 = 'Ingen i länet ska utsättas för eller uppleva våld i nära relationer';

export const subGoals2014: readonly ChainFacts[] = [
  {
    no: 1,
    text: 'Allmänheten känner till våldet och vet var stöd finns',
    nodes: {
      a1: ['activity', 'Informationskampanjer om våld i nära relationer'],
      p1: ['output', 'Kampanjer, filmer och informationsmaterial som nått ut'],
      u1: ['outcome', 'Invånare känner igen våld och vet vart de kan vända sig'],
      e1: ['effect_medium', 'Fler söker stöd tidigare'],
    },
    links: [
      ['a1', 'p1', 'Parterna sprider samma budskap i sina egna kanaler.'],
      ['p1', 'u1', 'Den som möter informationen vid rätt tillfälle minns den.', 'partial'],
      ['u1', 'e1', 'Den som vet var stöd finns vågar oftare söka det.', 'partial'],
    ],
  },
  {
    no: 2,
    text: 'Aktivt förebyggande arbete tillsammans med idéburna organisationer',
    nodes: {
      a2: ['activity', 'Våldsförebyggande program i skolan'],
      p2: ['output', 'Skolor som genomför programmet ett helt läsår'],
      u2: ['outcome', 'Elever säger ifrån och söker hjälp för varandra'],
      e2: ['effect_medium', 'Färre unga utövar eller accepterar våld'],
    },
    links: [
      ['a2', 'p2', 'Rektorer avsätter tid när huvudmannen har beslutat det.'],
      ['p2', 'u2', 'Återkommande träffar under ett läsår ändrar normer i klassen.', 'partial'],
      ['u2', 'e2', 'Normer i ungdomen påverkar relationer senare.', 'partial'],
    ],
  },
  {
    no: 3,
    text: 'Kunskap i organisationerna att upptäcka risk, utreda behov och erbjuda insatser',
    nodes: {
      a3: ['activity', 'Gemensam utbildning för personal som möter våldsutsatta'],
      p3: ['output', 'Utbildad personal i socialtjänst, vård och rättsväsende'],
      u3: ['outcome', 'Personal frågar om våld och gör riskbedömning'],
      e3: ['effect_medium', 'Våld upptäcks tidigare'],
    },
    links: [
      ['a3', 'p3', 'Chefer frigör arbetstid för utbildningen.'],
      ['p3', 'u3', 'Den som har övat på att ställa frågan ställer den oftare.', 'established'],
      ['u3', 'e3', 'Frågan leder till att fler berättar.', 'partial'],
    ],
  },
  {
    no: 4,
    text: 'Våldsutsatta vuxna och barn som upplever våld får de insatser de behöver och har rätt till',
    nodes: {
      a4: ['activity', 'Samordnat skydd och stöd för vuxna och barn'],
      p4: ['output', 'Platser i skyddat boende och stödkontakter'],
      u4: ['outcome', 'Vuxna och barn får skydd och stöd utan väntan'],
      e4: ['effect_medium', 'Utsattheten minskar för dem som fått insatser'],
    },
    links: [
      ['a4', 'p4', 'Kommuner som delar på platser kan erbjuda fler.'],
      ['p4', 'u4', 'Tillgängliga platser förkortar väntan.', 'partial'],
      ['u4', 'e4', 'Skydd och stöd i rätt tid bryter våldet.', 'partial'],
    ],
  },
  {
    no: 5,
    text: 'Våldsutövare får insatser så att våldet upphör',
    nodes: {
      a5: ['activity', 'Stöd och behandling till personer som utövar våld'],
      p5: ['output', 'Påbörjade samtalskontakter och behandlingsprogram'],
      u5: ['outcome', 'Deltagare fullföljer och tar ansvar för sitt våld'],
      e5: ['effect_medium', 'Återfallen i våld minskar'],
    },
    links: [
      ['a5', 'p5', 'Kommuner och frivård hänvisar till samma mottagningar.'],
      ['p5', 'u5', 'Program med uppföljning fullföljs oftare.', 'partial'],
      ['u5', 'e5', 'Den som fullföljt ett program återfaller mer sällan.', 'partial'],
    ],
  },
  {
    no: 6,
    text: 'En tydlig struktur för samverkan inom och mellan myndigheterna',
    nodes: {
      a6: ['activity', 'Gemensamma rutiner och samverkansavtal'],
      p6: ['output', 'Undertecknade avtal och beslutade rutiner'],
      u6: ['outcome', 'Handläggare vet vem som gör vad, och när'],
      e6: ['effect_medium', 'Insatserna hänger ihop för den som är utsatt'],
    },
    links: [
      ['a6', 'p6', 'Chefer med mandat deltar i arbetet.'],
      ['p6', 'u6', 'Beslutade rutiner förs ut i verksamheterna.'],
      ['u6', 'e6', 'Tydliga roller minskar glappen mellan myndigheter.', 'partial'],
    ],
  },
];

/** The long effect the sub-goals lead to. */
export const longEffect = 'Våldet i nära relationer minskar i länet';
