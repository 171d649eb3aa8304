import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes: begun last, it would run alone at the end while the other workers have nothing left to do. */
const LONGEST = [
  'test/talks-whole.test.ts',
  'test/random-walk.test.ts',
  'test/e2e/start.test.ts',
  'test/security/forged-ids.test.ts',
  'test/security/forged-taps.test.ts',
  'test/e2e/kill.test.ts',
  'test/e2e/races.test.ts',
  'test/browser/story.test.ts',
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
