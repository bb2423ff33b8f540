import ts from "typescript";
import { exactMaths, localeGlobals, localeMembers, worldGlobals } from "../../.config/purity.js";
import { parse } from "./imports.ts";

/**
 * Words that a pure room may not contain, found without the linter: a second net under it, blind only to
 * globals that share their name with something the file declares itself.
 */
export function forbiddenWords(script: string): string[] {
  const source = parse(script);
  const own = declaredNames(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.name.text;
      if (node.expression.getText(source) === "Math" && !exactMaths.includes(member))
        found.push(`Math.${member}`);
      if (localeMembers.includes(member)) found.push(member);
    }
    if (ts.isIdentifier(node) && isGlobal(node) && !own.has(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const globalNames = new Set([...localeGlobals, ...worldGlobals]);

function isGlobal(node: ts.Identifier): boolean {
  const { parent } = node;
  const isName = "name" in parent && parent.name === node;
  return globalNames.has(node.text) && !isName && !ts.isTypeReferenceNode(parent);
}

function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
