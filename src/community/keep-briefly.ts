/** What was made a moment ago, by name: it goes when its time is up, so that no words of anybody stay. */
export interface Kept<T> {
  get(name: string): T | undefined;
  /** What does not fit beside the others is not kept. */
  put(name: string, made: T): void;
}

/** @param ms how long each is kept; 0: not at all @param most at a time */
export function keepBriefly<T>(ms: number, most: number): Kept<T> {
  const kept = new Map<string, T>();
  return {
    get: (name) => kept.get(name),
    put(name, made) {
      if (ms === 0 || (kept.size >= most && !kept.has(name))) return;
      kept.set(name, made);
      setTimeout(() => kept.get(name) === made && kept.delete(name), ms).unref();
    },
  };
}
