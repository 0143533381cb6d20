import { makeData } from './data/make.js';

/** `npm run bench:data -- county|national`: makes the data that the benchmarks run over. */
await makeData(process.argv.slice(3));
