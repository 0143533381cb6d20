import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { both, Line } from './validation.js';

/** A municipality's code or a county's, as Statistics Sweden gives it; empty is none. */
export const AreaCode = (doc: { description: string }): PropertyDecorator =>
  applyDecorators(
    Line({ ...doc, example: '0180', max: 4, optional: true }),
    Matches(/^$|^\d{2}(\d{2})?$/, {
      message: both(
        'Ange fyra siffror för en kommun eller två för ett län, till exempel 0180.',
        'Give four digits for a municipality or two for a county, for example 0180.',
      ),
    }),
  );
