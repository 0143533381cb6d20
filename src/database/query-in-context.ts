import pg from 'pg';

/** What a statement is sent with: its name, its text and its parameters. */
export type Named = { readonly name: string; readonly text: string; readonly values: readonly unknown[] };

/** The parts of pg's connection that a query writes to; its types leave them out. */
type Wire = {
  readonly parsedStatements: Record<string, string>;
  parse(statement: { name: string; text: string }): void;
  bind(bound: {
    statement: string;
    values: readonly unknown[];
    valueMapper: (value: unknown) => unknown;
  }): void;
  describe(portal: { type: 'P' }): void;
  execute(portal: object): void;
};

declare module 'pg' {
  interface Query {
    prepare(connection: Wire): void;
  }
}

/**
 * A statement with one before it that sets its context, and one Sync after both: PostgreSQL takes them for one
 * transaction, which begins and ends by itself, and answers once. What the context sets is gone with it. Answers with the
 * result of each. After a fault the connection is not to be used again: pg does not know of the first statement.
 */
export class QueryInContext extends pg.Query {
  constructor(
    private readonly context: Named,
    { name, text, values }: Named,
    done: (fault: Error | null, results: readonly pg.QueryResult<object>[]) => void,
  ) {
    super({ name, text, values: [...values] }, done as never);
  }

  override prepare(connection: Wire): void {
    const { name, text, values } = this.context;
    if (connection.parsedStatements[name] === undefined) {
      connection.parse({ name, text });
      connection.parsedStatements[name] = text;
    }
    connection.bind({ statement: name, values, valueMapper: (value) => value });
    connection.describe({ type: 'P' });
    connection.execute({});
    super.prepare(connection);
  }
}
