import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Conflict } from '../../../shared/errors.js';
import { Attempt, Page, SeeOther } from '../../../web/answers.js';
import { platformPath } from '../../../web/navigation.js';
import { fresh, refused, type FormState } from '../../../web/refusal.js';
import { Who } from '../../../web/request.js';
import type { FormBody } from '../../../web/validate.js';
import { referenceOf, PX_ROLES, type PxReference } from './px-reference.js';
import type { PxShelf } from './px-tables.js';
import { PxTablesService, type Chosen } from './tables.service.js';
import { tableReceipts, tableTexts } from './tables.texts.js';
import { ChooseTablePage } from './views/choose-table.js';
import { FindTablesPage } from './views/find-tables.js';

type Raw = Readonly<Record<string, string | readonly string[] | undefined>>;
const one = (raw: Raw, name: string, longest = 300): string => {
  const value = raw[name];
  return typeof value === 'string' ? value.slice(0, longest) : '';
};

/** From a source's tables to an indicator: found, chosen in, looked at. */
@Controller('p/:platform/tabeller/:system')
@ApiExcludeController()
export class PxTablesPages {
  constructor(private readonly service: PxTablesService) {}

  @Get()
  @Only('coordinator')
  async find(@Who() actor: Actor, @Param('system') system: string, @Query() raw: Raw): Promise<Page> {
    const source = this.service.source(actor, system);
    const at = { words: one(raw, 'sok', 100).trim(), level: one(raw, 'niva') };
    const levelled = source.address !== null && source.tables.levelled;
    const empty = source.address === null || (!levelled && at.words === '');
    const found = empty ? NONE : await told(actor, () => this.service.find(actor, system, at));
    const [shelf, form] = 'errors' in found ? [NONE, found] : [found, fresh()];
    const { name, address } = source;
    const view = { root: platformPath(actor.platformSlug), system, name, offline: address === null };
    return new Page({
      title: tableTexts[actor.locale].title(name),
      current: 'kallor',
      body: <FindTablesPage {...view} {...at} levelled={levelled} shelf={shelf} form={form} />,
    });
  }

  @Get('valj')
  @Only('coordinator')
  async choose(@Who() actor: Actor, @Param('system') system: string, @Query() raw: Raw): Promise<Page> {
    const reference = referenceIn(raw);
    const shown = one(raw, 'visa') !== '';
    const source = this.service.source(actor, system);
    const found =
      source.address === null
        ? fresh()
        : await told(actor, () => this.service.choose(actor, system, reference, shown));
    return 'errors' in found
      ? this.page(actor, system, reference.table, null, found)
      : this.page(actor, system, reference.table, found, fresh());
  }

  @Post('valj')
  @Only('coordinator')
  async keep(@Who() actor: Actor, @Param('system') system: string, @Body() body: FormBody): Promise<Attempt> {
    const id = one(body, 'tabell');
    const reference = referenceOf(`${id}?${one(body, 'urval', 500)}`);
    // The source is asked before the transaction begins.
    const table = await told(actor, async () => ({
      row: await this.service.table(actor, system, id),
      choice: await this.service.choose(actor, system, reference, false),
    }));
    return new Attempt(
      async () => {
        if ('errors' in table) throw table.cause;
        const { row, choice } = table;
        await this.service.keep(actor, system, { ...row, frequency: choice.frequency });
        const asked = new URLSearchParams({ kalla: system, id, urval: choice.selection });
        const path = platformPath(actor.platformSlug, `indikatorer/ateranvand?${asked}`);
        return new SeeOther(path, tableReceipts.chosen);
      },
      async (refusal) => this.page(actor, system, id, null, refused(body, refusal, actor.locale)),
    );
  }

  private page(actor: Actor, system: string, id: string, chosen: Chosen | null, form: FormState): Page {
    const { name, address } = this.service.source(actor, system);
    const view = { root: platformPath(actor.platformSlug), system, name, offline: address === null };
    return new Page({
      title: tableTexts[actor.locale].chooseTitle,
      current: 'kallor',
      body: <ChooseTablePage {...view} {...{ id, chosen, form }} />,
    });
  }
}

const NONE: PxShelf = { levels: [], tables: [] };

/** What a source that does not answer says, on the page that asked. */
async function told<T extends object>(
  actor: Actor,
  ask: () => Promise<T>,
): Promise<T | (FormState & { cause: Conflict })> {
  try {
    return await ask();
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    const refusal = { status: 409, text: fault.text, fields: [] } as const;
    return { ...refused({}, refusal, actor.locale), cause: fault };
  }
}

/** The form names each variable’s code and codelist by the variable: `kod:Alder`, `lista:Alder`. */
function referenceIn(raw: Raw): PxReference {
  const named = (prefix: string): [string, string][] =>
    Object.keys(raw).flatMap((name): [string, string][] =>
      name.startsWith(prefix) && one(raw, name) !== '' ? [[name.slice(prefix.length), one(raw, name)]] : [],
    );
  const asked = referenceOf(`${one(raw, 'tabell')}?${one(raw, 'urval', 500)}`);
  return {
    ...asked,
    chosen: { ...asked.chosen, ...Object.fromEntries(named('kod:').map(([code, value]) => [code, [value]])) },
    roles: {
      ...asked.roles,
      ...Object.fromEntries(
        PX_ROLES.flatMap((role) => (one(raw, role) === '' ? [] : [[role, one(raw, role)]])),
      ),
    },
    lists: { ...asked.lists, ...Object.fromEntries(named('lista:')) },
  };
}
