import type { ChainFacts } from '../chain.js';

/**
 * What the proposed next version adds to the goals of 2014: rewordings, and for each sub-goal the needs it
 * answers, the resources it takes and further steps. Keys of 2014 (a1, p1 …) are the same nodes.
 */
export const overallNext =
  'Alla i länet ska kunna leva fria från våld, hot och förtryck i sina nära relationer';

export const rewordedSubGoals: Readonly<Record<number, string>> = {
  1: 'Invånarna känner igen våld och vet var stöd finns',
  4: 'Våldsutsatta vuxna och barn som upplever våld får skydd och stöd i rätt tid',
};

export const additions: readonly ChainFacts[] = [
  {
    no: 1,
    text: '',
    nodes: {
      b1: ['need', 'Många vet inte vart de kan vända sig'],
      r1: ['resource', 'Kommunikatörer hos länsstyrelsen och parterna'],
      p1b: ['output', 'Samlad stödinformation på flera språk'],
    },
    links: [
      ['b1', 'a1', 'Bristen på kunskap går att minska med information.'],
      ['r1', 'a1', 'Egen personal gör kampanjerna billiga att upprepa.'],
      ['a1', 'p1b', 'Texterna översätts samtidigt av alla parter.'],
      ['p1b', 'u1', 'Fler nås på ett språk de förstår.', 'partial'],
    ],
  },
  {
    no: 2,
    text: '',
    nodes: {
      b2: ['need', 'Normer som accepterar våld bland unga'],
      r2: ['resource', 'Skolpersonal och idéburna organisationers ledare'],
      a2b: ['activity', 'Föräldrastöd och familjestödjande insatser'],
    },
    links: [
      ['b2', 'a2', 'Normer går att påverka i skolan.', 'partial'],
      ['r2', 'a2', 'Ledare utanför skolan når elever som skolan inte når.'],
      ['a2b', 'e2', 'Tryggare föräldraskap minskar våldet i hemmet.', 'partial'],
      ['b2', 'a2b', 'Föräldrar efterfrågar stöd innan det har gått för långt.'],
    ],
  },
  {
    no: 3,
    text: '',
    nodes: {
      b3: ['need', 'Frågan om våld ställs inte vid alla möten'],
      r3: ['resource', 'Utbildare från länsstyrelsen, regionen och polisen'],
      p3b: ['output', 'Gemensamt underlag för riskbedömning'],
    },
    links: [
      ['b3', 'a3', 'Personal som kan mer frågar mer.', 'established'],
      ['r3', 'a3', 'Utbildare från tre håll ger en gemensam bild.'],
      ['a3', 'p3b', 'Underlaget tas fram av dem som ska använda det.'],
      ['p3b', 'u3', 'Samma underlag gör bedömningarna jämförbara.', 'partial'],
    ],
  },
  {
    no: 4,
    text: '',
    nodes: {
      b4: ['need', 'Väntan på skyddat boende och stöd till barn'],
      r4: ['resource', 'Skyddade boenden, socialtjänst och barnahus'],
      a4b: ['activity', 'Eget stöd till barn som upplevt våld'],
      u4b: ['outcome', 'Barn får information och stöd för egen del'],
    },
    links: [
      ['b4', 'a4', 'Väntan beror på att platserna inte delas mellan kommuner.'],
      ['r4', 'a4', 'Verksamheterna har plats att samordna.'],
      ['r4', 'a4b', 'Barnahusen har kunskapen som behövs.'],
      ['a4b', 'u4b', 'Barn som träffar en egen kontakt får eget stöd.', 'partial'],
      ['u4b', 'e4', 'Barn med eget stöd mår bättre och är tryggare.', 'partial'],
    ],
  },
  {
    no: 5,
    text: '',
    nodes: {
      b5: ['need', 'Få som utövar våld söker eller erbjuds hjälp'],
      r5: ['resource', 'Frivårdens program och kommunernas mottagningar'],
      a5b: ['activity', 'Remissväg från frivård till kommun'],
    },
    links: [
      ['b5', 'a5', 'Fler tar emot hjälp när den finns nära.'],
      ['r5', 'a5', 'Programmen finns men är ojämnt fördelade.'],
      ['a5b', 'u5', 'Den som slussas över utan avbrott fullföljer oftare.'],
      ['b5', 'a5b', 'Många tappas bort när övervakningen upphör.', 'partial'],
    ],
  },
  {
    no: 6,
    text: '',
    nodes: {
      b6: ['need', 'Oklart vem som ansvarar i gränslandet mellan myndigheter'],
      r6: ['resource', 'Tid hos chefer med mandat'],
      p6b: ['output', 'Årlig regional lägesrapport'],
    },
    links: [
      ['b6', 'a6', 'Oklarheten beror på att rutiner saknas, inte på vilja.'],
      ['r6', 'a6', 'Chefer deltar när styrgruppen ber om det.'],
      ['a6', 'p6b', 'Uppföljningen ingår i avtalen.'],
      ['p6b', 'u6', 'Den som ser läget på samma sätt agerar på samma sätt.'],
    ],
  },
];
