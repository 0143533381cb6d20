import { Line } from '../../../shared/validation.js';

export class FindTables {
  @Line({ description: 'Words of a title.', example: 'folkmängd', max: 100, optional: true })
  query?: string;

  @Line({
    description: 'The level, by its id; the top where left out.',
    example: 'A_Folkhalsodata',
    max: 300,
    optional: true,
  })
  level?: string;
}

export class ChooseInTable {
  @Line({
    description: 'The table’s id; nothing is chosen without.',
    example: 'TAB638',
    max: 300,
    optional: true,
  })
  table?: string;

  @Line({
    description:
      'Codes chosen so far, as PxWeb writes a query; `@area=`, `@period=`, `@sex=` name a variable, `@sex=-` asks for totals alone.',
    example: 'ContentsCode=BE0101N1',
    max: 500,
    optional: true,
  })
  selection?: string;
}
