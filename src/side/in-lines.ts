/**
 * Sends what is due in so many lines at once, each until nothing is left or the house closes. One that fails stops itself alone: the others
 * end first, and then its failure is thrown.
 * @param sendNext false: nothing is due
 */
export async function inLines(
  atOnce: number,
  isStarted: () => boolean,
  sendNext: () => Promise<boolean>,
): Promise<void> {
  const line = async () => {
    while (isStarted() && (await sendNext()));
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, line));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
