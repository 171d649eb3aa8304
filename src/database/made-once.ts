import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Stands for a value while the text is made. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A statement whose text is made once, and then given other values: to make a long one takes longer than to ask it.
 * @param names of all that is asked: a value of it may stand in the statement, and nothing may depend on it
 */
export function madeOnce<Asked extends object, Row>(
  names: readonly (keyof Asked & string)[],
  build: (db: Db, asked: Asked) => Compilable<Row>,
): (db: Db, asked: Asked) => Promise<Row[]> {
  const places = Object.fromEntries(names.map((name) => [name, new Place(name)])) as Asked;
  let made: CompiledQuery<Row> | undefined;
  return async (db, asked) => {
    made ??= build(db, places).compile();
    const parameters = made.parameters.map((value) =>
      value instanceof Place ? asked[value.name as keyof Asked] : value,
    );
    const { rows } = await db.executeQuery<Row>({ ...made, parameters } as CompiledQuery<Row>);
    return rows;
  };
}
