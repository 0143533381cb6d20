import Sequencer from '@jest/test-sequencer';

/** What takes minutes begins first: a file of pages that is left to the end has one worker wait for the other. */
const LONG = [/e2e\/pages/, /e2e\/refusals/, /demo-(killed|start)/, /e2e\//, /matrix\.spec/, /\/test\//];

const placeOf = ({ path }) => {
  const place = LONG.findIndex((one) => one.test(path));
  return place < 0 ? LONG.length : place;
};

export default class LongFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}
