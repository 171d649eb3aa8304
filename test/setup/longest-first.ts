import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest on two cores, by what it took: begun last, it would run alone at the end while the other workers have nothing left to do. */
const LONGEST = [
  'test/talks-whole.test.ts',
  'test/random-walk.test.ts',
  'test/e2e/start.test.ts',
  'test/browser/story.test.ts',
  // it goes on for as long as there is time
  ...(process.env.FAULTS_SECONDS === undefined ? [] : ['test/faults/faults.test.ts']),
  'test/faults/partition.long.ts',
  'test/faults/time.test.ts',
  'test/faults/faults.test.ts',
  'test/faults/deploy.test.ts',
  'test/e2e/rolling.test.ts',
  'test/e2e/crowd.test.ts',
  'test/e2e/page-comments.test.ts',
  'test/browser/square.test.ts',
  'test/talks-pure.test.ts',
  'src/demo/demo-town.test.ts',
  'test/security/forged-taps.test.ts',
  'test/e2e/kill.test.ts',
  'test/e2e/races.test.ts',
  'test/e2e/dead-worker.test.ts',
];

/** The longest files first, the others as the runner has them. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
