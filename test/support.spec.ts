import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import {
  complaintsOf,
  expectAccessible,
  expectNoSidewaysScroll,
  openBrowser,
  openPage,
} from './support/browser.js';
import { copyOf, testDatabase } from './support/database.js';

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('is migrated, empty and its own, and reached as owner, application and backup', async () => {
    const [one, other] = [await testDatabase(), await testDatabase()];
    const facts = `select current_user as name, current_setting('fsync') as fsync,
      (select count(*)::int from migration) > 0 as migrated`;
    expect(await query(one.owner, facts)).toEqual([
      { name: 'effektkedja_owner', fsync: 'on', migrated: true },
    ]);
    expect(await query(one.app, facts)).toEqual([
      { name: 'effektkedja_app_login', fsync: 'on', migrated: true },
    ]);
    const all = 'set role effektkedja_backup; set row_security = off; select id from platform';
    await query(one.backup, all);
    await expect(query(one.app, 'create table mine (id int)')).rejects.toThrow(/permission denied/);

    await query(one.owner, 'create table only_here (id int)');
    await expect(query(other.owner, 'select from only_here')).rejects.toThrow(/does not exist/);
    const copy = await copyOf(one);
    expect(await query(copy.owner, 'select from only_here')).toEqual([]);
    await Promise.all([one, other, copy].map((database) => database.close()));
    await expect(query(one.owner, 'select 1')).rejects.toThrow(/does not exist/);
  });
});

describe('the browser', () => {
  let browser: Browser;
  let server: Server;
  let baseURL = '';

  beforeAll(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', "default-src 'self'");
      const body = request.url === '/bad' ? '<img src=x><script>1</script>' : '<main><h1>Hej</h1></main>';
      response.end(`<!doctype html><html lang="sv"><title>Prov</title><body>${body}</body></html>`);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });

  it('finds what is inaccessible and what breaks the content policy, and nothing on a good page', async () => {
    const page = await openPage(browser, { baseURL, width: 390 });
    const complaints = complaintsOf(page);
    await page.goto('/good');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(complaints.filter((one) => !one.includes('favicon'))).toEqual([]);
    await page.goto('/bad');
    await expect(expectAccessible(page)).rejects.toThrow(/image-alt/);
    expect(complaints.join()).toMatch(/Content Security Policy/);
    await page.context().close();
  });

  it('can be had without script', async () => {
    const page = await openPage(browser, { baseURL, script: false });
    await page.goto('/good');
    expect(await page.locator('h1').textContent()).toBe('Hej');
    await page.context().close();
  });
});
