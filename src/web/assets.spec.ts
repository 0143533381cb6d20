import { readFileSync, readdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { assetPath, findAsset } from './assets.js';
import { iconNames } from './components/icon.js';

const text = (path: string, accepts?: string): string =>
  findAsset(path, accepts)?.body.toString('utf8') ?? '';

describe('assets', () => {
  it('have an address with their own hash and are kept for ever', () => {
    const path = assetPath('effektkedja.css');
    expect(path).toMatch(/^\/assets\/[0-9a-f]{12}\/effektkedja\.css$/);
    expect(findAsset(path)?.headers).toEqual({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    expect(findAsset('/assets/000000000000/effektkedja.css')).toBeNull();
    expect(findAsset('/assets/../package.json')).toBeNull();
  });

  it('come packed when the client accepts it, with the same content', () => {
    const path = assetPath('effektkedja.css');
    const [brotli, gzip] = [findAsset(path, 'gzip, deflate, br'), findAsset(path, 'gzip;q=0.8, br;q=0')];
    expect(brotli?.headers['content-encoding']).toBe('br');
    expect(gzip?.headers['content-encoding']).toBe('gzip');
    expect(brotli && brotliDecompressSync(brotli.body).toString()).toBe(text(path));
    expect(gzip && gunzipSync(gzip.body).toString()).toBe(text(path));
    expect(findAsset(assetPath('fonts/source-serif-4.woff2'), 'br')?.headers['content-encoding']).toBe(
      undefined,
    );
  });

  it('hold every part of the stylesheet, with fonts that exist and nothing from elsewhere', () => {
    const css = text(assetPath('effektkedja.css'));
    const addresses = [...css.matchAll(/url\('?([^')]+)'?\)/g)].map(([, address = '']) => address);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) expect(findAsset(address)?.type).toBe('font/woff2');
    const folder = new URL('./assets/css/', import.meta.url);
    for (const part of readdirSync(folder)) {
      if (part === 'fonts.css') continue;
      expect(css).toContain(readFileSync(new URL(part, folder), 'utf8'));
    }
  });

  it('hold every icon, and no icon that no component can name', () => {
    const symbols = [...text(assetPath('icons.svg')).matchAll(/<symbol id="i-([^"]+)"/g)].map(([, id]) => id);
    expect(symbols).toEqual([...iconNames]);
  });
});
