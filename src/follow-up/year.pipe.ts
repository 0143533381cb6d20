import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../shared/errors.js';

const FIRST = 1990;
const LAST = 2200;

/** The year of an address. One that no follow-up can have is as little there as a platform nobody has founded. */
@Injectable()
export class YearPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const year = /^\d{4}$/.test(value) ? Number(value) : 0;
    if (year < FIRST || year > LAST) throw new NotFound();
    return year;
  }
}
