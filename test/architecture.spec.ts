import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

/**
 * House rules that the linter cannot say, read from the source text. The stacking order is the linter's:
 * oxlint.stacking.mjs.
 */
const root = path.resolve(import.meta.dirname, '..');

type SourceFile = { name: string; text: string; tree: ts.SourceFile };

const everything = readTree('src').concat(readTree('migrations'), readTree('test'));
const product = everything.filter(({ name }) => name.startsWith('src/') && !/\.spec\.tsx?$/.test(name));

function readTree(folder: string): SourceFile[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const text = readFileSync(path.join(root, folder, name), 'utf8');
      const file = path.posix.join(folder, name.replaceAll(path.sep, '/'));
      return { name: file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
    });
}

/** Every place in the files that `breaks` points out, as `file:line`. */
function offences(files: SourceFile[], breaks: (node: ts.Node) => boolean): string[] {
  return files.flatMap(({ name, tree }) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (breaks(node)) {
        found.push(`${name}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

function outside(...folders: string[]): SourceFile[] {
  return product.filter(({ name }) => !folders.some((folder) => name.startsWith(`src/${folder}/`)));
}

function isNamed(node: ts.Node, ...names: string[]): boolean {
  return ts.isIdentifier(node) && names.includes(node.text);
}

/** The name a call is made by: `query` in `this.database.query(…)` and in `query(…)`. */
function calledName(call: ts.CallExpression): string {
  const callee = call.expression;
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : '';
}

/** Text put together from parts: a template with holes in it, or a `+` with anything but constants. */
function isAssembled(node: ts.Node): boolean {
  if (ts.isTemplateExpression(node)) return true;
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return false;
  return [node.left, node.right].some((side) => !ts.isStringLiteralLike(side) && !isConstantSum(side));
}

function isConstantSum(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && !isAssembled(node);
}

const queryCalls = [
  'query',
  'read',
  'where',
  'andWhere',
  'orWhere',
  'having',
  'orderBy',
  'addOrderBy',
  'select',
];
const looksLikeSql = /^\s*(select|insert into|update|delete from|with|create|alter|drop|grant|revoke)\s/i;

function isAssembledSql(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && queryCalls.includes(calledName(node))) {
    return node.arguments.some((argument) => {
      if (!ts.isObjectLiteralExpression(argument)) return isAssembled(argument);
      return argument.properties.some(
        (property) =>
          ts.isPropertyAssignment(property) &&
          isNamed(property.name, 'text') &&
          isAssembled(property.initializer),
      );
    });
  }
  return ts.isTemplateExpression(node) && looksLikeSql.test(node.head.text);
}

describe('the source text', () => {
  it('opens the database through one door', () => {
    const banned = (node: ts.Node) => isNamed(node, 'InjectRepository', 'InjectDataSource', 'DataSource');
    expect(offences(outside('database'), banned)).toEqual([]);
  });

  it('reads the environment in config/ alone, to which the starters hand it', () => {
    const starters = /^src\/main\.ts$|\.cli\.ts$/;
    const banned = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) && node.name.text === 'env' && isNamed(node.expression, 'process');
    const rest = outside('config').filter(({ name }) => !starters.test(name));
    expect(offences(rest, banned)).toEqual([]);
  });

  it('guards routes with whole-application hooks, never with path-matched middleware', () => {
    expect(offences(product, (node) => isNamed(node, 'MiddlewareConsumer', 'NestMiddleware'))).toEqual([]);
  });

  it('never answers by hand with @Res()', () => {
    const banned = (node: ts.Node) =>
      ts.isDecorator(node) &&
      ts.isCallExpression(node.expression) &&
      isNamed(node.expression.expression, 'Res');
    expect(offences(product, banned)).toEqual([]);
  });

  it('puts no text together into SQL', () => {
    // Statements about roles and COPY take no parameters: these files make them from constants and quoted names.
    const parameterless = [
      'src/database/migrate.ts',
      'src/database/roles.ts',
      'src/database/backup/take-backup.ts',
      'src/database/backup/restore-backup.ts',
    ];
    expect(
      offences(
        product.filter(({ name }) => !parameterless.includes(name)),
        isAssembledSql,
      ),
    ).toEqual([]);
  });

  it('has no enum, no export of everything and no barrel', () => {
    const banned = (node: ts.Node) =>
      ts.isEnumDeclaration(node) || (ts.isExportDeclaration(node) && node.exportClause === undefined);
    expect(offences(product, banned)).toEqual([]);
    expect(everything.map(({ name }) => name).filter((name) => /(^|\/)index\.tsx?$/.test(name))).toEqual([]);
  });

  it('keeps rules and policies free of the framework and the database', () => {
    const pure = product.filter(({ name }) => /\.(rules|policy)\.ts$/.test(name));
    const banned = (node: ts.Node) =>
      ts.isImportDeclaration(node) &&
      ts.isStringLiteral(node.moduleSpecifier) &&
      /^(@nestjs\/|typeorm$|pg$)/.test(node.moduleSpecifier.text);
    expect(offences(pure, banned)).toEqual([]);
  });

  it('never turns row level security off, nor synchronises a schema by itself', () => {
    const banned = (node: ts.Node) =>
      ts.isPropertyAssignment(node) &&
      isNamed(node.name, 'synchronize') &&
      node.initializer.kind === ts.SyntaxKind.TrueKeyword;
    expect(offences(product, banned)).toEqual([]);
    expect(product.filter(({ text }) => /set row_security\b/i.test(text)).map(({ name }) => name)).toEqual(
      [],
    );
  });
});
