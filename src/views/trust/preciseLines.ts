import { formatWan } from "../../money/write.ts";
import { intervalText } from "../../text/interval.ts";
import { tableChance } from "../../text/chance.ts";
import { grouped } from "../../text/numbers.ts";
import { preciseWords } from "../../text/precise.ts";
import type { Estimate, Figure, Question } from "../../forecast/untilPrecise.ts";
import type { Language } from "../../text/language.ts";
import type { PreciseState } from "./precise.ts";

/** An estimate as people read it, units included. */
export interface EstimateLine {
  readonly trials: string;
  readonly value: string;
  readonly interval: string;
  readonly distance: string;
}

export function estimateLine(figure: Figure, estimate: Estimate, language: Language): EstimateLine {
  const { trials, value, interval, distance } = estimate;
  const words = preciseWords(language);
  const common = { trials: grouped(trials, 0), distance: distanceText(figure, distance, language) };
  if (figure === "exhausted") {
    const count = Math.round(value * trials);
    return { ...common, value: tableChance({ count, trials }), interval: intervalText(interval, language) };
  }
  const [low, high] = [interval.low, interval.high].map((fen) => moneyFigure(fen, language));
  return {
    ...common,
    value: words.amount(moneyFigure(value, language)),
    interval: words.amount(words.range(low, high)),
  };
}

/** 万元 to two decimals, or whole yuan. */
const moneyFigure = (fen: number, language: Language): string =>
  language === "zh" ? formatWan(fen) : grouped(fen / 100, 0);

/** Points to three decimals, for an error is smaller than what it belongs to. */
function distanceText(figure: Figure, distance: number, language: Language): string {
  const words = preciseWords(language);
  if (figure === "exhausted") return words.share(grouped(distance * 100, 3));
  return `±${words.amount(moneyFigure(distance, language))}`;
}

/** What is allowed, without idle zeros. */
export function withinText({ figure, within }: Question, language: Language): string {
  const words = preciseWords(language);
  if (figure === "exhausted") return words.share(String(Number((within * 100).toFixed(2))));
  return `±${words.amount(moneyFigure(within, language))}`;
}

/** How it stands, in a sentence. @param most trials */
export function preciseVerdict(state: PreciseState, most: number, language: Language): string {
  const words = preciseWords(language);
  const { status, question, estimates, done, needed, seconds, failure } = state;
  if (status === "idle" || question === null) return words.idle;
  if (status === "failed") return words.failed(failure ?? "");
  if (status === "running") {
    const ahead = needed === null ? "" : aheadText(needed, most, language);
    return `${words.running(grouped(done, 0))}${ahead}${language === "zh" ? "……" : " …"}`;
  }
  if (estimates.length === 0) return words.stoppedEarly;
  const line = estimateLine(question.figure, estimates[estimates.length - 1], language);
  return words[status]({ ...line, seconds: grouped(seconds, 1) });
}

function aheadText(needed: number, most: number, language: Language): string {
  const words = preciseWords(language);
  // Known to two digits at best.
  const size = 10 ** Math.max(0, String(needed).length - 2);
  const about = grouped(Math.ceil(needed / size) * size, 0);
  return needed > most ? words.beyond(about, grouped(most, 0)) : words.needed(about);
}
