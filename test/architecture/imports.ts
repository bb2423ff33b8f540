import ts from "typescript";

export interface Import {
  readonly from: string;
  /** Gone after compiling: `import type`, `export type … from`, `import("…")` in a type. */
  readonly typeOnly: boolean;
}

/** Everything that a source file pulls in, workers started through `new URL("…", import.meta.url)` included. */
export function importsOf(fileName: string, text: string): Import[] {
  return scriptsOf(fileName, text).flatMap((script) => {
    const found: Import[] = [];
    const visit = (node: ts.Node): void => {
      const one = importAt(node);
      if (one !== null) found.push(one);
      ts.forEachChild(node, visit);
    };
    visit(parse(script));
    return found;
  });
}

export function parse(script: string): ts.SourceFile {
  return ts.createSourceFile("x.ts", script, ts.ScriptTarget.ES2022, true);
}

/** The script blocks of a component, or the file itself. */
export function scriptsOf(fileName: string, text: string): string[] {
  if (!fileName.endsWith(".svelte")) return [text];
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");
}

function importAt(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  }
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false);
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "URL" && node.arguments?.length === 2) {
    return node.arguments[1]?.getText() === "import.meta.url" ? named(node.arguments[0], false) : null;
  }
  return null;
}

function named(specifier: ts.Node | undefined, typeOnly: boolean): Import | null {
  return specifier !== undefined && ts.isStringLiteralLike(specifier)
    ? { from: specifier.text, typeOnly }
    : null;
}
