import { errorCode } from '../inbox/failure.ts';

/** What is to be imported cannot be: sentences for the operator, one for each thing. */
export class Unfit extends Error {
  override name = 'Unfit';
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** Of what is wrong with a value (22) and of what must hold among rows (23), by SQLSTATE. */
const OF_ITS_WORDS = /^2[23]/;

/**
 * What the database itself does not take is said with the line that it stands in.
 * @param where « members.csv, line 3 »
 */
export async function takenBy<T>(where: string, write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!(error instanceof Error) || !OF_ITS_WORDS.test(errorCode(error))) throw error;
    throw new Unfit([`${where}: the database does not take this (${error.message}).`]);
  }
}
