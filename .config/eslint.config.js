import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import svelte from "eslint-plugin-svelte";
import { defineConfig } from "eslint/config";
import globals from "globals";
import ts from "typescript-eslint";
import {
  exactMaths,
  localeGlobals,
  localeMembers,
  pureRooms,
  sameBitsRooms,
  worldGlobals,
} from "./purity.js";

/** @param {string[]} rooms */
const sources = (rooms) => rooms.map((room) => `src/${room}/**/*.ts`);

const bits = "the bits differ between engines; deterministic ln and exp are in src/random/maths.ts";
const sameBits = [
  {
    selector: `MemberExpression[object.name='Math']:not([computed=false][property.name=/^(${exactMaths.join("|")})$/])`,
    message: `Only exact maths here: ${bits}.`,
  },
  {
    selector: ":not(MemberExpression) > Identifier[name='Math']",
    message: "Write Math.name in full, so that the linter sees which function is meant.",
  },
  // A power of whole numbers in BigInt is exact.
  { selector: "BinaryExpression[operator='**']:not([right.bigint])", message: `No **: ${bits}.` },
  { selector: "AssignmentExpression[operator='**=']", message: `No **=: ${bits}.` },
];
const noLocale = localeMembers.map((property) => ({ property, message: "The machine's locale decides it." }));
/**
 * @param {string[]} names
 * @param {string} message
 */
const forbid = (names, message) => names.map((name) => ({ name, message }));

export default defineConfig(
  { ignores: ["dist/", "dist-single/", "node_modules/", "test-results/", "playwright-report/"] },
  // AssemblyScript: its own compiler checks it, and test/command/kernels.test.ts that it reaches nothing outside.
  { ignores: ["src/*/kernel/assembly/"] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "off" } },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: [".svelte"] },
    },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-alert": "error",
      "no-eval": "error",
      "no-implied-eval": "off",
      "no-var": "error",
      "prefer-const": "error",
      "no-undef": "off",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-deprecated": "error",
      // Fen | Ratio says more than number.
      "@typescript-eslint/no-duplicate-type-constituents": "off",
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/prefer-promise-reject-errors": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/use-unknown-in-catch-callback-variable": "error",
      "svelte/no-at-html-tags": "error",
    },
  },
  {
    files: [".config/*.js"],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    // It judges browsers that read nothing newer than ES5.
    files: ["src/offline/browserCheck.js"],
    rules: { "no-var": "off" },
  },
  {
    // A type comment on what JSON.parse gives is beyond the linter; svelte-check reads it.
    files: ["**/*.mjs"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // What another component asks for is known to svelte-check, not to the linter.
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "prefer-const": "off",
      "svelte/prefer-const": ["error", { destructuring: "all" }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "SvelteAttribute[key.name='style']:not(:has(SvelteMustacheTag))",
          message:
            "The content security policy drops style attributes of templates: use a class or style:name.",
        },
      ],
    },
  },
  {
    // Published coefficients carry more digits than a double holds.
    files: ["src/random/**/*.ts", "test/**/*.ts"],
    rules: { "no-loss-of-precision": "off" },
  },
  {
    files: [...sources(sameBitsRooms), "workers/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...sameBits],
      "no-restricted-properties": ["error", ...noLocale],
      "no-restricted-globals": ["error", ...forbid(localeGlobals, "The machine's locale decides it.")],
    },
  },
  {
    files: sources(pureRooms),
    rules: {
      "no-restricted-globals": [
        "error",
        ...forbid(localeGlobals, "The machine's locale decides it."),
        ...forbid(worldGlobals, "A pure room takes what it needs as an argument."),
      ],
    },
  },
);
