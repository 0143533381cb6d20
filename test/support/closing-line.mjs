/** Ends every run with one plain line, after jest's own summary, for people and scripts that count. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded has no tests of its own, yet it is a failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    // jest writes its summary to stderr after the reporters; writing on exit puts this line last.
    process.once('exit', () => process.stdout.write(`${results.numPassedTests} passed, ${failed} failed\n`));
  }
}
