import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG_FAULTS = process.env.FAULTS_SECONDS !== undefined;

/** What takes longest on two cores, by what it took: begun last, it would run alone at the end while the other workers have nothing left to do. */
const LONGEST = [
  'test/talks-whole.test.ts',
  'test/random-walk.test.ts',
  'test/e2e/start.test.ts',
  'test/browser/story.test.ts',
  // of the long form of the faults, which runs alone
  ...(LONG_FAULTS ? ['test/faults/kills.long.ts', 'test/faults/partition.long.ts'] : []),
  ...(LONG_FAULTS ? ['test/faults/disk.long.ts', 'test/faults/fuzz.test.ts'] : []),
  'test/faults/time.test.ts',
  ...(LONG_FAULTS ? [] : ['test/faults/faults.test.ts']),
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

/** It goes on for as long as there is time: begun when all else is done or under way, it fills what that leaves. */
const LAST = LONG_FAULTS ? ['test/faults/faults.test.ts'] : [];

/** The longest files first, the others as the runner has them. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      if (LAST.some((name) => moduleId.endsWith(name))) return LONGEST.length + 1;
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
