import { Line } from '../../shared/validation.js';

/** A group of words and phrases that mean the same. */
export class WriteSynonyms {
  @Line({
    description: 'Two to ten words or phrases that mean the same, with commas between.',
    example: 'kvinnofrid, våld i nära relation',
    max: 500,
  })
  words!: string;
}
