import { describe, expect, it } from '@jest/globals';
import { chainThrough } from './chain-followed.rules.js';
import { widthOf } from './font-widths.js';
import { withPaint } from '../../web/pictures/paint.rules.js';
import { sentenceOf } from './sentences.rules.js';
import { cut, wrap } from './wrap.rules.js';
import { examples } from '../logic-model.examples.js';

describe('text in a box', () => {
  it('is broken between words, after hyphens, and else with a hyphen of its own', () => {
    expect(wrap('Handläggare bedömer risk på samma sätt', 144, 14, 600)).toEqual([
      'Handläggare bedömer',
      'risk på samma sätt',
    ]);
    const long = wrap('Länsövergripande riskbedömningshandläggarutbildning', 144, 14, 600);
    expect(long.every((line) => widthOf(line, 14, 600) <= 144)).toBe(true);
    expect(wrap('', 144, 14, 600)).toEqual([]);
  });

  it('is cut with an ellipsis where there is room for one line only', () => {
    expect(cut('Kort', 144, 12.5, 400)).toBe('Kort');
    const short = cut('Länsstyrelsen i Stockholms län', 90, 12.5, 400);
    expect(short).toMatch(/^Länsst.*…$/);
    expect(widthOf(short, 12.5, 400)).toBeLessThanOrEqual(90);
  });
});

it('a chain is followed backwards, forwards or both ways, without turning', () => {
  const link = (fromNodeId: string, toNodeId: string) => ({
    id: `${fromNodeId}${toNodeId}`,
    fromNodeId,
    toNodeId,
  });
  const links = [link('a', 'b'), link('b', 'c'), link('x', 'c'), link('b', 'd'), link('a', 'y')];
  const found = (direction: 'bak' | 'fram' | 'bada') => {
    const chain = chainThrough('b', links, direction);
    return [[...chain.nodes].sort().join(''), [...chain.links].sort().join(' ')];
  };
  expect(found('bak')).toEqual(['ab', 'ab']);
  expect(found('fram')).toEqual(['bcd', 'bc bd']);
  expect(found('bada')).toEqual(['abcd', 'ab bc bd']);
});

it('writes the stylesheet into the shapes, later rules over earlier ones', () => {
  const sheet = `:root { --ink: #123456; --line: var(--ink); }
    @media print { .edge { stroke: red; } }
    .logic text { fill: var(--ink); font-size: 14px; }
    .edge { fill: none; stroke: var(--line); margin: 3px; }
    .edge--full { stroke-width: 2.25; stroke: #fff; }
    .logic a:hover .edge { stroke: green; }`;
  expect(withPaint('<g><path class="edge edge--full" d="M0 0"/><text x="1">a</text></g>', sheet)).toBe(
    '<g><path d="M0 0" fill="none" stroke="#fff" stroke-width="2.25"/><text x="1" fill="#123456" font-size="14">a</text></g>',
  );
});

describe('a link in words', () => {
  const activity = { ...examples.node, text: 'Stödbesök hos kommunerna.' };
  const output = { ...examples.node, kind: 'output' as const, text: '35 besök' };
  const link = { ...examples.link, assumption: 'Besök ändrar arbetssättet.' };

  it('says if, then and because', () => {
    expect(sentenceOf(activity, output, link, 'sv')).toBe(
      'Om vi gör ”Stödbesök hos kommunerna”, så levererar vi ”35 besök”, därför att besök ändrar arbetssättet.',
    );
    expect(sentenceOf(activity, output, link, 'en')).toBe(
      'If we do ”Stödbesök hos kommunerna”, then we deliver ”35 besök”, because besök ändrar arbetssättet.',
    );
  });

  it('says what it works against, and that the reason is missing', () => {
    expect(sentenceOf(activity, output, { ...link, sign: '-', assumption: null }, 'sv')).toBe(
      'Om vi gör ”Stödbesök hos kommunerna”, så motverkas ”35 besök”, därför att … (antagandet är inte skrivet än).',
    );
  });
});
