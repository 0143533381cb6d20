import { SetMetadata } from '@nestjs/common';

export const READS_FIRST = 'reads-first';

/** A writing handler of the API that runs outside the unit of work and answers with what is to run in it: `Prepared`. */
export const ReadsFirst = (): MethodDecorator => SetMetadata(READS_FIRST, true);
