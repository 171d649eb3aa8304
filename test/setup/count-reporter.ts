import { writeSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

/**
 * Ends the run with one line, `N passed, N failed`, for whoever reads only the last one. What failed outside of a test
 * (a file that cannot be loaded, a hook, an error nobody caught, a setup) counts as one failure each. What a failed test
 * said is printed at once as well: a run that is stopped before its end has no other chance.
 */
export default class CountReporter implements Reporter {
  #passed = 0;
  #failed = 0;

  onInit(): void {
    // at the very end, because other reporters and the teardown still have something to say
    process.once('exit', (code) => {
      if (code !== 0 && this.#failed === 0) this.#failed = 1;
      writeSync(process.stdout.fd, `${this.#passed} passed, ${this.#failed} failed\n`);
    });
  }

  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    if (state !== 'failed') return;
    const said = errors.map(({ message, diff, stack }) => diff ?? stack ?? message);
    process.stdout.write(`FAILED ${test.module.moduleId} > ${test.fullName}\n${said.join('\n')}\n`);
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    this.#passed = 0;
    this.#failed = unhandledErrors.length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') this.#passed += 1;
        if (test.result().state === 'failed') this.#failed += 1;
      }
      const suites = [module, ...module.children.allSuites()];
      this.#failed += suites.filter((suite) => suite.errors().length > 0).length;
    }
  }
}
