import { isPassing } from './inbox/failure.ts';

/** Something of its own of which there are many: a row that the clock has found due. */
export interface Due {
  id: string;
  /** Of a town's, which its admins are told of in one message: they are taken together. None: by themselves. */
  town?: number;
}

/** So many of those that stand by themselves share a transaction, and hold their locks until its end. */
const AT_ONCE = 50;

/**
 * Takes what is due, some of it at a time. What fails together is tried by halves, until the one that cannot be done is alone:
 * it costs nobody else their turn, and is due again. A database that is away fails it all.
 * @param take some of them, in a transaction of its own @returns the sum of what it said
 */
export async function inSlices(
  due: readonly Due[],
  take: (ids: readonly string[]) => Promise<number>,
  onBad: (id: string, error: unknown) => void,
): Promise<number> {
  let sum = 0;
  for (const slice of slicesOf(due)) sum += await byHalves(slice, take, onBad);
  return sum;
}

function slicesOf(due: readonly Due[]): string[][] {
  return [...Map.groupBy(due, ({ town }) => town)].flatMap(([town, some]) => {
    const ids = some.map(({ id }) => id);
    if (town !== undefined) return [ids];
    return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
      ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    );
  });
}

async function byHalves(
  ids: readonly string[],
  take: (ids: readonly string[]) => Promise<number>,
  onBad: (id: string, error: unknown) => void,
): Promise<number> {
  try {
    return await take(ids);
  } catch (error) {
    if (isPassing(error)) throw error;
    const [only] = ids;
    if (only !== undefined && ids.length === 1) {
      onBad(only, error);
      return 0;
    }
    const half = Math.ceil(ids.length / 2);
    return (await byHalves(ids.slice(0, half), take, onBad)) + (await byHalves(ids.slice(half), take, onBad));
  }
}
