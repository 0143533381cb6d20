import { describe, expect, it } from '@jest/globals';
import { locales } from './i18n/catalogue.js';
import { renderGallery } from './gallery.js';

describe.each(locales)('the gallery of components in %s', (locale) => {
  const html = renderGallery(locale);
  const valuesOf = (attribute: string): string[] =>
    [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

  it('needs no inline style and no inline script', () => {
    expect(html).not.toMatch(/\sstyle=|<style|javascript:|\son[a-z]+=/);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  it('has each id once, and every reference leads somewhere', () => {
    const ids = valuesOf('id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const referred = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget']
      .flatMap(valuesOf)
      .flatMap((value) => value.split(' '));
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('sends the token with every form that changes something', () => {
    const posts = html.match(/<form[^>]*method="post"[^>]*>.{0,80}/gs) ?? [];
    expect(posts.length).toBeGreaterThan(5);
    for (const form of posts) expect(form).toContain('name="_csrf" value="exempel"');
  });

  it('wires errors and help to their controls', () => {
    expect(html).toMatch(/id="f-reason"[^>]*aria-invalid="true" aria-describedby="f-reason-e"/);
    expect(html).toContain('<a href="#f-reason">');
    expect(html).toMatch(/id="f-target"[^>]*aria-describedby="f-target-h"/);
  });

  it('never has two levels of headings too far apart', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1));
  });
});
