/**
 * Who each route is for, written by hand, module by module. The matrix test compares it with the running
 * application in both directions and then tries every route as everybody.
 * `public`: anyone. `signed-in`: any person. `members`: every role of the platform. Otherwise role names.
 */
export type MatrixLines = Readonly<Record<string, string>>;
