/** What was made last, by a name that says all that it was made of; as many as `most`, then the longest unasked goes. */
export function keepLast<T>(most: number): (name: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (name, make) => {
    const made = kept.has(name) ? (kept.get(name) as T) : make();
    kept.delete(name);
    kept.set(name, made);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}
