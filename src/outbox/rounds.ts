/**
 * What a process has taken in a round is another's after so long, should it die: longer than whoever is called takes to give
 * up. With the look that nobody need call for, its work has moved within ninety seconds.
 */
export const LEASE_MS = 75_000;
export const LOOK_EVERY_MS = 10_000;

/** Something that works off what the tables owe, round after round. */
export interface Rounds {
  /** A hint that something may be due, also during a round; before `start` it does nothing. */
  wake(): void;
  start(): void;
  /** Ends after the round under way, which should ask `isStarted` between two things. */
  stop(): Promise<void>;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
  isUnderWay(): boolean;
}

/**
 * The rows are the truth, being woken is a hint: one round at a time, and another one when somebody woke it meanwhile.
 * @param round works off what is due now, as long as `isStarted` says so
 * @param onFailure hears of a round that failed; the next hint begins another
 * @param everyMs how often to look without a hint: nobody hears a lease run out
 */
export function createRounds(
  round: (isStarted: () => boolean) => Promise<void>,
  onFailure: (error: unknown) => void,
  everyMs?: number,
): Rounds {
  let isStarted = false;
  let isAgain = false;
  let poll: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | null = null;

  function wake(): void {
    if (!isStarted) return;
    isAgain = true;
    underWay ??= rounds().finally(() => {
      underWay = null;
      if (isAgain) wake();
    });
  }

  async function rounds(): Promise<void> {
    while (isAgain && isStarted) {
      isAgain = false;
      try {
        await round(() => isStarted);
      } catch (error) {
        onFailure(error);
      }
    }
  }

  return {
    wake,
    start() {
      isStarted = true;
      if (everyMs !== undefined) poll ??= setInterval(wake, everyMs);
      wake();
    },
    async stop() {
      isStarted = false;
      clearInterval(poll);
      await underWay;
    },
    isUnderWay: () => underWay !== null,
    async idle() {
      while (underWay) await underWay;
    },
  };
}
