import { tableChance } from "../text/chance.ts";
import { tableUnit } from "../text/numbers.ts";
import { takeWords } from "../text/take.ts";
import { cellOf, number, percent, text } from "./cell.ts";
import type { Distribution } from "../forecast/types.ts";
import type { Language } from "../text/language.ts";
import type { TakeWords } from "../text/take.ts";
import type { Cell } from "./cell.ts";

export type Quantile = Exclude<keyof Distribution, "mean" | "sd" | "se">;

/** Cells in one language; money in its unit of tables. */
export class Writer {
  readonly words: TakeWords;
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
    this.words = takeWords(language);
  }

  /** Without the last digits of a double, which are noise. */
  money = (yuan: number): Cell => number(Number((yuan / tableUnit(this.language)).toPrecision(12)), 2);

  inUnit = (name: string, unit = this.words.money): Cell =>
    text(this.language === "zh" ? `${name}（${unit}）` : `${name} (${unit})`);

  heads(name: string, quantiles: readonly Quantile[]): Cell[] {
    const of = this.language === "zh" || name === "" ? "" : ", ";
    const parts = quantiles.map((key) => this.words.quantile(Number(key.slice(1))));
    return [this.words.mean, this.words.error, this.words.deviation, ...parts].map((part) =>
      this.inUnit(name + of + part),
    );
  }

  cells(of: Distribution, quantiles: readonly Quantile[]): Cell[] {
    return [of.mean, of.se, of.sd, ...quantiles.map((key) => of[key])].map(this.money);
  }

  /** A simulated chance never reads 0 or 1: then its bound stands there, as text. */
  chance(probability: number, trials: number): Cell {
    const count = Math.round(probability * trials);
    return count === 0 || count === trials ? cellOf(tableChance({ count, trials })) : percent(probability, 2);
  }
}
