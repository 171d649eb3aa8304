type Act = () => void | Promise<void>;

/** What is to happen, by time; what is added for the same time happens in the order in which it was added. */
export interface Agenda {
  add(at: number, act: Act): void;
  /** When the next thing before `end` is to happen. */
  nextAt(end: number): number | undefined;
  /** Takes the next thing before `end`. */
  next(end: number): { at: number; act: Act } | undefined;
}

export function agenda(): Agenda {
  const due: { at: number; act: Act }[] = [];
  return {
    add(at, act) {
      let low = 0;
      let high = due.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((due[middle]?.at ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      due.splice(low, 0, { at, act });
    },
    nextAt: (end) => ((due[0]?.at ?? end) < end ? due[0]?.at : undefined),
    next: (end) => ((due[0]?.at ?? end) < end ? due.shift() : undefined),
  };
}
