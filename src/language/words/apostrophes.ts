/** « qu il », « s il », « d une »: the apostrophe stands where the space was, and all letters where they were. Of folded text. */
export const withApostrophes = (folded: string): string =>
  folded
    .replace(/(?<!')\b(qu|lorsqu|quelqu|jusqu|[djlmnst]) (?=[aeiouyh])/g, "$1'")
    .replace(/(?<=[- ]|^)(t)'(il|elle|on)\b/g, '$1 $2');
