import { DEMO_PASSWORD, emailOf, FYRBODAL_COORDINATOR } from '../../src/demo/accounts.js';
import { people } from '../../src/demo/county/organisations.js';
import { fillDemonstration } from '../../src/demo/fill.js';
import type { Locale } from '../../src/shared/text.js';
import type { TestApp } from './app.js';
import { aMember, aPlatform } from './builders.js';
import { Pages } from './client.js';
import { Crawl, type Visitor } from './crawl.js';
import { aMappedFile } from './full-files.js';
import { linkIn, signedIn } from './sign-in.js';
import { bookOf, MAPPING, TERMS } from './value-files.js';

export const HOME = '/p/operation-kvinnofrid';

type SignedIn = Visitor & { csrf: string };

/** The demonstration's people with their sessions, and the two states in which its pages are to be seen. */
export class Demonstration {
  private readonly sessions = new Map<string, SignedIn>();

  private constructor(private readonly test: TestApp) {}

  static async fill(test: TestApp): Promise<Demonstration> {
    await fillDemonstration(test.app, test.clock);
    return new Demonstration(test);
  }

  /** `account`: what stands before the @ of the address. */
  async visitor(account: string): Promise<SignedIn> {
    const known = this.sessions.get(account);
    if (known) return known;
    const session = { name: account, ...(await signedIn(this.test, emailOf(account), DEMO_PASSWORD)) };
    this.sessions.set(account, session);
    return session;
  }

  /** Everybody opens everything they can reach, with a version waiting for its decision. */
  async crawl(crawl: Crawl): Promise<void> {
    const { coordinator, ...others } = people;
    const invitation = await this.invitation(coordinator.email);
    await crawl.as({ name: 'nobody', cookie: '' }, [invitation]);
    // The catalogues are reached by searching, so somebody searches.
    await crawl.as(await this.visitor(coordinator.email), [
      `${HOME}/indikatorer?q=v%C3%A5ld`,
      `${HOME}/indikatorer?q=v%C3%A5ld&kon=yes`,
      `${HOME}/indikatorer/ny?namn=Vuxna%20som%20f%C3%A5tt%20insats`,
      ...(await this.files()),
      ...(await this.source()),
    ]);
    for (const { email } of Object.values(others)) await crawl.as(await this.visitor(email));
    await crawl.as(await this.visitor(FYRBODAL_COORDINATOR));
    const empty = await aPlatform(this.test, { slug: 'tom', name: 'En tom plattform' });
    const { cookie } = await aMember(this.test, empty, { roles: ['coordinator'] });
    await crawl.as({ name: 'the coordinator of an empty platform', cookie });
  }

  /** The chair sends the version back, and the coordinator has a draft to work on. */
  async crawlDraft(crawl: Crawl): Promise<void> {
    const chair = await this.visitor(people.chair.email);
    const answer = await new Pages(this.test, chair).post(`${HOME}/mal/2/beslut/aterremittera`, {
      meetingDate: '2026-11-19',
      protocolReference: '801-1-2026',
      reason: 'Delmål 4 behöver en ansvarig huvudman.',
    });
    if (answer.status !== 303) throw new Error(`not returned: ${answer.status}`);
    const coordinator = await this.visitor(people.coordinator.email);
    await crawl.as(coordinator);
    await new Pages(this.test, coordinator).post(`${HOME}/verksamhetslogik/utkast/oppna-igen`, {});
    // What an open draft asks for by itself is no link.
    await crawl.as(coordinator, [`${HOME}/verksamhetslogik/utkast/andringar?sedan=1`]);
    // A draft that nobody has seen yet can be shared.
    const other = await this.visitor(FYRBODAL_COORDINATOR);
    const begun = await new Pages(this.test, other).post('/p/fyrbodal/mal/nytt-utkast', {
      title: 'Nästa mål',
      periodFrom: '2027-01-01',
      periodTo: '2030-12-31',
    });
    if (begun.status !== 303) throw new Error(`no draft begun: ${begun.status}`);
    await crawl.as(other);
  }

  /** Everybody reads in this language from now on. */
  async speak(locale: Locale): Promise<void> {
    await this.test.owner.query('update person set locale = $1', [locale]);
    // Who somebody is may be remembered for a second.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
  }

  /** A file of figures to look at before it is taken in, and evidence beside a value; answers where they stand. */
  private async files(): Promise<string[]> {
    const coordinator = new Pages(this.test, await this.visitor(people.coordinator.email));
    const { rows } = await this.test.owner.query<{ id: string; year: string }>(
      `select i.id, max(extract(year from v.period_end))::text as year
       from indicator i
       join indicator_value v on v.platform_id = i.platform_id and v.indicator_id = i.id and v.area_code is null
         and v.organisation_id is null and v.superseded_at is null and v.state = 'final'
       where i.source = 'own' and i.measure = 'count'
         and i.platform_id = (select p.id from platform p where p.slug = 'operation-kvinnofrid')
       group by i.id order by i.id limit 1`,
    );
    const indicator = `${HOME}/indikatorer/${rows[0]?.id ?? ''}`;
    const scan = { name: 'underlag.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj') };
    const kept = await coordinator.upload(`${indicator}/underlag`, scan, undefined, {
      period: rows[0]?.year ?? '',
    });
    const book = await bookOf([['Påhittat'], [], ['Kommun', 'År', 'Kön', 'Antal'], ['Solna', 2024, 'T', 12]]);
    const sent = await coordinator.upload(
      `${indicator}/filer`,
      { name: 'siffror.xlsx', bytes: book },
      undefined,
      TERMS,
    );
    const file = sent.headers.get('location') ?? '';
    const mapped = await coordinator.post(`${file}/koppla`, {
      ...Object.fromEntries(Object.entries(MAPPING).map(([name, value]) => [name, String(value)])),
      version: '1',
    });
    const statuses = [kept.status, sent.status, mapped.status];
    if (statuses.some((status) => status !== 303)) throw new Error(`no files: ${statuses.join(' ')}`);
    return [file, `${file}/granska`, `${indicator}/underlag`, await this.largeFile()];
  }

  /** A file taken in in the background, as far as it came; answers where that is told. */
  private async largeFile(): Promise<string> {
    const platforms = await this.test.owner.query<{ id: string }>(
      `select p.id from platform p where p.slug = 'operation-kvinnofrid'`,
    );
    await aMappedFile(this.test, platforms.rows[0]?.id ?? '');
    const { rows } = await this.test.owner.query<{ at: string }>(
      `select f.indicator_id || '/filer/' || f.id as at from value_file f
       join import_job j on j.platform_id = f.platform_id and j.file_id = f.id`,
    );
    return `${HOME}/indikatorer/${rows[0]?.at ?? ''}/hamtning`;
  }

  /** The source's catalogue asked for, where the application has anybody to ask. */
  private async source(): Promise<string[]> {
    const coordinator = new Pages(this.test, await this.visitor(people.coordinator.email));
    const [source = ''] =
      /\/p\/operation-kvinnofrid\/kallor\/[0-9a-f-]{36}/.exec(
        (await coordinator.get(`${HOME}/kallor`)).text,
      ) ?? [];
    if (!(await coordinator.get(source)).text.includes('Hämta katalogen')) return [source];
    const started = await coordinator.post(`${source}/hamtningar`, { kind: 'catalogue' });
    if (started.status !== 303) throw new Error(`no import: ${started.status}`);
    const tables = `${HOME}/tabeller/scb`;
    return [source, `${tables}?sok=folkm%C3%A4ngd`, `${tables}/valj?tabell=TAB638&visa=1`];
  }

  private async invitation(inviter: string): Promise<string> {
    const coordinator = await this.visitor(inviter);
    const pages = new Pages(this.test, coordinator);
    const form = await pages.get(`${HOME}/administration/personer/ny`);
    const organisationId = /<option value="([0-9a-f-]{36})"/.exec(form.text)?.[1] ?? '';
    const answer = await pages.post(`${HOME}/administration/personer`, {
      email: emailOf('ny.handlaggare'),
      functionTitle: 'Handläggare',
      organisationId,
      roles: ['reader'],
      validFrom: '2026-11-20',
    });
    const link = linkIn(answer);
    if (link === '') throw new Error(`no invitation: ${answer.status}`);
    return link;
  }
}
